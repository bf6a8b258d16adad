package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/** Moves up to given closes, and which of them could not be drawn. */
final class DrawnMoves {

  /**
   * Beyond any day of the SPX (-20.5 % on 19 October 1987): such a close is an error of a source.
   */
  static final double LARGEST_DAY = 0.25;

  private final FactorSeries series;
  private final ExchangeCalendar calendar;
  private final int horizon;
  private final List<FactorMove> moves = new ArrayList<>();
  private int withoutSpx;
  private int withoutVix;
  private int gaps;
  private int refused;

  /**
   * @param horizon trading days of a move: its closes are so many sessions apart
   * @param ends sessions in order
   */
  DrawnMoves(
      FactorSeries series,
      MoveDrawer drawer,
      ExchangeCalendar calendar,
      int horizon,
      Collection<LocalDate> ends) {
    this.series = series;
    this.calendar = calendar;
    this.horizon = horizon;
    ends.forEach(end -> draw(drawer, end));
  }

  private void draw(MoveDrawer drawer, LocalDate to) {
    LocalDate from = to;
    boolean possible = true;
    for (int day = 0; day < horizon; day++) {
      LocalDate before = calendar.previousSession(from);
      possible &= isPossibleDay(series.index("SPX", before, from));
      from = before;
    }
    OptionalDouble spx = series.index("SPX", from, to);
    OptionalDouble vix = series.index("VIX", from, to);
    withoutSpx += spx.isEmpty() ? 1 : 0;
    withoutVix += vix.isEmpty() ? 1 : 0;
    if (spx.isEmpty() || vix.isEmpty()) {
      gaps++;
    } else if (!possible || !FactorSeries.isPossible(vix.getAsDouble())) {
      refused++;
    } else {
      moves.add(drawer.draw(from, to, spx.getAsDouble(), vix.getAsDouble()));
    }
  }

  private static boolean isPossibleDay(OptionalDouble logReturn) {
    return logReturn.isEmpty()
        || Math.abs(StrictMath.exp(logReturn.getAsDouble()) - 1) <= LARGEST_DAY;
  }

  /** In order of date. */
  List<FactorMove> moves() {
    return moves;
  }

  /** Moves left out for want of a close of the SPX. */
  int withoutSpx() {
    return withoutSpx;
  }

  /** Moves left out for want of a close of the VIX. */
  int withoutVix() {
    return withoutVix;
  }

  /** Moves left out for want of either. */
  int gaps() {
    return gaps;
  }

  /** Moves with a day of the SPX beyond 25 %, or a VIX beyond four times itself. */
  int refused() {
    return refused;
  }
}
