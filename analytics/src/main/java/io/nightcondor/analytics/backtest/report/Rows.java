package io.nightcondor.analytics.backtest.report;

import io.nightcondor.analytics.backtest.event.EventFamily;
import io.nightcondor.analytics.backtest.event.EventStatistic;
import io.nightcondor.analytics.backtest.event.EventStudy;
import io.nightcondor.analytics.backtest.resample.Estimate;
import io.nightcondor.analytics.backtest.result.PolicyResult;
import io.nightcondor.analytics.backtest.result.PublicClaims;
import io.nightcondor.analytics.backtest.result.WorstDays;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.backtest.ClaimRow;
import io.nightcondor.analytics.pack.backtest.EventRow;
import io.nightcondor.analytics.pack.backtest.EventRow.MeasureRow;
import io.nightcondor.analytics.pack.backtest.Interval;
import io.nightcondor.analytics.pack.backtest.PolicyFigures;
import io.nightcondor.analytics.pack.backtest.WorstDayRow;
import io.nightcondor.analytics.pack.backtest.WorstDayRow.HedgeThatDay;
import java.util.Locale;
import java.util.stream.Stream;

/** Figures as the pack has them. */
final class Rows {

  /** Mark of what public pages say. */
  private static final String PAGES = "P";

  private Rows() {}

  static Interval interval(Estimate estimate) {
    return new Interval(estimate.value(), estimate.low(), estimate.high());
  }

  static PolicyFigures policy(PolicyResult result) {
    return new PolicyFigures(
        result.policy(),
        interval(result.returnAYear()),
        result.volatilityAYear(),
        interval(result.drawdownShare()),
        result.drawdown().usd(),
        result.drawdown().peak(),
        result.drawdown().trough(),
        result.drawdown().recovery(),
        result.drawdown().sessions(),
        result.shortfall(),
        result.shortfallShare(),
        result.worstDay(),
        result.winningMonths(),
        result.hedge().cost(),
        interval(result.hedge().costShare()),
        result.hedge().quietCost(),
        result.hedge().quietDays(),
        result.hedge().ratioOnLosingDays(),
        result.hedge().ratioOnWorstDays(),
        result.decisions(),
        result.turnoverAYear(),
        result.tradingCostsAYear());
  }

  static Stream<ClaimRow> claims(PublicClaims claims) {
    return claims.rows().stream()
        .map(row -> new ClaimRow(
            claims.policy(),
            row.claim().words(),
            PAGES,
            row.claim().from(),
            row.claim().to(),
            interval(row.ours()),
            row.verdict()));
  }

  static WorstDayRow worstDay(WorstDays.Row row) {
    return new WorstDayRow(
        row.session(),
        row.spxReturn(),
        row.condorProfit(),
        row.hedges().stream()
            .map(day -> new HedgeThatDay(day.policy(), day.hedgeProfit(), day.netProfit()))
            .toList());
  }

  static Stream<EventRow> events(EventStudy study) {
    return study.families().stream().map(family -> event(study.policy(), family));
  }

  private static EventRow event(String policy, EventFamily family) {
    return new EventRow(
        policy,
        family.name(),
        family.given(),
        family.assumedLags(),
        family.outside(),
        family.merged(),
        family.outcomes().size(),
        ratio(family),
        family.hedgeCostElsewhere(),
        family.statistics().stream().map(Rows::measure).toList(),
        family.verdict());
  }

  /** Mean of the windows that have one. */
  private static Figure ratio(EventFamily family) {
    return Figure.of(
        family.outcomes().stream()
            .flatMapToDouble(outcome -> outcome.hedgeRatio().toOptional().stream())
            .average(),
        "NO_LOSING_DAYS");
  }

  private static MeasureRow measure(EventStatistic row) {
    return new MeasureRow(
        row.measure().name().toLowerCase(Locale.ROOT),
        interval(row.mean()),
        row.median(),
        row.signTest(),
        row.placeboMean(),
        row.placeboTest(),
        row.falseDiscovery());
  }
}
