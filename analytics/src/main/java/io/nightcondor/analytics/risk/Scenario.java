package io.nightcondor.analytics.risk;

import java.util.Objects;

/**
 * One joint move of the market. The index and its vols, the VIX curve and time move together; what
 * a scenario does not name stands still.
 *
 * @param name for reports
 * @param spotFactor SPX and every SPX forward after over before, 0.95 for a fall of 5 %
 * @param vixMove VIX points, clipped
 * @param spxVol how SPX vols move
 * @param stickiness of SPX smiles
 * @param beta how much of the VIX move reaches VIX futures
 * @param vixVolFactor on the vols of VIX options, each at its own strike: 1 + dVVIX / VVIX, or 1
 * @param days calendar days that pass, 0 or more; VIX futures do not roll down meanwhile
 * @param rateShift of every zero rate, a fraction per year
 */
public record Scenario(
    String name,
    double spotFactor,
    double vixMove,
    SpxVolMove spxVol,
    Stickiness stickiness,
    BetaCase beta,
    double vixVolFactor,
    double days,
    double rateShift) {

  /** Nothing moves. */
  public static final Scenario UNCHANGED = spotOnly("UNCHANGED", 1);

  /** Far beyond any market, near enough that no price overflows. */
  private static final double LARGEST_FACTOR = 1e12;

  private static final double LARGEST_VIX_MOVE = 1000;
  private static final double LARGEST_VOL_FACTOR = 100;
  private static final double MOST_DAYS = 36_500;
  private static final double LARGEST_RATE_SHIFT = 1;
  private static final double PERCENT = 0.01;

  public Scenario {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(spxVol, "spxVol");
    Objects.requireNonNull(stickiness, "stickiness");
    Objects.requireNonNull(beta, "beta");
    check(spotFactor >= 1 / LARGEST_FACTOR && spotFactor <= LARGEST_FACTOR, "spot", spotFactor);
    check(Math.abs(vixMove) <= LARGEST_VIX_MOVE, "VIX move", vixMove);
    check(vixVolFactor > 0 && vixVolFactor <= LARGEST_VOL_FACTOR, "VIX vol", vixVolFactor);
    check(days >= 0 && days <= MOST_DAYS, "days", days);
    check(Math.abs(rateShift) <= LARGEST_RATE_SHIFT, "rate shift", rateShift);
    if (beta == BetaCase.LOW && vixVolFactor > 1) {
      throw new IllegalArgumentException(
          "VIX-option vols never rise in the LOW case, got factor " + vixVolFactor);
    }
  }

  /** The index alone moves; its smile goes along, by moneyness. */
  public static Scenario spotOnly(String name, double spotFactor) {
    return new Scenario(
        name, spotFactor, 0, SpxVolMove.UNCHANGED, Stickiness.MONEYNESS, BetaCase.BASE, 1, 0, 0);
  }

  /**
   * Index, vols and VIX move at once, at BASE, by moneyness.
   *
   * @param name for reports
   * @param spxPercent move of the SPX, percent
   * @param vixMove VIX points, clipped
   * @param spxVol how SPX vols move
   */
  public static Scenario of(String name, double spxPercent, double vixMove, SpxVolMove spxVol) {
    return new Scenario(
        name,
        1 + spxPercent * PERCENT,
        vixMove,
        spxVol,
        Stickiness.MONEYNESS,
        BetaCase.BASE,
        1,
        0,
        0);
  }

  /** The same with so many calendar days passed. */
  public Scenario after(double calendarDays) {
    return new Scenario(
        name, spotFactor, vixMove, spxVol, stickiness, beta, vixVolFactor, calendarDays, rateShift);
  }

  /** The same at another response of VIX futures. */
  public Scenario at(BetaCase response) {
    return new Scenario(
        name, spotFactor, vixMove, spxVol, stickiness, response, vixVolFactor, days, rateShift);
  }

  private static void check(boolean holds, String name, double value) {
    if (!holds) {
      throw new IllegalArgumentException("%s out of range, got %s".formatted(name, value));
    }
  }
}
