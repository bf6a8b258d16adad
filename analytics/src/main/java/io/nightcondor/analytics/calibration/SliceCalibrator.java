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
import io.nightcondor.analytics.market.SliceDiagnostics;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.SmileFit;
import io.nightcondor.analytics.market.TickSize;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.pricing.ImpliedVolatility;
import io.nightcondor.analytics.pricing.QuotePair;
import io.nightcondor.analytics.smile.QuoteStrip;
import io.nightcondor.analytics.smile.QuotedRange;
import io.nightcondor.analytics.smile.SmileFitter;
import io.nightcondor.analytics.smile.StripQuote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Vols and smile of one root and expiry whose forward is known. */
final class SliceCalibrator {

  /** Q12: vols outside do not carry the smile, fractions. */
  private static final double LOWEST_VOL = 0.02;

  private static final double HIGHEST_VOL = 4.0;

  /** Q16: usable out-of-the-money strikes wanted on each side. */
  private static final int STRIKES_PER_SIDE = 8;

  /** Q05: inside 10 to 90 delta a market may be this wide, index points or share of its mid. */
  private static final double LOW_DELTA = 0.10;

  private static final double WIDE_POINTS = 0.50;
  private static final double WIDE_SHARE = 0.25;

  /** Q05: and outside it this share. */
  private static final double WIDE_SHARE_OUTSIDE = 0.60;

  /**
   * A smile that misses by less than the quotes' own half-spread is as good as they are. One that
   * misses by half a vol point moves a delta by less than 0.01 (a vol of 15 %, 0.24 of delta per
   * unit of relative vol at most), the last digit that a report shows.
   */
  private static final double POOR_HALF_SPREADS = 1;

  private static final double POOR_VOL_POINTS = 0.5;

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
      Optional<Smiling> slice, List<CalibratedQuote> quotes, List<QuoteRejection> rejected) {}

  /**
   * A slice and where its smile stands on quotes.
   *
   * @param slice as it is kept
   * @param range of the quotes that its smile was fitted to
   */
  record Smiling(ExpirySlice slice, QuotedRange range) {}

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
        calibrated.add(new CalibratedQuote(
            quote,
            impliedVol(quote, quote.bid()),
            impliedVol(quote, quote.mid()),
            impliedVol(quote, quote.ask())));
      }
    }
    return new Outcome(slice(sound, calibrated), calibrated, rejected);
  }

  /** Of one side or the mid; a market without a bid has no bid and no mid to speak of. */
  private ImpliedVol impliedVol(OptionQuote quote, double price) {
    if (quote.bid() == 0 && price < quote.ask()) {
      return new Unsolved(Reason.NO_BID);
    }
    OptionSeries series = quote.series();
    return ImpliedVolatility.solve(
        series.right(), price, forward.level(), series.strike(), years, forward.discountFactor());
  }

  private Optional<Smiling> slice(List<OptionQuote> sound, List<CalibratedQuote> calibrated) {
    List<StripQuote> strip = new ArrayList<>();
    Map<Reason, Integer> unsolved = new EnumMap<>(Reason.class);
    int puts = 0;
    for (CalibratedQuote quote : calibrated) {
      if (quote.impliedVol() instanceof Unsolved none) {
        unsolved.merge(none.reason(), 1, Integer::sum);
      }
      OptionSeries series = quote.quote().series();
      if (isOutOfTheMoney(series)
          && quote.impliedVol() instanceof Solved solved
          && solved.vol() >= LOWEST_VOL
          && solved.vol() <= HIGHEST_VOL) {
        strip.add(stripQuote(quote.quote(), solved.vol()));
        puts += series.right() == OptionRight.PUT ? 1 : 0;
      }
    }
    if (strip.isEmpty()) {
      return Optional.empty();
    }
    QuoteStrip quotes = new QuoteStrip(strip, forward, years);
    SmileFitter.Fitted fitted = SmileFitter.fit(quotes);
    ExpirySlice slice = new ExpirySlice(
        key.root(),
        key.expiry(),
        settlement,
        years,
        forward,
        fitted.smile(),
        fitted.smile().vol(0),
        sound.size(),
        strip.size(),
        flags(sound, puts, strip.size() - puts, fitted.fit()),
        Optional.of(new SliceDiagnostics(fitted.fit(), Optional.empty(), unsolved)));
    return Optional.of(new Smiling(slice, quotes.range()));
  }

  private StripQuote stripQuote(OptionQuote quote, double vol) {
    double tick = TickSize.of(key.root(), quote.mid());
    return new StripQuote(
        quote.series().right(),
        quote.series().strike(),
        quote.mid(),
        0.5 * Math.max(quote.spread(), tick),
        isWide(quote, vol),
        vol);
  }

  /** Q05. */
  private boolean isWide(OptionQuote quote, double vol) {
    double delta = Math.abs(Black76.delta(
        quote.series().right(), forward.level(), quote.series().strike(), vol, years, 1));
    double limit = delta >= LOW_DELTA && delta <= 1 - LOW_DELTA
        ? Math.max(WIDE_POINTS, WIDE_SHARE * quote.mid())
        : WIDE_SHARE_OUTSIDE * quote.mid();
    return quote.spread() > limit;
  }

  private Set<Flag> flags(List<OptionQuote> sound, int puts, int calls, SmileFit fit) {
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
    if (fit.rung() == SmileFit.Rung.SSVI) {
      flags.add(Flag.SURFACE_FALLBACK);
    }
    if (fit.rmsHalfSpreads() > POOR_HALF_SPREADS && fit.rmsVolPoints() > POOR_VOL_POINTS) {
      flags.add(Flag.POOR_FIT);
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
