package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.HedgeLegs;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.condor.CondorLegs;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.Exposures;
import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.RevaluationLegs;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioProfits;
import io.nightcondor.analytics.risk.ScenarioSet;
import io.nightcondor.analytics.risk.SpxVolMove;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Pure vega (DOMAIN E6), USD for one more point of the spot VIX with nothing else moved: vols of
 * SPX options answer by their tenor, VIX futures at BASE. It is printed and sizes nothing: at the
 * trigger the breached spread is long vega and still loses.
 */
public final class PureVega {

  /** Around the stressed VIX, half of the point that it is counted for. */
  private static final double HALF_POINT = 0.5;

  private final StressMarket stress;
  private final ScenarioSet aroundStress;

  public PureVega(StressMarket stress) {
    this.stress = stress;
    this.aroundStress = ScenarioSet.of(around(-HALF_POINT), around(HALF_POINT));
  }

  /** Of a condor: its vega times the answer of SPX vols at its tenor. */
  public Figure of(CondorValuation condor) {
    double answer = SpxVolMove.tenorResponse(days(condor.condor().expiry()));
    return Exposures.of(condor, Side.PUT)
        .vega()
        .plus(Exposures.of(condor, Side.CALL).vega())
        .map(vega -> vega * answer);
  }

  /** Of hedges: their move with their futures times the answer of each to the VIX. */
  public Figure of(List<HedgeValuation> hedges) {
    return hedges.stream()
        .map(hedge -> hedge
            .exposure()
            .vixPointDelta()
            .map(dollars ->
                dollars * stress.curve().betas().beta(days(hedge.instrument().expiry()))))
        .reduce(Figure.of(0), Figure::plus);
  }

  /** Of a condor once the calibration stress has happened. */
  Figure afterStress(CondorValuation condor) {
    return slope(CondorLegs.of(condor));
  }

  /** Of hedges once the calibration stress has happened. */
  Figure afterStress(List<HedgeValuation> hedges) {
    return slope(HedgeLegs.of(hedges, stress.session(), stress.curve()));
  }

  /** Of one unit of an instrument; its gain for a point of the VIX at BASE. */
  static double of(HedgeCandidate unit, double vixMove) {
    return unit.gainBase() / Math.max(1, vixMove);
  }

  private Figure slope(RevaluationLegs legs) {
    ScenarioProfits profits = ScenarioProfits.of(legs, aroundStress);
    return profits.total(1).with(profits.total(0), (above, below) -> above - below);
  }

  private Scenario around(double points) {
    return stress.move().scenario(stress.vix(), stress.curve().betas(), points);
  }

  private double days(LocalDate expiry) {
    return ChronoUnit.DAYS.between(stress.session(), expiry);
  }
}
