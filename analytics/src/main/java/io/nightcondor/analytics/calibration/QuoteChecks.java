package io.nightcondor.analytics.calibration;

import static io.nightcondor.analytics.market.QualityCode.Q02_LOCKED;
import static io.nightcondor.analytics.market.QualityCode.Q03_ZERO_BID;
import static io.nightcondor.analytics.market.QualityCode.Q05_WIDE;
import static io.nightcondor.analytics.market.QualityCode.Q07_INTRINSIC;
import static io.nightcondor.analytics.market.QualityCode.Q12_IV_RANGE;

import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.ImpliedVol.Solved;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.market.QuoteRejection;
import io.nightcondor.analytics.market.TickSize;
import io.nightcondor.analytics.pricing.Black76;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rules on single quotes of a slice whose forward is known: Q02, Q03, Q05, Q07 and Q12. */
final class QuoteChecks {

  /** Q12: vols outside do not carry the smile, fractions. */
  private static final double LOWEST_VOL = 0.02;

  private static final double HIGHEST_VOL = 4.0;

  /** Q05: inside 10 to 90 delta a market may be this wide, index points or share of its mid. */
  private static final double LOW_DELTA = 0.10;

  private static final double WIDE_POINTS = 0.50;
  private static final double WIDE_SHARE = 0.25;

  /** Q05: and outside it this share. */
  private static final double WIDE_SHARE_OUTSIDE = 0.60;

  private static final double ROUNDING = 1e-9;

  private final Forward forward;
  private final double years;

  /** @param years to settlement, above 0 */
  QuoteChecks(Forward forward, double years) {
    this.forward = forward;
    this.years = years;
  }

  /** Q02 and Q03, which need no forward. */
  static void markSides(OptionQuote quote, Set<QualityCode> marks) {
    if (quote.bid() == quote.ask()) {
      marks.add(Q02_LOCKED);
    }
    if (quote.bid() == 0) {
      marks.add(Q03_ZERO_BID);
    }
  }

  /** Q05 and Q12: a market without a bid has no mid, so neither width nor vol to judge. */
  void markVol(OptionQuote quote, ImpliedVol vol, Set<QualityCode> marks) {
    if (quote.bid() == 0) {
      return;
    }
    if (!carriesSmile(vol)) {
      marks.add(Q12_IV_RANGE);
    }
    if (isWide(quote, vol)) {
      marks.add(Q05_WIDE);
    }
  }

  /** Q12. */
  static boolean carriesSmile(ImpliedVol vol) {
    return vol instanceof Solved solved
        && solved.vol() >= LOWEST_VOL
        && solved.vol() <= HIGHEST_VOL;
  }

  /** Q05; a mid without a vol is that of no option inside 10 to 90 delta. */
  private boolean isWide(OptionQuote quote, ImpliedVol vol) {
    boolean inside = vol instanceof Solved solved && isInside(quote.series(), solved.vol());
    double limit =
        inside ? Math.max(WIDE_POINTS, WIDE_SHARE * quote.mid()) : WIDE_SHARE_OUTSIDE * quote.mid();
    return quote.spread() > limit + ROUNDING;
  }

  private boolean isInside(OptionSeries series, double vol) {
    double delta =
        Math.abs(Black76.delta(series.right(), forward.level(), series.strike(), vol, years, 1));
    return delta >= LOW_DELTA && delta <= 1 - LOW_DELTA;
  }

  /** Q07: the quote's refusal if its ask is below discounted intrinsic value less a tick. */
  Optional<QuoteRejection> belowIntrinsic(OptionQuote quote) {
    double floor = lowestAsk(quote);
    return quote.ask() < floor
        ? Optional.of(new QuoteRejection(
            quote,
            Q07_INTRINSIC.code(),
            "ask",
            BigDecimal.valueOf(quote.ask()).toPlainString(),
            String.format(
                Locale.ROOT,
                "at least %.2f, the discounted intrinsic value on forward %.2f less a tick",
                floor,
                forward.level())))
        : Optional.empty();
  }

  /** Index points. A forward of low confidence proves nothing against a quote. */
  private double lowestAsk(OptionQuote quote) {
    if (forward.lowConfidence()) {
      return 0;
    }
    OptionSeries series = quote.series();
    double intrinsic = forward.discountFactor()
        * Math.max(series.right().sign() * (forward.level() - series.strike()), 0);
    return intrinsic - TickSize.of(series.root(), quote.ask());
  }
}
