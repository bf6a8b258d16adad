package io.nightcondor.app.demo;

import io.nightcondor.analytics.backtest.model.VixOptionRule;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.pricing.Greeks;

/**
 * Model price of any series on a day of the model: Black-76 on the SPX forward with the day's
 * surface, and on the VIX future of the same settlement with an upward smile.
 */
final class SeriesModel {

  /** Long-run vol of VIX futures, a fraction. */
  private static final double LONG_VOL_OF_VIX = 0.50;

  /** Short-run vol of VIX futures as a share of VVIX. */
  private static final double SHORT_VOL_OF_VIX_SHARE = 1.05;

  private final ExchangeCalendar calendar;
  private final VxModel futures;
  private final DemoDay day;
  private final SsviSurface volOfVix;

  SeriesModel(ExchangeCalendar calendar, VxModel futures, DemoDay day) {
    this.calendar = calendar;
    this.futures = futures;
    this.day = day;
    double shortVol = SHORT_VOL_OF_VIX_SHARE * VixOptionRule.assumedVvix(day.vix()) / 100;
    this.volOfVix =
        new SsviSurface(shortVol * shortVol, LONG_VOL_OF_VIX * LONG_VOL_OF_VIX, 8, 1.1, 0.5, 0.6);
  }

  /**
   * What the model says of a series.
   *
   * @param price index points
   * @param intrinsic discounted intrinsic value, index points
   * @param vol a fraction; 0 on the expiry day
   * @param delta per unit, discounted, on the forward
   * @param gamma per index point
   */
  record Value(double price, double intrinsic, double vol, double delta, double gamma) {}

  DemoDay day() {
    return day;
  }

  Value value(OptionSeries series) {
    double years = years(series);
    double forward = switch (series.root().underlying()) {
      case SPX -> day.forward(years);
      case VIX -> futures.level(day.date(), day.vix(), series.expiry());
    };
    return value(series, forward, years);
  }

  /** As {@link #value(OptionSeries)}, with the series' forward at that level. */
  Value value(OptionSeries series, double forward) {
    return value(series, forward, years(series));
  }

  private Value value(OptionSeries series, double forward, double years) {
    double payoff = Math.max(series.right().sign() * (forward - series.strike()), 0);
    if (years <= 0) {
      return new Value(payoff, payoff, 0, 0, 0);
    }
    double discountFactor = DemoDay.discountFactor(years);
    SsviSurface surface = switch (series.root().underlying()) {
      case SPX -> day.surface();
      case VIX -> volOfVix;
    };
    double vol = surface.vol(StrictMath.log(series.strike() / forward), years);
    Greeks greeks =
        Black76.greeks(series.right(), forward, series.strike(), vol, years, discountFactor);
    return new Value(greeks.price(), payoff * discountFactor, vol, greeks.delta(), greeks.gamma());
  }

  private double years(OptionSeries series) {
    return calendar.yearsToSettlement(day.date(), series.root(), series.expiry());
  }
}
