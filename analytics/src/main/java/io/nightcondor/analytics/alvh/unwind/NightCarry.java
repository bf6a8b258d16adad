package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.pricing.Black76;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What one unit of a hedge was expected to earn or pay since the last night that was run, USD: the
 * slide down the VX curve of the previous session, and of an option the days of its life at an
 * unchanged vol (DOMAIN E13 U7). Where nights were not run, one curve stands for all their days,
 * that of the previous session or else tonight's, and they count as estimated.
 */
public final class NightCarry {

  private static final double DAYS_A_YEAR = 365;

  private final MarketSnapshot market;
  private final LocalDate session;
  private final int days;
  private final boolean estimated;

  private NightCarry(MarketSnapshot market, LocalDate session, LocalDate lastRun) {
    this.market = market;
    this.session = session;
    this.days = days(lastRun, session);
    this.estimated = !market.session().equals(lastRun);
  }

  /**
   * @param previous the previous session's market; empty if it was not run
   * @param tonight market of the session
   * @param lastRun the last session whose close the lots remember
   */
  public static NightCarry of(
      Optional<MarketSnapshot> previous, MarketSnapshot tonight, LocalDate lastRun) {
    return new NightCarry(previous.orElse(tonight), tonight.session(), lastRun);
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  /** Calendar days that are estimated; 0 if the curve of their first close is known. */
  public int estimatedDays() {
    return estimated ? days : 0;
  }

  public double of(Instrument instrument) {
    int left = days(session, instrument.expiry());
    return value(instrument, left) - value(instrument, left + days);
  }

  /** USD of one unit so many calendar days before its expiry, on the curve that is known. */
  private double value(Instrument instrument, int left) {
    double level = level(instrument.expiry(), left);
    if (instrument instanceof VixFuture) {
      return level * instrument.multiplier();
    }
    OptionSeries series = (OptionSeries) instrument;
    int known = days(market.session(), series.expiry());
    return market
        .slice(series.root(), series.expiry())
        .map(slice -> instrument.multiplier()
            * Black76.price(
                series.right(),
                slice.forward().level() + level - level(series.expiry(), known),
                series.strike(),
                slice.vol(series.strike()),
                Math.max(0, slice.years() + (left - known) / DAYS_A_YEAR),
                slice.forward().discountFactor()))
        .orElse(0.0);
  }

  private double level(LocalDate expiry, int left) {
    VxCurve curve = market.vxCurve();
    return left == days(market.session(), expiry)
        ? curve.level(expiry, left)
        : curve.levelAt(Math.max(0, left));
  }
}
