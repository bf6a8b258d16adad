package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;
import static io.nightcondor.reporting.table.TableBuilder.VIX_POINTS;

import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel;
import io.nightcondor.analytics.pack.RegimePanel.BucketRow;
import io.nightcondor.analytics.pack.RegimePanel.FrequencyRow;
import io.nightcondor.analytics.pack.RegimePanel.LiquidityRow;
import io.nightcondor.analytics.pack.RegimePanel.ProfitRow;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.reporting.table.ReportList.Item;
import java.util.List;

/** The regime of the market, why, and what it has meant for the book. */
final class RegimeTables {

  private RegimeTables() {}

  static List<ReportBlock> of(RegimePanel regime, List<DecisionRow> decisions) {
    return List.of(
        words(regime),
        levels(regime),
        DecisionTables.conditions(
            "regimeConditions", "Conditions of the regime", "REGIME", decisions),
        profits(regime),
        frequencies(regime),
        buckets(regime.quickRatio()));
  }

  /** Its name, and since when. */
  static String inWords(RegimePanel regime) {
    return regime.state().name() + " since " + regime.since();
  }

  private static ReportList words(RegimePanel regime) {
    String step = regime.state() == regime.previousState()
        ? "unchanged"
        : "after " + regime.previousState().name();
    return new ReportList(
        "regimeWords",
        "Regime",
        "",
        List.of(new Item(
            "%s, %s, since %s".formatted(regime.state().name(), step, regime.since()),
            SafeText.oneLine(regime.words()),
            "E10",
            tone(regime.state()))),
        "");
  }

  private static Tone tone(RegimeState state) {
    return switch (state) {
      case CALM -> Tone.GOOD;
      case NORMAL -> Tone.PLAIN;
      case STRESSED -> Tone.WARN;
      case BROKEN -> Tone.BAD;
    };
  }

  private static ReportTable levels(RegimePanel regime) {
    return new TableBuilder<RegimePanel>("regime", "Levels behind the regime")
        .note(
            "Quick ratio: how tight the quotes of our own chains are against their normal, 1 is normal, 0.5 twice as wide; BROKEN needs it below 0.60 for 3 closes. The largest VIX exposure is 0 unless the regime is BROKEN."
                + (regime.quickRatio().sizesMissing()
                    ? " No source has displayed sizes: their factor is 1."
                    : ""))
        .figure("VIX", VIX_POINTS, 2, RegimePanel::vix)
        .figure("VIX/VIX3M", "ratio", 3, RegimePanel::ratio)
        .figure("Front future", VIX_POINTS, 3, RegimePanel::frontFuture)
        .figure("Second future", VIX_POINTS, 3, RegimePanel::secondFuture)
        .figure("Quick ratio", "1 is normal", 2, r -> r.quickRatio().value())
        .number("Buckets", "of 24", 0, r -> r.quickRatio().buckets())
        .number("Baseline", "sessions", 0, r -> r.quickRatio().baselineSessions())
        .number("VIX points per 1 %", "printed k", 2, RegimePanel::printedK)
        .number("Largest VIX exposure", "USD/VIX pt", 0, RegimePanel::exposureLimit)
        .build(List.of(regime), "");
  }

  private static ReportTable profits(RegimePanel regime) {
    return new TableBuilder<ProfitRow>("regimeProfits", "Profit of the book by regime")
        .note(
            "One-day P&L of tonight's book in past moves that started in each regime. Weighed by how often each regime was: "
                + TableBuilder.words(regime.expectedProfit(), 0) + " USD a day expected.")
        .text("Regime", r -> r.state().name())
        .number("Moves", "", 0, ProfitRow::moves)
        .percent("Weight", 1, ProfitRow::weight)
        .figure("Mean", USD, 0, ProfitRow::mean)
        .figure("Mean unhedged", USD, 0, ProfitRow::meanUnhedged)
        .figure("1 in 10 below", USD, 0, ProfitRow::lowest)
        .figure("Worst", USD, 0, ProfitRow::worst)
        .figure("Worst unhedged", USD, 0, ProfitRow::worstUnhedged)
        .dateOr("Worst day", "no move", ProfitRow::worstDay)
        .build(regime.profits(), "No past move could be sorted by regime.");
  }

  private static ReportTable frequencies(RegimePanel regime) {
    return new TableBuilder<FrequencyRow>("regimeFrequencies", "How often each regime was")
        .note("In the history at hand, %s sessions."
            .formatted(TableBuilder.words(Figure.of(regime.sessions()), 0)))
        .foldable()
        .text("Regime", r -> r.state().name())
        .number("Sessions", "", 0, FrequencyRow::sessions)
        .summed()
        .percent("Share", 1, FrequencyRow::share)
        .build(regime.frequencies(), "There is no history to count regimes in.");
  }

  private static ReportTable buckets(LiquidityRow liquidity) {
    return new TableBuilder<BucketRow>("liquidityBuckets", "Buckets of the quick ratio")
        .note(
            "SPX options by delta, days and right: median spread over mid tonight against the median of the baseline.")
        .foldable()
        .text("Bucket", BucketRow::bucket)
        .number("Quotes", "", 0, BucketRow::quotes)
        .percent("Spread", 2, BucketRow::spread)
        .percent("Baseline", 2, BucketRow::baseline)
        .figure("Size", "contracts", 0, BucketRow::size)
        .figure("Baseline size", "contracts", 0, BucketRow::baselineSize)
        .figure("Ratio", "1 is normal", 2, BucketRow::ratio)
        .build(liquidity.rows(), "No bucket has a value tonight.");
  }
}
