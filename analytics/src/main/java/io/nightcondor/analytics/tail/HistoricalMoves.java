package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.util.List;

/** The market's past joint moves, drawn once a night and shared by all books; immutable. */
public final class HistoricalMoves {

  /** Seed of the resamples of the current window, for the standard error of a shortfall. */
  public static final long SEED = HorizonMoves.SEED;

  /** Seed of those of the moves before it. */
  public static final long EARLIER_SEED = HorizonMoves.EARLIER_SEED;

  static final int ONE_DAY = 1;
  private static final int TEN_DAYS = 10;

  /** No history. */
  public static final HistoricalMoves NONE =
      new HistoricalMoves(HorizonMoves.none(ONE_DAY), HorizonMoves.none(TEN_DAYS));

  private final HorizonMoves oneDay;
  private final HorizonMoves tenDays;

  private HistoricalMoves(HorizonMoves oneDay, HorizonMoves tenDays) {
    this.oneDay = oneDay;
    this.tenDays = tenDays;
  }

  /**
   * The moves of both windows, one day and ten days: for each session of a window the move up to
   * its close from that of so many sessions before. A move without a close of the SPX or the VIX at
   * either end is left out and counted, never bridged.
   *
   * @param history as known at the night, from ten sessions before each window on
   * @param session whose close the last move ends at
   * @param calendar which days are sessions
   */
  public static HistoricalMoves of(
      FactorHistory history, LocalDate session, TailWindows windows, ExchangeCalendar calendar) {
    FactorSeries series = new FactorSeries(history, calendar);
    WindowDays days = WindowDays.of(session, windows, calendar);
    return new HistoricalMoves(
        HorizonMoves.draw(ONE_DAY, series, calendar, days),
        HorizonMoves.draw(TEN_DAYS, series, calendar, days));
  }

  /** Whether no one-day move could be drawn. */
  public boolean isEmpty() {
    return missingShare() == 1;
  }

  /** Share of the one-day moves of both windows that could not be drawn; 1 without a history. */
  public double missingShare() {
    return oneDay.wanted() == 0 ? 1 : (double) (oneDay.gaps() + oneDay.refused()) / oneDay.wanted();
  }

  HorizonMoves oneDay() {
    return oneDay;
  }

  /** One day, then ten. */
  List<HorizonMoves> horizons() {
    return List.of(oneDay, tenDays);
  }
}
