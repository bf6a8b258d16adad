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
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The calibration stress of DOMAIN E5 on one session's market. USD for the position. Made for one
 * book and one night, on one thread: it remembers what it revalued.
 */
public final class StressMarket {

  private static final String UNIT = "UNIT";

  private final LocalDate session;
  private final VxCurve curve;
  private final NightStress stress;
  private final IdentityHashMap<CondorValuation, Map<Scenario, ScenarioProfits>> revalued =
      new IdentityHashMap<>();

  /**
   * @param session whose close it starts from
   * @param curve VIX close and VIX futures
   * @param stress how far the SPX falls
   */
  public StressMarket(LocalDate session, VxCurve curve, NightStress stress) {
    this.session = session;
    this.curve = curve;
    this.stress = stress;
  }

  /** With a fall of 5 %. */
  public StressMarket(LocalDate session, VxCurve curve) {
    this(session, curve, NightStress.FIVE_PERCENT);
  }

  /** The fall, and why it is not what the policy asks for if it is not. */
  public NightStress stress() {
    return stress;
  }

  /** The joint move. */
  public CalibrationStress move() {
    return stress.move();
  }

  public LocalDate session() {
    return session;
  }

  public VxCurve curve() {
    return curve;
  }

  /** VIX close, VIX points. */
  public double vix() {
    return curve.spotVix();
  }

  /** Response that sizes hedges and NVc: k(VIX) of the calibration, not one of the presets. */
  public double vixMove() {
    return move().vixMove(vix());
  }

  /**
   * What the tested side can still lose under one vol response, 0 or more: both values on the
   * smile.
   */
  public Figure sideLoss(CondorValuation condor, SideValuation side, VolResponse response) {
    return profits(condor, move().scenario(vix(), response))
        .group(CondorLegs.group(side.side()), 0)
        .map(profit -> Math.max(0, -profit));
  }

  /** Profit of the whole condor under one vol response, negative for a loss. */
  public Figure condorPnl(CondorValuation condor, VolResponse response) {
    return profits(condor, move().scenario(vix(), response)).total(0);
  }

  /** Profit of the whole condor under the calibration stress itself: the condor's part of NVc. */
  public Figure condorPnl(CondorValuation condor) {
    return profits(condor, move().scenario(vix(), curve.betas(), BetaCase.BASE)).total(0);
  }

  /** Gain of one long VIX future. */
  public Figure futureGain(VixFuture future, BetaCase beta) {
    return gain(
        new RevaluationLegs.Builder()
            .future(new HeldLeg(future, 1, UNIT), curve, days(future.expiry())),
        move().scenario(vix(), curve.betas(), beta));
  }

  /** Gain of one long VIX option on its future so moved, two days later, vol unchanged. */
  public Figure optionGain(LegValuation option, BetaCase beta) {
    return optionGain(option, beta, 1);
  }

  /** The same with a factor on its vol, which never rises in the LOW case. */
  public Figure optionGain(LegValuation option, BetaCase beta, double volFactor) {
    if (option.settled()) {
      return Figure.of(0);
    }
    OptionSeries series = option.series();
    return gain(
        new RevaluationLegs.Builder()
            .option(new HeldLeg(series, 1, UNIT), option.slice(), days(series.expiry())),
        move().scenario(vix(), curve.betas(), beta).withVixVols(volFactor));
  }

  private static Figure gain(RevaluationLegs.Builder unit, Scenario stress) {
    return ScenarioProfits.of(unit.build(), ScenarioSet.of(stress)).total(0);
  }

  private ScenarioProfits profits(CondorValuation condor, Scenario scenario) {
    return revalued
        .computeIfAbsent(condor, unseen -> new HashMap<>())
        .computeIfAbsent(
            scenario, unseen -> ScenarioProfits.of(CondorLegs.of(condor), ScenarioSet.of(unseen)));
  }

  private double days(LocalDate expiry) {
    return ChronoUnit.DAYS.between(session, expiry);
  }
}
