package io.nightcondor.app.run;

import io.nightcondor.ingest.store.NightKey;
import java.util.List;
import java.util.Optional;

/**
 * How a call ended.
 *
 * @param code for the caller
 * @param key the revision that it worked on, empty if it did not come so far
 * @param step in which it failed, empty if it did not fail in one
 * @param messages complete sentences for a person, most important first
 * @param doubt true if it has mails of which nobody knows whether they went, which a person decides
 * @param untold what went wrong in telling those outside of it, which changes nothing else
 */
public record NightOutcome(
    ExitCode code,
    Optional<NightKey> key,
    String step,
    List<String> messages,
    boolean doubt,
    List<String> untold) {

  public NightOutcome {
    messages = List.copyOf(messages);
    untold = List.copyOf(untold);
  }

  /** Told to all. */
  NightOutcome(
      ExitCode code, Optional<NightKey> key, String step, List<String> messages, boolean doubt) {
    this(code, key, step, messages, doubt, List.of());
  }

  /** Without mails in doubt. */
  public NightOutcome(ExitCode code, Optional<NightKey> key, String step, List<String> messages) {
    this(code, key, step, messages, false);
  }

  /** The same, of which that was not told. */
  NightOutcome and(List<String> more) {
    return new NightOutcome(code, key, step, messages, doubt, more);
  }
}
