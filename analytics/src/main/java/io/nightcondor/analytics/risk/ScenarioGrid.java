package io.nightcondor.analytics.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The grid of DOMAIN F3: moves of the index, answers of vols, days passed. Rises stand beside falls
 * because they test the call side; the range of a portfolio margin (-8 % to +6 %) lies inside.
 */
public final class ScenarioGrid {

  /** Moves of the SPX, percent. */
  public static final List<Double> SPOT_PERCENT = List.of(
      -20.0, -15.0, -10.0, -8.0, -5.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 5.0, 8.0, 10.0);

  /** Moves of every SPX vol by a fraction of itself. */
  public static final List<Double> RELATIVE_VOL = List.of(-0.15, 0.15, 0.30, 0.50, 1.00);

  /** Calendar days that pass. */
  public static final List<Integer> DAYS = List.of(0, 1, 5);

  private static final double PERCENT = 100;

  private ScenarioGrid() {}

  /**
   * Every combination, days slowest and index fastest. A relative move of vols moves the VIX by the
   * same fraction, since it is itself an SPX vol; VIX-option vols stand still.
   *
   * @param vix VIX close, VIX points
   * @param beta response of VIX futures
   */
  public static ScenarioSet of(double vix, BetaCase beta) {
    List<Scenario> scenarios = new ArrayList<>();
    for (int days : DAYS) {
      for (VolResponse response : VolResponse.values()) {
        for (double percent : SPOT_PERCENT) {
          scenarios.add(Scenario.of(
                  name(percent, response.name(), days),
                  percent,
                  response.vixMove(percent, vix),
                  response.spxVol())
              .after(days)
              .at(beta));
        }
      }
      for (double change : RELATIVE_VOL) {
        for (double percent : SPOT_PERCENT) {
          scenarios.add(Scenario.of(
                  name(percent, String.format(Locale.ROOT, "VOL %+.0f %%", change * PERCENT), days),
                  percent,
                  VolResponse.clipped(change * vix, vix),
                  SpxVolMove.relative(change))
              .after(days)
              .at(beta));
        }
      }
    }
    return ScenarioSet.of(scenarios);
  }

  private static String name(double percent, String vols, int days) {
    return String.format(Locale.ROOT, "SPX %+.0f %%, %s, +%d d", percent, vols, days);
  }
}
