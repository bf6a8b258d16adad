package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.pack.TraceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One layer of an episode after tonight's close.
 *
 * @param layer 1, 2 or 3
 * @param since session on which it went live; empty while it is not
 * @param opened whether that is tonight
 * @param met whether its condition holds tonight
 * @param condition what opens it, with tonight's figures
 * @param shortly the same in few words, without tonight's figures
 * @param trace the rules looked at
 */
public record LayerStep(
    int layer,
    Optional<LocalDate> since,
    boolean opened,
    boolean met,
    String condition,
    String shortly,
    List<TraceLine> trace) {

  public LayerStep {
    trace = List.copyOf(trace);
  }
}
