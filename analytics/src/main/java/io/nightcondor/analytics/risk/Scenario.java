package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.BetaSet;
import java.util.Objects;

/**
 * One joint move of the market. The index and its vols, the VIX curve and time move together; what
 * a scenario does not name stands still.
 *
 * @param name for reports
 * @param spotFactor SPX and every SPX forward after over before, 0.95 for a fall of 5 %
 * @param vixMove VIX points, clipped
 * @param spxVol how SPX vols move
 * @param smileFactor by which the SPX smiles travel: the spot's where they keep their moneyness, 1
 *     where each strike keeps its vol
 * @param skewnessChange of the SPX smiles: adds atmVol d / 6 x to the vol at x = ln(K/F) / (atmVol
 *     root T) of the smile before the move, x bounded at 2 either way (Backus, Foresi and Wu, 2004:
 *     the slope of a smile is its skewness over 6)
 * @param futures how VIX futures move
 * @param vixVolFactor on the vols of VIX options, each at its own strike: 1 + dVVIX / VVIX, or 1
 * @param days calendar days that pass, 0 or more; VIX futures do not roll down meanwhile
 * @param rateShift of every zero rate, a fraction per year
 */
public record Scenario(
    String name,
    double spotFactor,
    double vixMove,
    SpxVolMove spxVol,
    double smileFactor,
    double skewnessChange,
    VixFutureMove futures,
    double vixVolFactor,
    double days,
    double rateShift) {

  private static final VixFutureMove BASE =
      new VixFutureMove.Beta(BetaSet.FROM_2013_TO_2026, BetaCase.BASE);

  /** Nothing moves. */
  public static final Scenario UNCHANGED = spotOnly("UNCHANGED", 1);

  /** Far beyond any market, near enough that no price overflows. */
  private static final double LARGEST_FACTOR = 1e12;

  private static final double LARGEST_VIX_MOVE = 1000;
  private static final double LARGEST_SKEWNESS_CHANGE = 100;
  private static final double LARGEST_VOL_FACTOR = 100;
  private static final double MOST_DAYS = 36_500;
  private static final double LARGEST_RATE_SHIFT = 1;
  private static final double PERCENT = 0.01;

  public Scenario {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(spxVol, "spxVol");
    Objects.requireNonNull(futures, "futures");
    check(isFactor(spotFactor), "spot", spotFactor);
    check(isFactor(smileFactor), "smile", smileFactor);
    check(Math.abs(vixMove) <= LARGEST_VIX_MOVE, "VIX move", vixMove);
    check(Math.abs(skewnessChange) <= LARGEST_SKEWNESS_CHANGE, "skewness change", skewnessChange);
    check(vixVolFactor > 0 && vixVolFactor <= LARGEST_VOL_FACTOR, "VIX vol", vixVolFactor);
    check(days >= 0 && days <= MOST_DAYS, "days", days);
    check(Math.abs(rateShift) <= LARGEST_RATE_SHIFT, "rate shift", rateShift);
    if (vixVolFactor > 1
        && futures instanceof VixFutureMove.Beta beta
        && beta.response() == BetaCase.LOW) {
      throw new IllegalArgumentException(
          "VIX-option vols never rise in the LOW case, got factor " + vixVolFactor);
    }
  }

  /** The index alone moves; its smile goes along, by moneyness. */
  public static Scenario spotOnly(String name, double spotFactor) {
    return new Scenario(name, spotFactor, 0, SpxVolMove.UNCHANGED, spotFactor, 0, BASE, 1, 0, 0);
  }

  /**
   * Index, vols and VIX move at once, futures at BASE of 2013 to 2026, smiles by moneyness.
   *
   * @param name for reports
   * @param spxPercent move of the SPX, percent
   * @param vixMove VIX points, clipped
   * @param spxVol how SPX vols move
   */
  public static Scenario of(String name, double spxPercent, double vixMove, SpxVolMove spxVol) {
    double spot = 1 + spxPercent * PERCENT;
    return new Scenario(name, spot, vixMove, spxVol, spot, 0, BASE, 1, 0, 0);
  }

  /** The same with so many calendar days passed. */
  public Scenario after(double calendarDays) {
    return new Scenario(
        name,
        spotFactor,
        vixMove,
        spxVol,
        smileFactor,
        skewnessChange,
        futures,
        vixVolFactor,
        calendarDays,
        rateShift);
  }

  /** The same at another response of VIX futures to the VIX. */
  public Scenario at(BetaSet set, BetaCase response) {
    return withFutures(new VixFutureMove.Beta(set, response));
  }

  /** The same with another move of VIX futures. */
  public Scenario withFutures(VixFutureMove move) {
    return new Scenario(
        name,
        spotFactor,
        vixMove,
        spxVol,
        smileFactor,
        skewnessChange,
        move,
        vixVolFactor,
        days,
        rateShift);
  }

  /** The same with SPX smiles tilted by a change of their skewness. */
  public Scenario withSkew(double change) {
    return new Scenario(
        name,
        spotFactor,
        vixMove,
        spxVol,
        smileFactor,
        change,
        futures,
        vixVolFactor,
        days,
        rateShift);
  }

  /** The same with a factor on the vols of VIX options. */
  public Scenario withVixVols(double factor) {
    return new Scenario(
        name,
        spotFactor,
        vixMove,
        spxVol,
        smileFactor,
        skewnessChange,
        futures,
        factor,
        days,
        rateShift);
  }

  /** The same with every zero rate shifted, a fraction per year. */
  public Scenario withRates(double shift) {
    return new Scenario(
        name,
        spotFactor,
        vixMove,
        spxVol,
        smileFactor,
        skewnessChange,
        futures,
        vixVolFactor,
        days,
        shift);
  }

  /** The same with SPX smiles that stay in place or go along with the index. */
  public Scenario sticky(Stickiness stickiness) {
    return switch (stickiness) {
      case MONEYNESS -> smileAt(spotFactor);
      case STRIKE -> smileAt(1);
    };
  }

  private Scenario smileAt(double travelled) {
    return new Scenario(
        name,
        spotFactor,
        vixMove,
        spxVol,
        travelled,
        skewnessChange,
        futures,
        vixVolFactor,
        days,
        rateShift);
  }

  /**
   * The same with the index moved on by a factor, each strike keeping the vol it has by then: 1.02
   * after a fall of 5 % is a rise of 2 % on the vols that the fall left.
   */
  public Scenario spotTimes(double factor) {
    return new Scenario(
        name,
        spotFactor * factor,
        vixMove,
        spxVol,
        smileFactor,
        skewnessChange,
        futures,
        vixVolFactor,
        days,
        rateShift);
  }

  private static boolean isFactor(double factor) {
    return factor >= 1 / LARGEST_FACTOR && factor <= LARGEST_FACTOR;
  }

  private static void check(boolean holds, String name, double value) {
    if (!holds) {
      throw new IllegalArgumentException("%s out of range, got %s".formatted(name, value));
    }
  }
}
