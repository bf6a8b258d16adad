package io.nightcondor.analytics.limit;

import io.nightcondor.analytics.pack.Figure;

/**
 * The account's quick ratio (DOMAIN E10): what can be paid at once over what may be asked for. USD
 * but for the ratio.
 *
 * @param cash of the account; Treasury bills are not in the position files and count as none
 * @param excessLiquidity equity less margin
 * @param equity of the book
 * @param marginIncrease more margin under the calibration stress, 0 or more
 * @param settlements owed if what settles in five sessions did so at tonight's level, 0 or more
 * @param hedgesDue initial margin of tonight's purchases
 */
public record QuickRatio(
    Figure cash,
    Figure excessLiquidity,
    double equity,
    Figure marginIncrease,
    Figure settlements,
    double hedgesDue) {

  private static final double LEAST_OF_EQUITY = 0.01;

  /** A ratio; missing as soon as a part of it is. */
  public Figure value() {
    Figure due = marginIncrease
        .plus(settlements)
        .map(amount -> Math.max(LEAST_OF_EQUITY * equity, amount + hedgesDue));
    if (!(cash instanceof Figure.Known paid) || !(excessLiquidity instanceof Figure.Known free)) {
      return cash.plus(excessLiquidity);
    }
    return due.map(asked -> Math.min(paid.value(), free.value()) / asked);
  }
}
