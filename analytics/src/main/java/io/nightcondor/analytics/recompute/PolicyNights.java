package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.paper.PaperBook;
import io.nightcondor.analytics.alvh.paper.PaperMemory;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.PaperPanel;
import io.nightcondor.analytics.pack.PolicyPanel;
import io.nightcondor.analytics.pack.PolicyPanel.PolicyRow;
import io.nightcondor.analytics.pack.TrailRow;
import io.nightcondor.analytics.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The presets and the book's own rules side by side, each on paper (DOMAIN E12). */
final class PolicyNights {

  private static final String STEWARD = "steward";
  private static final String PROMOTER = "promoter";

  private final BookInput input;
  private final List<PaperNight> nights;
  private final String own;
  private final List<PaperBook> ended;

  /** @param hedge of the book itself */
  PolicyNights(HedgeContext context, BookState before, List<CondorNight> living, HedgeNight hedge) {
    this.input = context.input();
    Map<String, PaperBook> known = new LinkedHashMap<>();
    before
        .paper()
        .ifPresent(memory -> memory.books().forEach(book -> known.put(book.policy(), book)));
    Policy policy = input.policy();
    Optional<Policy> preset =
        Policy.presets().stream().map(Policy::preset).filter(policy::hasRulesOf).findFirst();
    this.own = preset.map(Policy::name).orElseGet(() -> ownName(policy));
    List<PaperNight> all = new ArrayList<>();
    for (String name : Policy.presets()) {
      PaperBook book = Optional.ofNullable(known.remove(name))
          .orElseGet(() -> PaperBook.start(name, input.market().session()));
      all.add(new PaperNight(context, Policy.preset(name), book, living));
    }
    if (preset.isEmpty()) {
      PaperBook book = Optional.ofNullable(known.remove(own))
          .orElseGet(() -> PaperOpening.of(own, policy, input, before, hedge));
      all.add(new PaperNight(context, policy, book, living));
    }
    this.nights = List.copyOf(all);
    this.ended = List.copyOf(known.values());
  }

  /** A preset with overrides that has kept the preset's name must be told from it. */
  private static String ownName(Policy policy) {
    return Policy.presets().contains(policy.name())
        ? policy.name() + " with overrides"
        : policy.name();
  }

  PaperMemory memory() {
    return new PaperMemory(nights.stream().map(PaperNight::after).toList());
  }

  /** @param trail the book's nights, tonight's last */
  PaperPanel paper(List<TrailRow> trail) {
    return new PaperPanels(input.market().session(), input.run().revision(), nights)
        .panel(own, trail, ended.stream().map(this::ending).toList());
  }

  private String ending(PaperBook book) {
    String profit = book.ledger()
        .flatMap(ledger -> ledger.profitOn(ledger.session()))
        .map(Say::usd)
        .orElse("an unknown amount");
    return "%s, %s: The book runs by other rules from tonight on; this paper book has ended with %s."
        .formatted(book.policy(), input.market().session(), profit);
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
