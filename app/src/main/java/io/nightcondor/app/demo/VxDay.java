package io.nightcondor.app.demo;

import java.time.LocalDate;

/**
 * One VIX future on one session: the model's settlement, and a day around it that opens an eighth
 * of the way from the last settlement and overshoots both ends by a part of the move.
 *
 * @param open VIX points
 * @param high VIX points
 * @param low VIX points
 * @param settle VIX points
 */
record VxDay(double open, double high, double low, double settle) {

  private static final double OPENING_SHARE = 0.125;
  private static final double QUIET_RANGE = 0.25;

  static VxDay of(VxModel model, HistoryModel.Day before, HistoryModel.Day day, LocalDate expiry) {
    double last = model.level(before.date(), before.vix().close(), expiry);
    double settle = model.level(day.date(), day.vix().close(), expiry);
    double move = settle - last;
    double open = last + OPENING_SHARE * move;
    double overshoot = QUIET_RANGE + 0.10 * StrictMath.abs(move);
    return new VxDay(
        open, Math.max(open, settle) + overshoot, Math.min(open, settle) - overshoot, settle);
  }
}
