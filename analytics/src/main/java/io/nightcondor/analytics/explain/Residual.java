package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Whether the unexplained part is small (DOMAIN G2.6), and what it is if it is not.
 *
 * @param threshold USD: the larger of a share of the profit and one price interval of every
 *     contract
 * @param within whether the unexplained part is no more than that
 */
record Residual(Figure threshold, boolean within) {

  static Residual of(Policy policy, Figure total, ExplainTerms terms, double ticks) {
    double share = policy.number(PolicyKey.EXPLAIN_SHARE);
    Figure threshold = total.map(profit -> Math.max(share * Math.abs(profit), ticks));
    boolean within = threshold instanceof Figure.Known most
        && terms.unexplained() instanceof Figure.Known rest
        && Math.abs(rest.value()) <= most.value();
    return new Residual(threshold, within);
  }

  /** What the unexplained part of a position is. */
  static String words(ExplainTerms terms, List<Contribution> parts) {
    if (!(terms.unexplained() instanceof Figure.Known rest
        && terms.unexplainedQuote() instanceof Figure.Known quote)) {
      return "cannot be said: %s".formatted(Say.usd(terms.unexplained()));
    }
    double higherOrder = rest.value() - quote.value();
    if (Math.abs(quote.value()) >= Math.abs(higherOrder)) {
      return "quotes against the smile %s of %s"
          .formatted(Say.usd(quote.value()), Say.usd(rest.value()));
    }
    return "higher-order terms %s of %s%s"
        .formatted(Say.usd(higherOrder), Say.usd(rest.value()), where(parts));
  }

  private static String where(List<Contribution> parts) {
    return parts.stream()
        .filter(part -> part.move().isPresent())
        .max(Comparator.comparingDouble(Contribution::higherOrder))
        .flatMap(Contribution::move)
        .map(Residual::words)
        .orElse("");
  }

  private static String words(Contribution.Move move) {
    return String.format(
        Locale.ROOT,
        ": %s to expiry, %s moved %.1f %% and vol %.1f points in %s",
        days(move.daysToExpiry()),
        move.underlying() == Underlying.SPX ? "index" : "VIX future",
        tenths(100 * move.forwardReturn()),
        tenths(move.volPoints()),
        days(move.days()));
  }

  private static String days(long count) {
    return count == 1 ? "1 day" : count + " days";
  }

  /** Rounded here, so that what rounds to 0 has no sign. */
  private static double tenths(double number) {
    return Math.round(10 * number) / 10.0;
  }
}
