package io.nightcondor.analytics.pricing;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.market.VxPoint.Source;
import io.nightcondor.analytics.market.VxSettlement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Builds VX curves: settlements of futures where a source has them, else the parity of VIX options,
 * else a straight line in calendar days between the neighbours, beginning at the spot VIX.
 */
public final class VxCurves {

  private VxCurves() {}

  /**
   * The curve of the futures alone.
   *
   * @param session whose settlements are taken; contracts that settle finally by then are left out
   * @param spotVix VIX close, VIX points
   */
  public static VxCurve fromSettlements(
      LocalDate session, double spotVix, List<VxSettlement> settlements) {
    List<VxPoint> points = settlements.stream()
        .filter(settlement -> settlement.session().equals(session))
        .filter(settlement -> settlement.expiry().isAfter(session))
        .map(VxCurves::point)
        .toList();
    return new VxCurve(spotVix, points);
  }

  /**
   * The curve that VIX options imply where there are no futures.
   *
   * @param spotVix VIX close, VIX points
   * @param quotes of VIX and VIXW
   * @param rates for the discount factors
   */
  public static VxCurve fromParity(
      LocalDate session,
      ExchangeCalendar calendar,
      double spotVix,
      List<OptionQuote> quotes,
      ZeroCurve rates) {
    return completed(new VxCurve(spotVix, List.of()), session, calendar, quotes, rates);
  }

  /**
   * A curve of futures with the expiries that only options have: the weeklies, mostly.
   *
   * @param futures from {@link #fromSettlements}
   * @param quotes of VIX and VIXW
   * @param rates for the discount factors
   */
  public static VxCurve completed(
      VxCurve futures,
      LocalDate session,
      ExchangeCalendar calendar,
      List<OptionQuote> quotes,
      ZeroCurve rates) {
    Map<SliceKey, List<OptionQuote>> chain = new TreeMap<>();
    for (OptionQuote quote : quotes) {
      SliceKey key = SliceKey.of(quote.series());
      if (key.expiry().isAfter(session) && futures.at(key.expiry()).isEmpty()) {
        chain.computeIfAbsent(key, absent -> new ArrayList<>()).add(quote);
      }
    }
    List<VxPoint> points = new ArrayList<>(futures.points());
    List<SliceKey> withoutParity = new ArrayList<>();
    chain.forEach((key, strip) -> {
      double years = calendar.yearsToSettlement(session, key.root(), key.expiry());
      ParityForward.ofVix(strip, rates.discountFactor(years))
          .ifPresentOrElse(
              forward -> points.add(point(session, key.expiry(), forward)),
              () -> withoutParity.add(key));
    });
    VxCurve known = new VxCurve(futures.spotVix(), points);
    for (SliceKey key : withoutParity) {
      points.add(interpolated(session, key.expiry(), known));
    }
    return new VxCurve(futures.spotVix(), points);
  }

  private static VxPoint point(VxSettlement settlement) {
    return new VxPoint(
        settlement.expiry(),
        days(settlement.session(), settlement.expiry()),
        settlement.settle(),
        settlement.open(),
        settlement.high(),
        settlement.low(),
        settlement.bid(),
        settlement.ask(),
        settlement.volume(),
        settlement.openInterest(),
        Source.SETTLEMENT,
        0,
        false);
  }

  private static VxPoint point(LocalDate session, LocalDate expiry, Forward forward) {
    return unpriced(
        session,
        expiry,
        forward.level(),
        Source.PARITY,
        forward.residualRms(),
        forward.lowConfidence());
  }

  private static VxPoint interpolated(LocalDate session, LocalDate expiry, VxCurve known) {
    double level = known.levelAt(days(session, expiry));
    return unpriced(session, expiry, level, Source.INTERPOLATED, 0, true);
  }

  /** A point without a future's prices of the day. */
  private static VxPoint unpriced(
      LocalDate session,
      LocalDate expiry,
      double level,
      Source source,
      double dispersion,
      boolean lowConfidence) {
    return new VxPoint(
        expiry,
        days(session, expiry),
        level,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        source,
        dispersion,
        lowConfidence);
  }

  private static int days(LocalDate session, LocalDate expiry) {
    return Math.toIntExact(ChronoUnit.DAYS.between(session, expiry));
  }
}
