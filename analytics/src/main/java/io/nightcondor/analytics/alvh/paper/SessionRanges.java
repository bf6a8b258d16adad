package io.nightcondor.analytics.alvh.paper;

import io.nightcondor.analytics.alvh.instrument.FutureQuote;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.pricing.Black76;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a session showed of VIX futures and VIX options. A mini future has the range of the standard
 * one. The range of an option is modelled: its mark moved by what Black-76 makes of the range of
 * its own future, tonight's smile held at fixed moneyness.
 */
public final class SessionRanges {

  private final Policy policy;
  private final MarketSnapshot market;
  private final MarkLadder marks;
  private final ExchangeCalendar calendar;

  /**
   * @param policy whose half-spreads stand in for those that the source lacks
   * @param market of the session
   * @param marks of its options
   */
  public SessionRanges(
      Policy policy, MarketSnapshot market, MarkLadder marks, ExchangeCalendar calendar) {
    this.policy = policy;
    this.market = market;
    this.marks = marks;
    this.calendar = calendar;
  }

  /** Of one instrument; without a price once it has settled. */
  public SessionRange of(Instrument instrument) {
    return instrument instanceof VixFuture future
        ? future(future)
        : option((OptionSeries) instrument);
  }

  private SessionRange future(VixFuture future) {
    VxCurve curve = market.vxCurve();
    boolean settled = !calendar.settlement(Root.VIX, future.expiry()).isAfter(market.asOf());
    if (settled || curve.points().isEmpty()) {
      return SessionRange.NONE;
    }
    Optional<VxPoint> day = curve.at(future.expiry());
    double days = ChronoUnit.DAYS.between(market.session(), future.expiry());
    double level = curve.level(future.expiry(), days);
    FutureQuote quote = FutureQuote.of(future.size(), day);
    double half = quote.hasMarket()
        ? 0.5 * (quote.ask().getAsDouble() - quote.bid().getAsDouble())
        : policy.halfSpread(future.size());
    return day.filter(SessionRanges::hasRange)
        .map(known -> new SessionRange(
            boxed(known.open()),
            boxed(known.low()),
            boxed(known.high()),
            Optional.of(level),
            Optional.of(half)))
        .orElseGet(() -> SessionRange.ofMark(level, half));
  }

  private SessionRange option(OptionSeries series) {
    LegValuation leg = marks.value(series);
    if (leg.settled()) {
      return SessionRange.NONE;
    }
    Optional<Double> half = boxed(
        leg.ask().plus(leg.bid().map(bid -> -bid)).map(spread -> 0.5 * spread).toOptional());
    Optional<Double> mark = boxed(leg.mark().toOptional());
    Optional<VxPoint> day = market.vxCurve().at(series.expiry()).filter(SessionRanges::hasRange);
    if (day.isEmpty() || leg.slice().isEmpty() || !(leg.mark() instanceof Figure.Known known)) {
      return new SessionRange(Optional.empty(), Optional.empty(), Optional.empty(), mark, half);
    }
    ExpirySlice slice = leg.slice().get();
    double atLow = moved(series, slice, known.value(), day.get().low().getAsDouble());
    double atHigh = moved(series, slice, known.value(), day.get().high().getAsDouble());
    Optional<Double> open =
        boxed(day.get().open()).map(future -> moved(series, slice, known.value(), future));
    return new SessionRange(
        open,
        Optional.of(Math.min(atLow, atHigh)),
        Optional.of(Math.max(atLow, atHigh)),
        mark,
        half);
  }

  /** The mark with the option's future elsewhere; no option is worth less than nothing. */
  private static double moved(OptionSeries series, ExpirySlice slice, double mark, double future) {
    return Math.max(
        0,
        mark
            + price(series, slice, future)
            - price(series, slice, slice.forward().level()));
  }

  private static double price(OptionSeries series, ExpirySlice slice, double future) {
    return Black76.price(
        series.right(),
        future,
        series.strike(),
        slice.smile().vol(StrictMath.log(series.strike() / future)),
        slice.years(),
        slice.forward().discountFactor());
  }

  /** A day without a trade may carry quotes for its range, sometimes the wrong way round. */
  private static boolean hasRange(VxPoint day) {
    return day.low().isPresent()
        && day.high().isPresent()
        && day.low().getAsDouble() > 0
        && day.high().getAsDouble() >= day.low().getAsDouble();
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
