package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.condor.SmileRevaluation;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.CalibrationStress;
import io.nightcondor.analytics.risk.VolResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The calibration stress of DOMAIN E5 on one session's market. USD for the position.
 *
 * @param session whose close it starts from
 * @param vix VIX close, VIX points
 */
public record StressMarket(LocalDate session, double vix) {

  private static final double DAYS_A_YEAR = 365;
  private static final double PERCENT = 0.01;

  /** Response that sizes hedges and NVc: k(VIX) of the calibration, not one of the presets. */
  public double vixMove() {
    return CalibrationStress.vixMove(vix);
  }

  /**
   * What the tested side can still lose under one vol response, 0 or more: both values on the
   * smile.
   */
  public Figure sideLoss(CondorValuation condor, SideValuation side, VolResponse response) {
    return condor
        .slice()
        .map(slice -> Figure.of(Math.max(
            0,
            condor.dollarsPerPoint()
                * (shocked(slice, response).costToClose(side)
                    - SmileRevaluation.now(slice).costToClose(side)))))
        .orElse(Figure.missing("NO_SLICE"));
  }

  /** Profit of the whole condor under one vol response, negative for a loss. */
  public Figure condorPnl(CondorValuation condor, VolResponse response) {
    return pnl(condor, Optional.of(response));
  }

  /** Profit of the whole condor under the calibration stress itself: the condor's part of NVc. */
  public Figure condorPnl(CondorValuation condor) {
    return pnl(condor, Optional.empty());
  }

  /** Gain of one long VIX future. */
  public double futureGain(VixFuture future, BetaCase beta) {
    return future.multiplier() * beta.beta(days(future.expiry())) * vixMove();
  }

  /** Gain of one long VIX option on its future so moved, two days later, vol unchanged. */
  public Figure optionGain(LegValuation option, BetaCase beta) {
    if (option.settled()) {
      return Figure.of(0);
    }
    if (option.slice().isEmpty()) {
      return Figure.missing("NO_SLICE");
    }
    ExpirySlice slice = option.slice().get();
    double forward = slice.forward().level();
    double moved = forward + beta.beta(days(option.series().expiry())) * vixMove();
    double later = Math.max(0, slice.years() - CalibrationStress.DAYS / DAYS_A_YEAR);
    return Figure.of(option.series().multiplier()
        * (price(option, slice, moved, later) - price(option, slice, forward, slice.years())));
  }

  /** At the vol of the option's own strike. */
  private static double price(
      LegValuation option, ExpirySlice slice, double forward, double years) {
    double strike = option.series().strike();
    double discountFactor = slice.years() > 0
        ? StrictMath.pow(slice.forward().discountFactor(), years / slice.years())
        : 1;
    return Black76.price(
        option.series().right(), forward, strike, slice.vol(strike), years, discountFactor);
  }

  private Figure pnl(CondorValuation condor, Optional<VolResponse> response) {
    return condor
        .slice()
        .map(slice -> {
          SmileRevaluation after =
              response.map(known -> shocked(slice, known)).orElseGet(() -> shocked(slice));
          double loss = after.costToClose(condor) - SmileRevaluation.now(slice).costToClose(condor);
          return Figure.of(-loss * condor.dollarsPerPoint());
        })
        .orElse(Figure.missing("NO_SLICE"));
  }

  private SmileRevaluation shocked(ExpirySlice slice, VolResponse response) {
    double days = slice.years() * DAYS_A_YEAR;
    double move = response.vixMove(CalibrationStress.SPX_PERCENT, vix);
    return SmileRevaluation.shocked(
        slice,
        CalibrationStress.SPX_PERCENT * PERCENT,
        CalibrationStress.DAYS,
        vol -> response.shockedVol(vol, days, move));
  }

  private SmileRevaluation shocked(ExpirySlice slice) {
    double days = slice.years() * DAYS_A_YEAR;
    return SmileRevaluation.shocked(
        slice,
        CalibrationStress.SPX_PERCENT * PERCENT,
        CalibrationStress.DAYS,
        vol -> CalibrationStress.shockedVol(vol, days, vixMove()));
  }

  private double days(LocalDate expiry) {
    return ChronoUnit.DAYS.between(session, expiry);
  }
}
