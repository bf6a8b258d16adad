package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.book.StructureRecognizer;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.Exposures;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Rung;
import io.nightcondor.analytics.risk.BetaCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The worked number of DOMAIN E5 (E4 row 3, H24, H25, H28): ten 50-wide condors 30 days out at the
 * close on which the short put reaches |delta| 0.70, r = 0, forward 5506.57, vol 20 %, VIX 23, VXM
 * 44 days out.
 */
final class WorkedNumber {

  static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  static final LocalDate HEDGE_EXPIRY = LocalDate.of(2024, 9, 18);
  static final double FORWARD = 5506.57;

  /** Ample: the book's budget is not what the worked number is about. */
  static final double EQUITY = 1_000_000;

  private WorkedNumber() {}

  static MarketFixture marketFixture() {
    return MarketFixture.on(SESSION)
        .slice(Root.SPXW, EXPIRY, FORWARD, 0.20)
        .vix(23)
        .vx(LocalDate.of(2024, 8, 21), 22)
        .vx(HEDGE_EXPIRY, 21.5, 22.0, 21.0);
  }

  static CondorValuation condor(int lots) {
    return value(BookFixture.workedCondor(EXPIRY, lots, "worked"));
  }

  static CondorValuation condorWithoutCost() {
    return value(BookFixture.withoutPrices(BookFixture.workedCondor(EXPIRY, 10, "worked")));
  }

  private static CondorValuation value(List<Position> positions) {
    MarketSnapshot market = marketFixture().build();
    IronCondor condor = StructureRecognizer.recognize(positions).condors().get(0);
    return CondorValuation.of(
        condor,
        new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR),
        market);
  }

  static StressMarket stress() {
    return new StressMarket(SESSION, marketFixture().build().vxCurve());
  }

  static HedgeCandidates candidates(Policy policy) {
    return new HedgeCandidates(
        policy, stress(), marketFixture().build().vxCurve(), MarketFixture.CALENDAR);
  }

  /** VXM held for the condor. */
  static List<HedgeValuation> held(int units) {
    VixFuture future = new VixFuture(VixFuture.Size.VXM, HEDGE_EXPIRY);
    HedgeLot lot = new HedgeLot(
        "worked",
        false,
        future.symbol(),
        1,
        units,
        units,
        Optional.of(SESSION),
        Optional.of(21.0),
        Optional.of(DeltaState.TRIGGERED),
        0);
    StressMarket stress = stress();
    return units == 0
        ? List.of()
        : List.of(new HedgeValuation(
            lot,
            future,
            Figure.of(21.5),
            Rung.SETTLEMENT,
            Figure.of(0.05),
            stress.futureGain(future, BetaCase.LOW),
            stress.futureGain(future, BetaCase.BASE),
            stress.futureGain(future, BetaCase.HIGH),
            Exposures.ofFuture(units, 100),
            false,
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  static LayerCase layerCase(CondorValuation condor, List<HedgeValuation> held, Episode episode) {
    return new LayerCase(
        condor,
        new SideState(DeltaState.TRIGGERED, 0, true),
        new EpisodeState(0, false, Optional.of(episode)),
        held,
        List.of(),
        "",
        0);
  }

  static Episode freshEpisode() {
    return new Episode(SESSION, 0, Optional.empty(), 1, false, 0, 0);
  }

  /** Plans of one-lot condors that differ only by their id. */
  static List<LayerPlan> oneLotPlans(Policy policy, int condors) {
    LayerSizing sizing = new LayerSizing(policy, stress(), candidates(policy));
    MarketSnapshot market = marketFixture().build();
    MarkLadder marks =
        new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR);
    List<LayerPlan> plans = new ArrayList<>();
    IntStream.rangeClosed(1, condors).forEach(i -> {
      IronCondor condor = StructureRecognizer.recognize(
              BookFixture.workedCondor(EXPIRY, 1, "lot%02d".formatted(i)))
          .condors()
          .get(0);
      plans.add(sizing.plan(
          layerCase(CondorValuation.of(condor, marks, market), List.of(), freshEpisode())));
    });
    return plans;
  }
}
