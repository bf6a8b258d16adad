package io.nightcondor.app.run;

import io.nightcondor.app.store.NightRun;
import java.util.Optional;

/**
 * Which revision of a night a call works on.
 *
 * @param action what to do
 * @param revision on which
 */
record Revision(Action action, int revision) {

  enum Action {
    /** A revision that nobody began yet. */
    BEGIN,
    /** The revision goes on where it ended. */
    RESUME,
    /** The revision's admission begins again on the repaired inputs. */
    REPAIR,
    /** The revision ends on its own inputs; then the changed inputs become the next one. */
    FINISH_FIRST,
    /** The revision's failed books run again. */
    RETRY_BOOKS,
    NOTHING_TO_DO
  }

  /**
   * The rules of identity: same bytes, same revision.
   *
   * @param last newest revision of the session, empty if there is none
   * @param inputsSha256 of the inbox as it is now
   * @param failedBooks true if the newest revision has failed books
   */
  static Revision of(Optional<NightRun> last, String inputsSha256, boolean failedBooks) {
    if (last.isEmpty()) {
      return new Revision(Action.BEGIN, 1);
    }
    NightRun run = last.get();
    int number = run.key().revision();
    boolean same = run.inputsSha256().equals(inputsSha256);
    return switch (run.state()) {
      case SUPERSEDED -> new Revision(Action.BEGIN, number + 1);
      case COMPLETED, WITH_FAILURES -> {
        if (!same) {
          yield new Revision(Action.BEGIN, number + 1);
        }
        yield new Revision(failedBooks ? Action.RETRY_BOOKS : Action.NOTHING_TO_DO, number);
      }
      case UNFINISHED -> {
        if (same) {
          yield new Revision(Action.RESUME, number);
        }
        yield new Revision(run.admitEnded() ? Action.FINISH_FIRST : Action.REPAIR, number);
      }
    };
  }
}
