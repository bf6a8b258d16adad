package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.BetaSet;
import java.util.ArrayList;
import java.util.List;

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

  private static final List<VolResponse> RESPONSES = List.of(VolResponse.values());
  private static final double PERCENT = 100;

  private ScenarioGrid() {}

  /**
   * One combination.
   *
   * @param spotPercent move of the SPX, percent
   * @param vols a vol response, or VOL +15 % of themselves
   * @param days calendar days that pass
   */
  public record Cell(double spotPercent, String vols, int days, Scenario scenario) {}

  /** The grid's scenarios, vols of VIX options standing still. */
  public static ScenarioSet of(double vix, BetaSet set) {
    return ScenarioSet.of(
        cells(vix, set, VolOfVol.NOT_KNOWN).stream().map(Cell::scenario).toList());
  }

  /**
   * Every combination, days slowest and index fastest. A relative move of vols moves the VIX by the
   * same fraction, since it is itself an SPX vol. VIX-option vols answer to the index under every
   * vol response but FLAT; under FLAT and relative moves they stand still.
   *
   * @param vix VIX close, VIX points
   * @param set betas of VIX futures, at BASE
   */
  public static List<Cell> cells(double vix, BetaSet set, VolOfVol volOfVol) {
    List<Cell> cells = new ArrayList<>();
    for (int days : DAYS) {
      for (VolResponse response : RESPONSES) {
        for (double percent : SPOT_PERCENT) {
          cells.add(cell(percent, vix, response, set, days, volOfVol));
        }
      }
      for (double change : RELATIVE_VOL) {
        String vols = "VOL " + signed(change * PERCENT) + " %";
        for (double percent : SPOT_PERCENT) {
          Scenario scenario = Scenario.of(
                  name(percent, vols, days),
                  percent,
                  VolResponse.clipped(change * vix, vix),
                  SpxVolMove.relative(change))
              .after(days)
              .at(set, BetaCase.BASE);
          cells.add(new Cell(percent, vols, days, scenario));
        }
      }
    }
    return List.copyOf(cells);
  }

  /**
   * Place in {@link #cells} of a vol response.
   *
   * @param day place in {@link #DAYS}
   * @param spot place in {@link #SPOT_PERCENT}
   */
  public static int place(int day, VolResponse response, int spot) {
    int answers = RESPONSES.size() + RELATIVE_VOL.size();
    return (day * answers + RESPONSES.indexOf(response)) * SPOT_PERCENT.size() + spot;
  }

  private static Cell cell(
      double percent, double vix, VolResponse response, BetaSet set, int days, VolOfVol volOfVol) {
    Scenario scenario = response.scenario(name(percent, response.name(), days), percent, vix);
    double vixVols = response == VolResponse.FLAT ? 1 : volOfVol.factor(percent);
    return new Cell(
        percent,
        response.name(),
        days,
        scenario.withVixVols(vixVols).at(set, BetaCase.BASE).after(days));
  }

  private static String name(double percent, String vols, int days) {
    return "SPX " + signed(percent) + " %, " + vols + ", +" + days + " d";
  }

  /** A whole number with its sign. */
  private static String signed(double number) {
    long whole = Math.round(number);
    return whole < 0 ? Long.toString(whole) : "+" + whole;
  }
}
