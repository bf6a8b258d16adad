package io.nightcondor.analytics.backtest.report;

import io.nightcondor.analytics.backtest.BacktestInput;
import io.nightcondor.analytics.backtest.entry.EntryRules;
import io.nightcondor.analytics.backtest.model.SkewRule;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.backtest.BacktestPack.AssumptionRow;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** What a back-test rests on, for its first screen. */
final class Assumptions {

  private static final String OWN = "O";
  private static final String MEASURED = "M";

  private Assumptions() {}

  static List<AssumptionRow> of(BacktestInput input, StudyRules rules) {
    EntryRules entry = input.entry();
    return List.of(
        row(
            "Prices of SPX options",
            "from a model, not from a market: SSVI with eta %s, rho %s, whose strip is worth %s of the VIX at 30 days, of VIX3M at 93 and of VIX6M at 184; before 30 days the vol is the power of time that runs through the first two, between a week and a month"
                .formatted(SkewRule.SPX.eta(), SkewRule.SPX.rho(), input.model().shareOfIndex()),
            MEASURED),
        row(
            "Prices of VIX options",
            "Black-76 on the settlement of the VIX future; vol 0.90 of VVIX up to 30 days, falling to a third in 520; SSVI with eta %s, rho %s"
                .formatted(SkewRule.VIX.eta(), SkewRule.VIX.rho()),
            MEASURED),
        row(
            "Condors",
            "sold each %s at the close, %d days, short at %s delta, wings of %s of the index to five points, least credit %s of the width, largest loss %s of the starting equity, held to settlement"
                .formatted(
                    entry.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                    entry.days(),
                    entry.shortDelta(),
                    percent(entry.widthShare()),
                    percent(entry.leastCredit()),
                    percent(entry.riskShare())),
            OWN),
        row(
            "Costs of condors",
            "half the model's spread on each leg: 0.05 + 0.8 %% of the time value wide, in proportion to the VIX above 20; %s USD for each option"
                .formatted(input
                    .rules()
                    .commission(new OptionSeries(Root.SPXW, input.from(), OptionRight.PUT, 1))),
            OWN),
        row(
            "Fills of hedges",
            "by the limit of the order against the next session's range; a future without a range in the past by its settlement alone; half a spread that widens in proportion to the VIX above 20, and commissions",
            OWN),
        row(
            "Size",
            String.format(
                Locale.ROOT,
                "the same all the time, by the starting equity of %,.0f USD: nothing compounds, and no interest is earned",
                input.equity()),
            OWN),
        row(
            "Dividend yield",
            "%s a year; the rate is the three-month bill's of the day"
                .formatted(percent(input.model().dividendYield())),
            OWN),
        row(
            "Figures of the economy",
            "as the files have them today, revisions included; public from their release on, or after an assumed lag",
            OWN),
        row(
            "Liquidity of SPX options",
            "unknown in the past, so that the regime never becomes BROKEN",
            OWN),
        row("Intervals and seed", rules.words(), OWN));
  }

  private static AssumptionRow row(String name, String value, String origin) {
    return new AssumptionRow(name, value, origin);
  }

  private static String percent(double share) {
    return "%.2f %%".formatted(100 * share);
  }
}
