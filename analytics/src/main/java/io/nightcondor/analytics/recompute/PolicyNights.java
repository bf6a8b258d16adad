package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.paper.PaperBook;
import io.nightcondor.analytics.alvh.paper.PaperMemory;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.PolicyPanel;
import io.nightcondor.analytics.pack.PolicyPanel.PolicyRow;
import io.nightcondor.analytics.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The presets side by side, each on paper (DOMAIN E12). */
final class PolicyNights {

  private static final String STEWARD = "steward";
  private static final String PROMOTER = "promoter";

  private final List<PaperNight> nights;
  private final String own;

  PolicyNights(HedgeContext context, BookState before, List<CondorNight> living) {
    Map<String, PaperBook> known = new TreeMap<>();
    before
        .paper()
        .ifPresent(memory -> memory.books().forEach(book -> known.put(book.policy(), book)));
    this.own = context.input().policy().name();
    this.nights = Policy.presets().stream()
        .map(name -> new PaperNight(
            context,
            Policy.preset(name),
            known.getOrDefault(
                name, PaperBook.start(name, context.input().market().session())),
            living))
        .toList();
  }

  PaperMemory memory() {
    return new PaperMemory(nights.stream().map(PaperNight::after).toList());
  }

  PolicyPanel panel(CalibrationTotals totals) {
    List<PolicyRow> rows = nights.stream()
        .map(night -> night.row(own, totals.condorLoss(), totals.condorsPnl()))
        .toList();
    Figure cost = difference(rows, PolicyRow::hedgeProfit).map(profit -> -profit);
    Figure outcome = difference(rows, PolicyRow::stressOutcome);
    return new PolicyPanel(rows, cost, outcome, words(cost, outcome));
  }

  /** Promoter's less steward's. */
  private static Figure difference(List<PolicyRow> rows, Function<PolicyRow, Figure> figure) {
    return row(rows, PROMOTER, figure).plus(row(rows, STEWARD, figure).map(amount -> -amount));
  }

  private static Figure row(
      List<PolicyRow> rows, String policy, Function<PolicyRow, Figure> figure) {
    return rows.stream()
        .filter(row -> row.policy().equals(policy))
        .findFirst()
        .map(figure)
        .orElse(Figure.missing("NO_SUCH_POLICY"));
  }

  private static String words(Figure cost, Figure outcome) {
    if (!(cost instanceof Figure.Known paid) || !(outcome instanceof Figure.Known better)) {
      return "The cost of discipline is not known tonight.";
    }
    return "Cost of discipline: since its first night the promoter's hedge has earned %s %s than the steward's, and in the stress its book would end %s %s."
        .formatted(
            Say.usd(Math.abs(paid.value())),
            paid.value() > 0 ? "less" : "more",
            Say.usd(Math.abs(better.value())),
            better.value() >= 0 ? "better" : "worse");
  }
}
