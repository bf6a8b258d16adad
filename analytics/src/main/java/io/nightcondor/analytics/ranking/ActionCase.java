package io.nightcondor.analytics.ranking;

import io.nightcondor.analytics.condor.FlowReturn;
import io.nightcondor.analytics.pack.Figure;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One action before it is scored; USD.
 *
 * @param action what is done
 * @param detail what would be traded
 * @param loss left in the stress of the side
 * @param cost to do it
 * @param margin tied up afterwards
 * @param returns from entry to the end at S*
 * @param problem why it cannot be done; empty if it can
 * @param note remark; may be empty
 */
record ActionCase(
    Action action,
    String detail,
    Figure loss,
    Figure cost,
    Figure margin,
    FlowReturn returns,
    String problem,
    String note) {

  static ActionCase impossible(Action action, String detail, String problem) {
    Figure none = Figure.missing("NOT_POSSIBLE");
    return new ActionCase(
        action, detail, none, none, none, FlowReturn.missing("NOT_POSSIBLE"), problem, "");
  }

  boolean isPossible() {
    return problem.isEmpty();
  }

  /** The same, or impossible if what it leads to is not known. Holding is always possible. */
  ActionCase checked() {
    Optional<Figure.Missing> unknown = Stream.of(loss, cost, margin)
        .filter(Figure.Missing.class::isInstance)
        .map(Figure.Missing.class::cast)
        .findFirst();
    return action == Action.HOLD || !isPossible() || unknown.isEmpty()
        ? this
        : new ActionCase(
            action,
            detail,
            loss,
            cost,
            margin,
            returns,
            "What it leads to is not known (%s).".formatted(unknown.get().reason()),
            note);
  }
}
