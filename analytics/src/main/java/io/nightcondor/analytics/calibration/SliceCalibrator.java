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
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.market.QuoteRejection;
import io.nightcondor.analytics.market.SliceDiagnostics;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.SmileFit;
import io.nightcondor.analytics.market.TickSize;
import io.nightcondor.analytics.pricing.ImpliedVolatility;
import io.nightcondor.analytics.smile.QuoteStrip;
import io.nightcondor.analytics.smile.QuotedRange;
import io.nightcondor.analytics.smile.SmileFitter;
import io.nightcondor.analytics.smile.StripQuote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Vols and smile of one root and expiry whose forward is known. */
final class SliceCalibrator {

  /** Q16: usable out-of-the-money strikes wanted on each side. */
  private static final int STRIKES_PER_SIDE = 8;

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
  private final Set<OptionSeries> stale;
  private final QuoteChecks checks;

  /**
   * @param years to settlement, above 0
   * @param stale series that Q06 flags
   */
  SliceCalibrator(
      SliceKey key, Instant settlement, double years, Forward forward, Set<OptionSeries> stale) {
    this.key = key;
    this.settlement = settlement;
    this.years = years;
    this.forward = forward;
    this.stale = stale;
    this.checks = new QuoteChecks(forward, years);
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

  /** @param slice in order of series */
  Outcome calibrate(List<OptionQuote> slice) {
    List<OptionQuote> sound = new ArrayList<>();
    List<EnumSet<QualityCode>> marks = new ArrayList<>();
    List<QuoteRejection> rejected = new ArrayList<>();
    for (OptionQuote quote : slice) {
      checks.belowIntrinsic(quote).ifPresentOrElse(rejected::add, () -> {
        sound.add(quote);
        marks.add(EnumSet.noneOf(QualityCode.class));
      });
    }
    SliceChecks.mark(sound, forward, marks);
    List<CalibratedQuote> calibrated = new ArrayList<>();
    for (int i = 0; i < sound.size(); i++) {
      calibrated.add(calibrated(sound.get(i), marks.get(i)));
    }
    return new Outcome(slice(calibrated), calibrated, rejected);
  }

  private CalibratedQuote calibrated(OptionQuote quote, EnumSet<QualityCode> marks) {
    ImpliedVol vol = impliedVol(quote, quote.mid());
    QuoteChecks.markSides(quote, marks);
    checks.markVol(quote, vol, marks);
    if (stale.contains(quote.series())) {
      marks.add(QualityCode.Q06_STALE);
    }
    return new CalibratedQuote(
        quote, impliedVol(quote, quote.bid()), vol, impliedVol(quote, quote.ask()), marks);
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

  private Optional<Smiling> slice(List<CalibratedQuote> calibrated) {
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
          && QuoteChecks.carriesSmile(solved)) {
        strip.add(stripQuote(quote, solved.vol()));
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
        calibrated.size(),
        strip.size(),
        flags(calibrated, puts, strip.size() - puts, fitted.fit()),
        Optional.of(new SliceDiagnostics(fitted.fit(), Optional.empty(), unsolved)));
    return Optional.of(new Smiling(slice, quotes.range()));
  }

  private StripQuote stripQuote(CalibratedQuote calibrated, double vol) {
    OptionQuote quote = calibrated.quote();
    double tick = TickSize.of(key.root(), quote.mid());
    return new StripQuote(
        quote.series().right(),
        quote.series().strike(),
        quote.mid(),
        0.5 * Math.max(quote.spread(), tick),
        calibrated.quality().contains(QualityCode.Q05_WIDE),
        vol);
  }

  private Set<Flag> flags(List<CalibratedQuote> quotes, int puts, int calls, SmileFit fit) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (puts < STRIKES_PER_SIDE || calls < STRIKES_PER_SIDE) {
      flags.add(Flag.THIN);
    }
    if (forward.lowConfidence()) {
      flags.add(Flag.LOW_CONF_FORWARD);
    }
    if (quotes.stream().anyMatch(quote -> quote.quality().contains(QualityCode.Q08_PARITY))) {
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

  /** Puts below the forward, calls from the forward up: one quote a strike. */
  private boolean isOutOfTheMoney(OptionSeries series) {
    return switch (series.right()) {
      case PUT -> series.strike() < forward.level();
      case CALL -> series.strike() >= forward.level();
    };
  }
}
