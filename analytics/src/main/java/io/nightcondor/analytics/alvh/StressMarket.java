package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.condor.CondorLegs;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.CalibrationStress;
import io.nightcondor.analytics.risk.HeldLeg;
import io.nightcondor.analytics.risk.RevaluationLegs;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioProfits;
import io.nightcondor.analytics.risk.ScenarioSet;
import io.nightcondor.analytics.risk.VolResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The calibration stress of DOMAIN E5 on one session's market. USD for the position.
 *
 * @param session whose close it starts from
 * @param curve VIX close and VIX futures
 */
public record StressMarket(LocalDate session, VxCurve curve) {

  private static final String UNIT = "UNIT";

  /** VIX close, VIX points. */
  public double vix() {
    return curve.spotVix();
  }

  /** Response that sizes hedges and NVc: k(VIX) of the calibration, not one of the presets. */
  public double vixMove() {
    return CalibrationStress.vixMove(vix());
  }

  /**
   * What the tested side can still lose under one vol response, 0 or more: both values on the
   * smile.
   */
  public Figure sideLoss(CondorValuation condor, SideValuation side, VolResponse response) {
    return profits(condor, CalibrationStress.scenario(vix(), response))
        .group(CondorLegs.group(side.side()), 0)
        .map(profit -> Math.max(0, -profit));
  }

  /** Profit of the whole condor under one vol response, negative for a loss. */
  public Figure condorPnl(CondorValuation condor, VolResponse response) {
    return profits(condor, CalibrationStress.scenario(vix(), response)).total(0);
  }

  /** Profit of the whole condor under the calibration stress itself: the condor's part of NVc. */
  public Figure condorPnl(CondorValuation condor) {
    return profits(condor, CalibrationStress.scenario(vix(), BetaCase.BASE)).total(0);
  }

  /** Gain of one long VIX future. */
  public Figure futureGain(VixFuture future, BetaCase beta) {
    return gain(
        new RevaluationLegs.Builder()
            .future(new HeldLeg(future, 1, UNIT), curve, days(future.expiry())),
        beta);
  }

  /** Gain of one long VIX option on its future so moved, two days later, vol unchanged. */
  public Figure optionGain(LegValuation option, BetaCase beta) {
    if (option.settled()) {
      return Figure.of(0);
    }
    OptionSeries series = option.series();
    return gain(
        new RevaluationLegs.Builder()
            .option(new HeldLeg(series, 1, UNIT), option.slice(), days(series.expiry())),
        beta);
  }

  private Figure gain(RevaluationLegs.Builder unit, BetaCase beta) {
    Scenario stress = CalibrationStress.scenario(vix(), beta);
    return ScenarioProfits.of(unit.build(), ScenarioSet.of(stress)).total(0);
  }

  private static ScenarioProfits profits(CondorValuation condor, Scenario scenario) {
    return ScenarioProfits.of(CondorLegs.of(condor), ScenarioSet.of(scenario));
  }

  private double days(LocalDate expiry) {
    return ChronoUnit.DAYS.between(session, expiry);
  }
}
