package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Rung;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.RollDown;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A hedge lot at one close.
 *
 * @param lot what is held
 * @param instrument its instrument
 * @param mark VIX points
 * @param rung where the mark comes from
 * @param halfSpread to cross when selling, VIX points
 * @param unitGainLow USD of one unit under the calibration stress, LOW response
 * @param unitGainBase as LOW, BASE
 * @param unitGainHigh as LOW, HIGH
 * @param exposure of the lot
 * @param settled true at and after its settlement
 * @param option per unit, if it is an option
 * @param day the day of its future on the VX curve, if the curve has it
 * @param notes remarks
 */
public record HedgeValuation(
    HedgeLot lot,
    Instrument instrument,
    Figure mark,
    Rung rung,
    Figure halfSpread,
    Figure unitGainLow,
    Figure unitGainBase,
    Figure unitGainHigh,
    Exposure exposure,
    boolean settled,
    Optional<LegValuation> option,
    Optional<VxPoint> day,
    List<String> notes) {

  /** USD of the lot under the calibration stress. */
  public Figure gain(BetaCase beta) {
    Figure unit = switch (beta) {
      case LOW -> unitGainLow;
      case BASE -> unitGainBase;
      case HIGH -> unitGainHigh;
    };
    return unit.map(gain -> gain * lot.units());
  }

  /**
   * So many units of it, the rest left out.
   *
   * @param units of the sign of the lot's, at most as many
   */
  public HedgeValuation part(double units) {
    double share = lot.units() == 0 ? 0 : units / lot.units();
    return new HedgeValuation(
        lot.withUnits(units),
        instrument,
        mark,
        rung,
        halfSpread,
        unitGainLow,
        unitGainBase,
        unitGainHigh,
        exposure.times(share),
        settled,
        option,
        day,
        notes);
  }

  /** USD of one calendar day down an unchanged VX curve, at the delta to its future. */
  public Figure rollDown(LocalDate session, VxCurve curve) {
    if (curve.points().isEmpty()) {
      return Figure.missing("NO_VX_CURVE");
    }
    double days = ChronoUnit.DAYS.between(session, instrument.expiry());
    double points = RollDown.points(curve, days, 1);
    return exposure.vixPointDelta().map(dollars -> dollars * points);
  }

  /** USD since entry. */
  public Figure pnl() {
    if (lot.entryPrice().isEmpty()) {
      return Figure.missing(CondorValuation.UNKNOWN_COST);
    }
    double entry = lot.entryPrice().get();
    return mark.map(now -> (now - entry) * instrument.multiplier() * lot.units());
  }

  /** USD to cross half the spread. */
  public Figure exitCost() {
    return halfSpread.map(half -> half * instrument.multiplier() * Math.abs(lot.units()));
  }

  /** Sum of the gains; missing for the first that is. */
  public static Figure gain(List<HedgeValuation> hedges, BetaCase beta) {
    return hedges.stream().map(hedge -> hedge.gain(beta)).reduce(Figure.of(0), Figure::plus);
  }
}
