package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;
import static io.nightcondor.reporting.table.TableBuilder.VIX_POINTS;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LadderRow;
import io.nightcondor.analytics.pack.PolicyPanel;
import io.nightcondor.analytics.pack.PolicyPanel.PolicyRow;
import io.nightcondor.analytics.pack.RiskPack;
import java.util.List;

/** The same book under other rules: the presets, and hedges that are always on. */
final class PolicyTables {

  private static final String NONE = "No policy was put beside another.";
  private static final String WITH_ORDERS = "USD, with orders";
  private static final String DIFFERENCE = "USD, promoter less steward";
  private static final Figure NOT_RUN = Figure.missing("NOT_RUN");

  private PolicyTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    return List.of(
        policies(pack.policies().rows()),
        stress(pack.policies().rows()),
        discipline(pack.policies()),
        ladder(pack.hedge().ladder()));
  }

  private static ReportTable policies(List<PolicyRow> rows) {
    return new TableBuilder<PolicyRow>("policies", "Policies side by side")
        .note(
            "Each policy on paper from its own first night, not the book itself: orders filled or not by the next session, fees and half-spreads paid; section Paper has each. What it holds is before tonight's orders.")
        .text("Policy", r -> Words.ofCode(r.policy()))
        .flag("Rules of this book", PolicyRow::own, "SAME, ON PAPER", "other", Tone.GOOD)
        .date("On paper since", PolicyRow::since)
        .number("Live", "layers", 0, PolicyRow::layers)
        .figure("Premium charge", USD, 0, PolicyRow::premiumCharge)
        .figure("Fees and half-spreads", USD, 0, PolicyRow::hedgeCost)
        .figure("Hedge P&L", USD, 0, PolicyRow::hedgeProfit)
        .text("Holds before orders", PolicyRow::held)
        .prose("Orders tonight", PolicyRow::decision)
        .build(rows, NONE);
  }

  private static ReportTable stress(List<PolicyRow> rows) {
    return new TableBuilder<PolicyRow>("policyStress", "Policies in the stress")
        .note(
            "With tonight's orders. Stress outcome is the condors' worst vol response and the hedge at BASE.")
        .text("Policy", r -> Words.ofCode(r.policy()))
        .figure("Gain LOW", WITH_ORDERS, 0, PolicyRow::gainLow)
        .figure("Gain BASE", WITH_ORDERS, 0, PolicyRow::gainBase)
        .figure("Gain HIGH", WITH_ORDERS, 0, PolicyRow::gainHigh)
        .figure("Stress outcome", WITH_ORDERS, 0, PolicyRow::stressOutcome)
        .figure("VIX exposure", "USD/VIX pt, with orders", 0, PolicyRow::coordinatedExposure)
        .build(rows, NONE);
  }

  private static ReportTable discipline(PolicyPanel panel) {
    return new TableBuilder<PolicyPanel>("discipline", "The cost of discipline")
        .note(
            "Promoter less steward: what the patient preset saves, and what it leaves open. Hedge P&L since the first night on paper, fees and half-spreads paid.")
        .figure("Hedge P&L", DIFFERENCE, 0, p -> p.disciplineCost().map(cost -> -cost))
        .figure("Stress outcome", DIFFERENCE, 0, PolicyPanel::disciplineOutcome)
        .prose("In words", PolicyPanel::words)
        .build(panel.rows().isEmpty() ? List.of() : List.of(panel), NONE);
  }

  static ReportTable ladder(List<LadderRow> rows) {
    return new TableBuilder<LadderRow>("ladder", "Hedges that are always on: 4/4/2 ladder and VXTH")
        .note(
            "Held whatever is tested; for comparison, unless the policy runs a ladder. Public pages claim 1 to 2 % a year of cost and 35 to 40 % less drawdown without a back-test; cost and gain here are computed.")
        .text("Rung", LadderRow::rung)
        .text("Symbol", r -> r.symbol().isBlank() ? "none" : r.symbol())
        .dateOr("Settles", "none", LadderRow::expiry)
        .figure("Days", "calendar", 0, LadderRow::days)
        .figure("Delta", "to its future", 3, LadderRow::delta)
        .figure("Wanted", "contracts", 0, LadderRow::wanted)
        .number("Held", "contracts", 0, LadderRow::held)
        .toned("Action", LadderRow::action, PolicyTables::tone)
        .figure("Price", VIX_POINTS, 2, LadderRow::price)
        .figure("Cost", USD, 0, r -> isRun(r) ? r.cost() : NOT_RUN)
        .figure("Gain BASE", USD, 0, r -> isRun(r) ? r.gainBase() : NOT_RUN)
        .prose("Reason", PolicyTables::reason)
        .build(rows, "No ladder was laid out.");
  }

  private static boolean isRun(LadderRow row) {
    return !row.wanted().equals(Figure.of(0)) || row.held() != 0;
  }

  /** A year of nothing has no cost worth a sentence. */
  private static String reason(LadderRow row) {
    return isRun(row) || !row.symbol().isBlank()
        ? row.reason()
        : "Not run: the book has too few condors for one unit, as its rungs say.";
  }

  private static Tone tone(LadderRow row) {
    return switch (row.action()) {
      case "OPEN", "ROLL", "TRANSFER", "CLOSE" -> Tone.WATCH;
      default -> Tone.PLAIN;
    };
  }
}
