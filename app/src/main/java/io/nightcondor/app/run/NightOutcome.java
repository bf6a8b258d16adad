package io.nightcondor.app.run;

import io.nightcondor.ingest.store.NightKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a call ended.
 *
 * @param code for the caller
 * @param key the revision that it worked on, empty if it did not come so far
 * @param step in which it failed, empty if it did not fail in one
 * @param messages complete sentences for a person, most important first
 */
public record NightOutcome(
    ExitCode code, Optional<NightKey> key, String step, List<String> messages) {

  public NightOutcome {
    messages = List.copyOf(messages);
  }

  /** The same with more to say at the end. */
  NightOutcome and(List<String> more) {
    return new NightOutcome(
        code, key, step, Stream.concat(messages.stream(), more.stream()).toList());
  }
}
