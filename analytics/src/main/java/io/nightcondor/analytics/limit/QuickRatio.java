package io.nightcondor.analytics.limit;

import io.nightcondor.analytics.pack.Figure;

/**
 * The account's quick ratio (DOMAIN E10): what can be paid at once over what may be asked for. USD
 * but for the ratio.
 *
 * @param cash of the account
 * @param treasuryBills of the book's configuration, 0 or more; 99 % of them count as cash
 * @param excessLiquidity equity less margin
 * @param equity of the book
 * @param marginIncrease more margin that may be asked for, 0 or more: of portfolio margin under the
 *     calibration stress, or the largest losses of tested sides that settle soon
 * @param settlements owed if what settles in five sessions did so at tonight's level, 0 or more
 * @param hedgesDue initial margin and premium of tonight's purchases
 */
public record QuickRatio(
    Figure cash,
    double treasuryBills,
    Figure excessLiquidity,
    double equity,
    Figure marginIncrease,
    Figure settlements,
    double hedgesDue) {

  private static final double LEAST_OF_EQUITY = 0.01;
  private static final double BILLS_COUNTED = 0.99;

  /** A ratio; missing as soon as a part of it is. */
  public Figure value() {
    Figure due = marginIncrease
        .plus(settlements)
        .map(amount -> Math.max(LEAST_OF_EQUITY * equity, amount + hedgesDue));
    if (!(cash instanceof Figure.Known paid) || !(excessLiquidity instanceof Figure.Known free)) {
      return cash.plus(excessLiquidity);
    }
    double atHand = paid.value() + BILLS_COUNTED * treasuryBills;
    return due.map(asked -> Math.min(atHand, free.value()) / asked);
  }
}
