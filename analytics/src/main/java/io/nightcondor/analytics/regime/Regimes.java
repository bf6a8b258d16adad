package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FrontFutures;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel;
import io.nightcondor.analytics.pack.RegimePanel.FrequencyRow;
import io.nightcondor.analytics.pack.RegimePanel.LiquidityRow;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the regime of a night together (DOMAIN E10). */
public final class Regimes {

  private static final String KIND = "REGIME";
  private static final String NO_VX = "NO_VX";

  private Regimes() {}

  /**
   * The regime after a session's close, without the book's profits.
   *
   * @param market the session
   * @param history daily bars of VIX, VIX3M, VX1 and VX2, for the frequencies
   * @param liquidity of the SPX chain by session
   * @param remembered after the night before; empty for a book's first night, which starts from
   *     NORMAL
   */
  public static RegimeOutcome of(
      MarketSnapshot market,
      HistoryWindow history,
      LiquidityHistory liquidity,
      Optional<RegimeMemory> remembered,
      ExchangeCalendar calendar,
      Policy policy) {
    LocalDate session = market.session();
    LiquidityRow quickRatio = MarketLiquidity.of(liquidity, session, calendar, policy);
    RegimeObservation seen = observation(market, calendar, quickRatio.value());
    RegimeRules rules = new RegimeRules(policy);
    RegimeMemory before = remembered.orElseGet(() -> RegimeMemory.first(session));
    RegimeMemory after = rules.next(before, seen, session);
    RegimeHistory past = RegimeHistory.of(history, policy);
    String sentence = rules.sentence(before, seen, after);
    double share = policy.number(PolicyKey.BROKEN_EXPOSURE);
    RegimePanel panel = new RegimePanel(
        after.state(),
        before.state(),
        after.since(),
        seen.vix(),
        seen.ratio(),
        seen.vx1(),
        seen.vx2(),
        printedK(after.state()),
        quickRatio,
        RegimeOutcome.exposureLimit(after, share),
        past.frequencies(),
        past.frequencies().stream().mapToInt(FrequencyRow::sessions).sum(),
        List.of(),
        Figure.missing("NO_MOVES"),
        sentence + snapshotWords(liquidity, quickRatio));
    DecisionRow decision = new DecisionRow(
        "",
        "",
        KIND,
        after.state().name(),
        sentence,
        rules.trace(before, seen, after),
        rules.nextThreshold(seen, after));
    return new RegimeOutcome(panel, after, decision, past, share);
  }

  /** VIX points per 1 % fall that the stress pages print for a state; sizing takes k(VIX). */
  static double printedK(RegimeState state) {
    return switch (state) {
      case CALM -> 1.9;
      case NORMAL -> 1.35;
      case STRESSED, BROKEN -> 1.3;
    };
  }

  private static RegimeObservation observation(
      MarketSnapshot market, ExchangeCalendar calendar, Figure mlq) {
    LocalDate session = market.session();
    Optional<VxPoint> first = FrontFutures.point(0, session, market.vxCurve(), calendar);
    Optional<VxPoint> second = FrontFutures.point(1, session, market.vxCurve(), calendar);
    boolean parity = Stream.concat(first.stream(), second.stream())
        .anyMatch(point -> point.source() == VxPoint.Source.PARITY);
    return new RegimeObservation(
        Figure.of(market.close("VIX"), "NO_VIX"),
        Figure.of(market.close("VIX3M"), "NO_VIX3M"),
        level(first),
        level(second),
        parity ? RegimeObservation.PARITY : RegimeObservation.SETTLEMENTS,
        mlq);
  }

  private static Figure level(Optional<VxPoint> point) {
    return point.map(known -> Figure.of(known.level())).orElseGet(() -> Figure.missing(NO_VX));
  }

  private static String snapshotWords(LiquidityHistory liquidity, LiquidityRow quickRatio) {
    String time = liquidity.tonight() == SnapshotTime.ASSUMED_CLOSE
        ? " The source does not say when the chain was quoted: it counts as the close."
        : "";
    String sizes = quickRatio.sizesMissing()
        ? " Displayed sizes are NOT_IN_SOURCE and count as unchanged."
        : "";
    return time + sizes;
  }
}
