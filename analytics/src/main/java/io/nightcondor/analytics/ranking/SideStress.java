package io.nightcondor.analytics.ranking;

import io.nightcondor.analytics.alvh.HedgeLegs;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.condor.CondorLegs;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.CalibrationStress;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioProfits;
import io.nightcondor.analytics.risk.ScenarioSet;
import io.nightcondor.analytics.risk.VolResponse;
import java.util.List;
import java.util.stream.Stream;

/**
 * The stress that hurts a side: for puts the calibration stress, for calls a rise of the same size
 * in as many days, the vols falling with the VIX or standing still. The side counts at the worst of
 * the vol responses, hedges at BASE.
 */
final class SideStress {

  private final Side side;
  private final StressMarket market;
  private final List<Scenario> ofSide;
  private final Scenario ofHedge;

  SideStress(Side side, StressMarket market) {
    this.side = side;
    this.market = market;
    double vix = market.vix();
    this.ofSide = switch (side) {
      case PUT ->
        Stream.of(VolResponse.FLAT, VolResponse.MILD, VolResponse.BASE, VolResponse.ADVERSE)
            .map(response -> market.move().scenario(vix, response))
            .toList();
      case CALL -> List.of(rise(VolResponse.FLAT), rise(VolResponse.BASE));
    };
    this.ofHedge = switch (side) {
      case PUT -> market.move().scenario(vix, market.curve().betas(), BetaCase.BASE);
      case CALL -> rise(VolResponse.BASE);
    };
  }

  /** A rise has one answer of the VIX (DOMAIN F3), so BASE stands for all that move. */
  private Scenario rise(VolResponse response) {
    return response
        .scenario("RISE " + response, -market.move().spxPercent(), market.vix())
        .after(CalibrationStress.DAYS)
        .at(market.curve().betas(), BetaCase.BASE);
  }

  /** What the side can still lose, USD, 0 or more. */
  Figure loss(CondorValuation condor) {
    ScenarioProfits profits = ScenarioProfits.of(CondorLegs.of(condor), ScenarioSet.of(ofSide));
    Figure worst = Figure.of(0);
    for (int i = 0; i < ofSide.size(); i++) {
      worst = worst.with(
          profits.group(CondorLegs.group(side), i), (most, profit) -> Math.max(most, -profit));
    }
    return worst;
  }

  /** USD, below 0 for a loss. */
  Figure gain(List<HedgeValuation> hedges) {
    return ScenarioProfits.of(
            HedgeLegs.of(hedges, market.session(), market.curve()), ScenarioSet.of(ofHedge))
        .total(0);
  }

  String words() {
    return switch (side) {
      case PUT ->
        "the calibration stress (%s in 2 days, the worst of four vol responses%s)"
            .formatted(market.stress().words(), market.stress().remark());
      case CALL ->
        "a rise of %s %% in 2 days (the calibration stress mirrored, since a fall does not hurt a call side; the VIX falls 1.2 points for each per cent or vols stand still, whichever is worse%s)"
            .formatted(Say.units(-market.move().spxPercent()), market.stress().remark());
    };
  }
}
