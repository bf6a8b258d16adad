package io.nightcondor.analytics.backtest.model;

import io.nightcondor.analytics.backtest.history.SessionView;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.pricing.VxCurves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** VIX futures of one session as they settled, with a market around them, and calls on them. */
final class VixModel {

  /** Half the spread of a VX in a calm market: one tick between bid and ask on either side. */
  private static final double HALF_SPREAD = 0.05;

  private static final String SOURCE = "model";

  /** Strikes from this share of the future to this one: deltas from about 0.95 to 0.05. */
  private static final double LOWEST_STRIKE = 0.6;

  private static final double HIGHEST_STRIKE = 2.5;

  /** Strikes a whole point apart up to here, five points beyond. */
  private static final double FINE_STRIKES = 40;

  private static final double COARSE_STEP = 5;

  private final LocalDate session;
  private final ExchangeCalendar calendar;
  private final double rate;
  private final double vvix;
  private final QuoteRule quotes;
  private final VxCurve curve;

  /** @param vvix index points */
  VixModel(SessionView view, ExchangeCalendar calendar, double rate, double vvix) {
    this.session = view.session();
    this.calendar = calendar;
    this.rate = rate;
    this.vvix = vvix;
    double vix = view.close("VIX").orElseThrow();
    this.quotes = new QuoteRule(vix);
    double half = HALF_SPREAD * quotes.stress();
    this.curve = VxCurves.fromSettlements(
        session,
        vix,
        view.settlements().stream().map(settlement -> quoted(settlement, half)).toList());
  }

  /** What the source quotes stands. */
  private static VxSettlement quoted(VxSettlement settlement, double half) {
    return settlement.bid().isPresent()
        ? settlement
        : new VxSettlement(
            settlement.session(),
            settlement.expiry(),
            settlement.open(),
            settlement.high(),
            settlement.low(),
            settlement.settle(),
            OptionalDouble.of(settlement.settle() - half),
            OptionalDouble.of(settlement.settle() + half),
            settlement.volume(),
            settlement.openInterest());
  }

  VxCurve curve() {
    return curve;
  }

  /** Slices of the monthly expiries whose future settled tonight. */
  List<ExpirySlice> slices() {
    return curve.points().stream().map(this::slice).toList();
  }

  private ExpirySlice slice(VxPoint future) {
    LocalDate expiry = future.expiry();
    double years = calendar.yearsToSettlement(session, Root.VIX, expiry);
    double theta = VixOptionRule.theta(vvix, years);
    return new ExpirySlice(
        Root.VIX,
        expiry,
        calendar.settlement(Root.VIX, expiry),
        years,
        new Forward(
            future.level(), StrictMath.exp(-rate * years), Forward.Method.FUTURE, 1, 0, false),
        SkewRule.VIX.smile(theta, years),
        Math.sqrt(theta / years),
        0,
        0,
        Set.of(),
        Optional.empty());
  }

  /** The calls of a slice as makers quote them, in order of strike. */
  List<CalibratedQuote> calls(ExpirySlice slice) {
    double future = slice.forward().level();
    List<CalibratedQuote> calls = new ArrayList<>();
    double strike = StrictMath.ceil(LOWEST_STRIKE * future);
    while (strike <= HIGHEST_STRIKE * future) {
      calls.add(call(slice, strike));
      strike = strike < FINE_STRIKES ? strike + 1 : nextCoarse(strike);
    }
    return calls;
  }

  private static double nextCoarse(double strike) {
    return COARSE_STEP * (StrictMath.floor(strike / COARSE_STEP) + 1);
  }

  private CalibratedQuote call(ExpirySlice slice, double strike) {
    Forward forward = slice.forward();
    double vol = slice.vol(strike);
    double price = Black76.price(
        OptionRight.CALL, forward.level(), strike, vol, slice.years(), forward.discountFactor());
    double intrinsic = forward.discountFactor() * Math.max(0, forward.level() - strike);
    QuoteRule.Market market = quotes.quote(Root.VIX, price, intrinsic);
    ImpliedVol unkept = new ImpliedVol.Unsolved(ImpliedVol.Reason.NOT_KEPT);
    return new CalibratedQuote(
        new OptionQuote(
            new OptionSeries(Root.VIX, slice.expiry(), OptionRight.CALL, strike),
            market.bid(),
            market.ask(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            SOURCE,
            1),
        unkept,
        new ImpliedVol.Solved(vol),
        unkept,
        Set.of());
  }
}
