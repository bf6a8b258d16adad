package io.nightcondor.app.run;

import io.nightcondor.app.store.NightRun;
import io.nightcondor.ingest.store.NightKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What comes of a rerun. The figures of a revision all stand on the same files, configuration,
 * program and night before; so if one of these has changed, everything is done again as the next
 * revision, and a part of it cannot be.
 *
 * @param action what to do
 * @param changes since the revision was made, in words
 */
record RerunPlan(Action action, List<String> changes) {

  enum Action {
    /** The steps run again in the same revision. */
    SAME_REVISION,
    /** Everything runs as the next revision. */
    NEXT_REVISION,
    /** The part that is asked for would not fit the rest. */
    REFUSED
  }

  /**
   * What a night would stand on if it were run now.
   *
   * @param inputsSha256 of its inbox
   * @param configurationSha256 of the configuration
   * @param programVersion of this program
   * @param previous the night that it would build on
   */
  record Grounds(
      String inputsSha256,
      String configurationSha256,
      String programVersion,
      Optional<NightKey> previous) {}

  /** @param last the ended revision that is asked for */
  static RerunPlan of(NightRun last, Rerun rerun, Grounds now) {
    List<String> changes = changes(last, now);
    if (changes.isEmpty() || !rerun.steps().compute()) {
      return new RerunPlan(Action.SAME_REVISION, List.of());
    }
    return new RerunPlan(rerun.isPart() ? Action.REFUSED : Action.NEXT_REVISION, changes);
  }

  private static List<String> changes(NightRun last, Grounds now) {
    List<String> changes = new ArrayList<>();
    if (!last.inputsSha256().equals(now.inputsSha256())) {
      changes.add("the files of the inbox");
    }
    if (!last.configurationSha256().equals(now.configurationSha256())) {
      changes.add("the configuration");
    }
    if (!last.programVersion().equals(now.programVersion())) {
      changes.add(
          "the program, then %s and now %s".formatted(last.programVersion(), now.programVersion()));
    }
    if (!last.previous().equals(now.previous())) {
      changes.add("the night before, then %s and now %s"
          .formatted(words(last.previous()), words(now.previous())));
    }
    return List.copyOf(changes);
  }

  private static String words(Optional<NightKey> night) {
    return night
        .map(key -> "revision %d of %s".formatted(key.revision(), key.session()))
        .orElse("none");
  }
}
