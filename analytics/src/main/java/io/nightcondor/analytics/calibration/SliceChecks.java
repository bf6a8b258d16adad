package io.nightcondor.analytics.calibration;

import static io.nightcondor.analytics.market.QualityCode.Q08_PARITY;
import static io.nightcondor.analytics.market.QualityCode.Q09_VERTICAL;
import static io.nightcondor.analytics.market.QualityCode.Q10_BUTTERFLY;

import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.pricing.QuotePair;
import java.util.List;
import java.util.Set;

/**
 * The rules on the quotes of one slice that look at more than one of them: Q08 on the two of a
 * strike, Q09 and Q10 on neighbouring strikes of one right. All that take part in a breach are
 * marked: which of them is wrong, prices alone do not say.
 */
final class SliceChecks {

  /** Prices are decimals held as doubles: what is equal to a limit must not pass it by rounding. */
  private static final double ROUNDING = 1e-9;

  private static final int NONE = -1;

  private SliceChecks() {}

  /**
   * Adds the codes of the quotes to their marks, in one pass.
   *
   * @param quotes of one root and expiry, in order of series
   * @param marks of the quotes at the same places
   */
  static void mark(
      List<OptionQuote> quotes, Forward forward, List<? extends Set<QualityCode>> marks) {
    Neighbours calls = new Neighbours();
    Neighbours puts = new Neighbours();
    for (int i = 0; i < quotes.size(); i++) {
      OptionQuote quote = quotes.get(i);
      if (i > 0 && isPair(quotes.get(i - 1), quote) && breaksParity(quotes, i, forward)) {
        marks.get(i - 1).add(Q08_PARITY);
        marks.get(i).add(Q08_PARITY);
      }
      Neighbours before = quote.series().right() == OptionRight.CALL ? calls : puts;
      if (before.last != NONE
          && breaksVertical(quotes.get(before.last), quote, forward.discountFactor())) {
        marks.get(before.last).add(Q09_VERTICAL);
        marks.get(i).add(Q09_VERTICAL);
      }
      if (before.lastButOne != NONE
          && breaksButterfly(quotes.get(before.lastButOne), quotes.get(before.last), quote)) {
        marks.get(before.lastButOne).add(Q10_BUTTERFLY);
        marks.get(before.last).add(Q10_BUTTERFLY);
        marks.get(i).add(Q10_BUTTERFLY);
      }
      before.pass(i);
    }
  }

  /** Places of the two strikes of one right that were passed last. */
  private static final class Neighbours {
    private int last = NONE;
    private int lastButOne = NONE;

    private void pass(int place) {
      lastButOne = last;
      last = place;
    }
  }

  private static boolean isPair(OptionQuote one, OptionQuote other) {
    return one.series().strike() == other.series().strike();
  }

  private static boolean breaksParity(List<OptionQuote> quotes, int place, Forward forward) {
    OptionQuote one = quotes.get(place - 1);
    OptionQuote other = quotes.get(place);
    return breaksParity(
        one.series().right() == OptionRight.CALL
            ? new QuotePair(one, other)
            : new QuotePair(other, one),
        forward);
  }

  /** Q08. */
  static boolean breaksParity(QuotePair pair, Forward forward) {
    double fair = forward.discountFactor() * (forward.level() - pair.strike());
    return Math.abs(pair.difference() - fair) > pair.parityTolerance() + ROUNDING;
  }

  /** Q09 at the sides that could be traded: a vertical is worth 0 to its discounted width. */
  static boolean breaksVertical(OptionQuote lower, OptionQuote upper, double discountFactor) {
    boolean calls = lower.series().right() == OptionRight.CALL;
    OptionQuote dear = calls ? lower : upper;
    OptionQuote cheap = calls ? upper : lower;
    double width = upper.series().strike() - lower.series().strike();
    return dear.ask() - cheap.bid() < -ROUNDING
        || dear.bid() - cheap.ask() > discountFactor * width + ROUNDING;
  }

  /**
   * Q10: prices are convex in the strike. Mids that fall short by more than the combined
   * half-spreads are a middle bid above its neighbours' asks, each weighted by its nearness.
   */
  static boolean breaksButterfly(OptionQuote lower, OptionQuote middle, OptionQuote upper) {
    double strike = middle.series().strike();
    double weight = (upper.series().strike() - strike)
        / (upper.series().strike() - lower.series().strike());
    return middle.bid() > weight * lower.ask() + (1 - weight) * upper.ask() + ROUNDING;
  }
}
