package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.LadderRow;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import java.util.List;
import java.util.Set;

/** The record of what a programme that is always on does with its rungs. */
final class LadderRecord {

  private static final String OWN = "O";
  private static final String QUOTES = "quotes of VIX calls";
  private static final Set<String> ACTIONS = Set.of("OPEN", "ROLL", "TRANSFER", "CLOSE", "HOLD");

  private LadderRecord() {}

  /** One a rung that is opened, rolled, held or closed, or whose gain moves. */
  static List<DecisionRow> of(List<LadderRow> rungs) {
    return rungs.stream()
        .filter(rung -> ACTIONS.contains(rung.action()))
        .map(LadderRecord::decision)
        .toList();
  }

  private static DecisionRow decision(LadderRow rung) {
    return new DecisionRow(
        "",
        "",
        "LADDER",
        rung.action(),
        "%s: %s".formatted(rung.rung(), rung.reason()),
        List.of(new TraceLine(
            rung.rung().startsWith("VXTH") ? "E7" : "E14",
            OWN,
            rung.reason(),
            List.of(
                new TraceInput("days to settlement", rung.days(), "days", QUOTES),
                new TraceInput("delta to the future", rung.delta(), "delta", QUOTES),
                new TraceInput("contracts wanted", rung.wanted(), "contracts", "policy"),
                new TraceInput("price", rung.price(), "VIX points", QUOTES)),
            "",
            rung.action())),
        "The days left of the rung, or the VIX.");
  }
}
