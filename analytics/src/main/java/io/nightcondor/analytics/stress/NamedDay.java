package io.nightcondor.analytics.stress;

import io.nightcondor.analytics.market.BetaSet;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A day of history, close to close (DOMAIN F4).
 *
 * @param name in a few words
 * @param origin marks of its figures: M measured, R read, K known
 * @param spxPercent move of the SPX, percent
 * @param vix the VIX; in 1987 the VXO
 * @param futures settlements of VX futures in order of days to settlement; may be none
 */
record NamedDay(
    LocalDate date,
    String name,
    String origin,
    double spxPercent,
    Change vix,
    List<FutureChange> futures) {

  /** Completes what was measured, whatever betas a policy sizes hedges by. */
  private static final BetaSet BETAS = BetaSet.FROM_2013_TO_2026;

  /** A level before and after the day. */
  record Change(double before, double after) {

    double points() {
      return after - before;
    }

    /** A fraction. */
    double share() {
      return after / before - 1;
    }
  }

  /**
   * A VX future.
   *
   * @param days calendar days from the day to its settlement
   */
  record FutureChange(int days, Change level) {}

  NamedDay {
    futures = List.copyOf(futures);
  }

  /** VIX points of a future so many days from settlement. */
  double points(double days) {
    return at(days, future -> future.level().points());
  }

  /** Move of such a future over its level, a fraction. */
  double share(double days) {
    return at(days, future -> future.level().share());
  }

  /** Linear between the measured tenors, beyond them in proportion to the response to the VIX. */
  private double at(double days, ToDoubleFunction<FutureChange> move) {
    FutureChange nearer = futures.get(0);
    if (days <= nearer.days()) {
      return beyond(days, nearer, move);
    }
    for (FutureChange further : futures.subList(1, futures.size())) {
      if (days <= further.days()) {
        double share = (days - nearer.days()) / (further.days() - nearer.days());
        double from = move.applyAsDouble(nearer);
        return from + share * (move.applyAsDouble(further) - from);
      }
      nearer = further;
    }
    return beyond(days, nearer, move);
  }

  private static double beyond(
      double days, FutureChange edge, ToDoubleFunction<FutureChange> move) {
    return move.applyAsDouble(edge) * (BETAS.beta(days) / BETAS.beta(edge.days()));
  }
}
