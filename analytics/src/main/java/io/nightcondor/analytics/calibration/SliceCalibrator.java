package io.nightcondor.analytics.calibration;

import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.ExpirySlice.Flag;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.ImpliedVol.Reason;
import io.nightcondor.analytics.market.ImpliedVol.Solved;
import io.nightcondor.analytics.market.ImpliedVol.Unsolved;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.QuoteRejection;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.TickSize;
import io.nightcondor.analytics.pricing.ImpliedVolatility;
import io.nightcondor.analytics.pricing.QuotePair;
import io.nightcondor.analytics.smile.InterpolatedSmile;
import io.nightcondor.analytics.smile.InterpolatedSmile.Knot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Vols and smile of one root and expiry whose forward is known. */
final class SliceCalibrator {

  /** Q12: vols outside do not carry the smile, fractions. */
  private static final double LOWEST_VOL = 0.02;

  private static final double HIGHEST_VOL = 4.0;

  /** Q16: usable out-of-the-money strikes wanted on each side. */
  private static final int STRIKES_PER_SIDE = 8;

  private final SliceKey key;
  private final Instant settlement;
  private final double years;
  private final Forward forward;

  /** @param years to settlement, above 0 */
  SliceCalibrator(SliceKey key, Instant settlement, double years, Forward forward) {
    this.key = key;
    this.settlement = settlement;
    this.years = years;
    this.forward = forward;
  }

  /**
   * What came of one slice.
   *
   * @param slice empty if no quote carries a smile
   * @param quotes with their vols
   * @param rejected below intrinsic value
   */
  record Outcome(
      Optional<ExpirySlice> slice, List<CalibratedQuote> quotes, List<QuoteRejection> rejected) {}

  Outcome calibrate(List<OptionQuote> slice) {
    List<OptionQuote> sound = new ArrayList<>();
    List<CalibratedQuote> calibrated = new ArrayList<>();
    List<QuoteRejection> rejected = new ArrayList<>();
    for (OptionQuote quote : slice) {
      double floor = lowestAsk(quote);
      if (quote.ask() < floor) {
        rejected.add(belowIntrinsic(quote, floor));
      } else {
        sound.add(quote);
        calibrated.add(new CalibratedQuote(quote, impliedVol(quote)));
      }
    }
    return new Outcome(slice(sound, calibrated), calibrated, rejected);
  }

  /** Of the mid; a market without a bid has no mid to speak of. */
  private ImpliedVol impliedVol(OptionQuote quote) {
    if (quote.bid() == 0) {
      return new Unsolved(Reason.NO_BID);
    }
    OptionSeries series = quote.series();
    return ImpliedVolatility.solve(
        series.right(),
        quote.mid(),
        forward.level(),
        series.strike(),
        years,
        forward.discountFactor());
  }

  private Optional<ExpirySlice> slice(List<OptionQuote> sound, List<CalibratedQuote> calibrated) {
    List<Knot> knots = new ArrayList<>();
    int puts = 0;
    for (CalibratedQuote quote : calibrated) {
      OptionSeries series = quote.quote().series();
      if (isOutOfTheMoney(series)
          && quote.impliedVol() instanceof Solved solved
          && solved.vol() >= LOWEST_VOL
          && solved.vol() <= HIGHEST_VOL) {
        knots.add(new Knot(
            StrictMath.log(series.strike() / forward.level()),
            solved.vol() * solved.vol() * years));
        puts += series.right() == OptionRight.PUT ? 1 : 0;
      }
    }
    if (knots.isEmpty()) {
      return Optional.empty();
    }
    InterpolatedSmile smile = new InterpolatedSmile(knots, years);
    return Optional.of(new ExpirySlice(
        key.root(),
        key.expiry(),
        settlement,
        years,
        forward,
        smile,
        smile.vol(0),
        sound.size(),
        knots.size(),
        flags(sound, puts, knots.size() - puts)));
  }

  private Set<Flag> flags(List<OptionQuote> sound, int puts, int calls) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (puts < STRIKES_PER_SIDE || calls < STRIKES_PER_SIDE) {
      flags.add(Flag.THIN);
    }
    if (forward.lowConfidence()) {
      flags.add(Flag.LOW_CONF_FORWARD);
    }
    if (QuotePair.of(sound).stream().anyMatch(this::breaksParity)) {
      flags.add(Flag.PARITY);
    }
    return Collections.unmodifiableSet(flags);
  }

  /** Q08. */
  private boolean breaksParity(QuotePair pair) {
    double fair = forward.discountFactor() * (forward.level() - pair.strike());
    return Math.abs(pair.difference() - fair) > pair.parityTolerance();
  }

  /** Puts below the forward, calls from the forward up: one quote a strike. */
  private boolean isOutOfTheMoney(OptionSeries series) {
    return switch (series.right()) {
      case PUT -> series.strike() < forward.level();
      case CALL -> series.strike() >= forward.level();
    };
  }

  /**
   * Q07: discounted intrinsic value less a tick, index points. A forward of low confidence proves
   * nothing against a quote.
   */
  private double lowestAsk(OptionQuote quote) {
    if (forward.lowConfidence()) {
      return 0;
    }
    OptionSeries series = quote.series();
    double intrinsic = forward.discountFactor()
        * Math.max(series.right().sign() * (forward.level() - series.strike()), 0);
    return intrinsic - TickSize.of(series.root(), quote.ask());
  }

  private QuoteRejection belowIntrinsic(OptionQuote quote, double floor) {
    return new QuoteRejection(
        quote,
        "Q07",
        "ask",
        BigDecimal.valueOf(quote.ask()).toPlainString(),
        String.format(
            Locale.ROOT,
            "at least %.2f, the discounted intrinsic value on forward %.2f less a tick",
            floor,
            forward.level()));
  }
}
