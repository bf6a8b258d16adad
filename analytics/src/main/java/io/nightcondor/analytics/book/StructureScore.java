package io.nightcondor.analytics.book;

import io.nightcondor.analytics.market.OptionRight;

/**
 * Scores of DOMAIN D1 in millionths, as integers: 1000 x legs squared, plus the margin saved in
 * thousands of USD, less 10 for wings that are not equally wide. A grouping must not change with
 * the index, so an uncovered short option is taken to need 15 % of its strike instead of 15 % of
 * the index [O], and premiums do not count.
 */
final class StructureScore {

  private static final long LEGS_SQUARED = 1_000_000_000;

  /** One contract by itself. */
  static final long SINGLE = LEGS_SQUARED;

  private static final long IRREGULARITY = 10_000_000;

  /** Per thousandth of an index point: 15 % of strike x USD 100, in thousands of USD. */
  private static final long UNCOVERED = 15;

  /** Per thousandth of an index point of loss: USD 100, in thousands of USD. */
  private static final long LOSS = 100;

  private final LegTable table;

  StructureScore(LegTable table) {
    this.table = table;
  }

  /** Options of one expiry that cover one another: they need their greatest loss at settlement. */
  long covered(int[] legs, int[] contracts, boolean unequalWings) {
    long uncovered = 0;
    for (int i = 0; i < legs.length; i++) {
      uncovered += contracts[i] * uncovered(legs[i]);
    }
    long saved = uncovered - LOSS * greatestLoss(legs, contracts);
    return legsSquared(legs.length) + saved - (unequalWings ? IRREGULARITY : 0);
  }

  /** A short put and call need the greater of their two requirements. */
  long sameSide(int put, int call) {
    return legsSquared(2) + Math.min(uncovered(put), uncovered(call));
  }

  /** The long option covers the short one only if it does not settle before it (DOMAIN D5). */
  long acrossExpiries(int near, int far) {
    int shortLeg = table.sign(near) < 0 ? near : far;
    int longLeg = shortLeg == near ? far : near;
    long saved = 0;
    if (shortLeg == near) {
      long width = (table.strike(longLeg) - table.strike(shortLeg))
          * table.series(shortLeg).right().sign();
      saved = uncovered(shortLeg) - LOSS * Math.max(width, 0);
    }
    return legsSquared(2) + saved;
  }

  /** The future covers the short option; counted once for each option of a leg. */
  long withFuture(int put, int call, int options) {
    return options * (legsSquared(3) + uncovered(put) + uncovered(call));
  }

  private static long legsSquared(int legs) {
    return LEGS_SQUARED * legs * legs;
  }

  private long uncovered(int leg) {
    return table.sign(leg) < 0 ? UNCOVERED * table.strike(leg) : 0;
  }

  /** Thousandths of an index point, 0 or more; the payoff is flat beyond the outer strikes. */
  private long greatestLoss(int[] legs, int[] contracts) {
    long worst = 0;
    for (int at : legs) {
      long payoff = 0;
      for (int i = 0; i < legs.length; i++) {
        OptionRight right = table.series(legs[i]).right();
        long intrinsic = Math.max(right.sign() * (table.strike(at) - table.strike(legs[i])), 0);
        payoff += (long) table.sign(legs[i]) * contracts[i] * intrinsic;
      }
      worst = Math.min(worst, payoff);
    }
    return -worst;
  }
}
