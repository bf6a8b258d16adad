package io.nightcondor.analytics.alvh.paper;

import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.pack.FillOutcome;
import java.util.Optional;

/**
 * What a session makes of a limit order that is good for it. A buyer pays the middle and half a
 * spread: the order is filled if the lowest such price of the session is at or below its limit. It
 * pays its limit, or less if the market opened below it. Without a range the mark stands for the
 * session. A sale is the mirror image.
 *
 * @param outcome filled or not, and by what
 * @param price VIX points, half a spread included; empty if it is not filled
 */
public record LimitFill(FillOutcome outcome, Optional<Double> price) {

  /** Keeps a price on the tick from missing a limit on the same tick. */
  private static final double ROUNDING = 1e-9;

  private static final LimitFill NO_PRICE = new LimitFill(FillOutcome.NO_PRICE, Optional.empty());

  /**
   * @param limit VIX points
   * @param session what it showed of the order's instrument
   */
  public static LimitFill of(Action action, double limit, SessionRange session) {
    if (!session.isPriced()) {
      return NO_PRICE;
    }
    // a sale is a purchase on a market that stands on its head
    double sign = switch (action) {
      case BUY -> 1;
      case SELL -> -1;
    };
    double half = session.halfSpread().orElseThrow();
    double best = sign * best(action, session) + half;
    if (best > sign * limit + ROUNDING) {
      return new LimitFill(session.outcome(false), Optional.empty());
    }
    double paid = session
        .open()
        .filter(open -> session.hasRange())
        .map(open -> Math.min(sign * limit, sign * open + half))
        .orElse(sign * limit);
    return new LimitFill(session.outcome(true), Optional.of(sign * paid));
  }

  /** The price of the session that suits the order best, without the spread. */
  private static double best(Action action, SessionRange session) {
    Optional<Double> best = switch (action) {
      case BUY -> session.low();
      case SELL -> session.high();
    };
    return best.or(session::mark).orElseThrow();
  }
}
