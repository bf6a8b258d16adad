package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel;
import io.nightcondor.analytics.pack.ScenarioPanel.CurveRow;
import io.nightcondor.analytics.pack.ScenarioPanel.GridRow;
import io.nightcondor.analytics.pack.ScenarioPanel.LeftOutRow;
import io.nightcondor.analytics.pack.ScenarioPanel.NamedScenarioRow;
import io.nightcondor.analytics.pack.ScenarioPanel.ScanLineRow;
import io.nightcondor.analytics.pack.ScenarioPanel.SpotLineRow;
import io.nightcondor.analytics.pack.ScenarioPanel.VixFutureMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scenarios of a sample pack: plausible, not computed, but whole: the hedged book is the unhedged
 * one and its hedge, and no loss exceeds what a short condor can lose.
 */
final class StressSample {

  private static final double VIX = 38.57;
  private static final double SPOT = 5186.33;
  private static final double WIDEST_LOSS = -262_700;
  private static final List<Double> MOVES = List.of(
      -20.0, -15.0, -10.0, -8.0, -5.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 5.0, 8.0, 10.0);
  private static final List<Integer> DAYS = List.of(0, 1, 5);
  private static final Figure UNPRICED = Figure.missing("UNPRICED_LEG");

  private static final Map<String, Double> POINTS_PER_PERCENT =
      new TreeMap<>(Map.of("FLAT", 0.0, "MILD", 1.5, "BASE", 1.8, "ADVERSE", 2.5, "EXTREME", 5.0));
  private static final List<String> RESPONSES =
      List.of("FLAT", "MILD", "BASE", "ADVERSE", "EXTREME");
  private static final List<Integer> RELATIVE = List.of(-15, 15, 30, 50, 100);

  private StressSample() {}

  static ScenarioPanel rich() {
    return new ScenarioPanel(
        Figure.of(VIX),
        Figure.of(SPOT),
        spotLines(),
        grid(),
        List.of(
            new ScanLineRow(-8, Figure.of(WIDEST_LOSS)),
            new ScanLineRow(-6.444, Figure.of(-241_980.5)),
            new ScanLineRow(-0.222, Figure.of(-9_112.4)),
            new ScanLineRow(6, Figure.of(31_400))),
        curves(),
        Optional.of(LocalDate.of(2024, 8, 9)),
        named(),
        Figure.of(14_210.5),
        Figure.of(42_631.5),
        List.of(new LeftOutRow(
            "SPXW240816P04950000",
            "NO_BID_NO_TWIN_THIN_SLICE",
            "SPXW 2024-08-16 4950/5000/5550/5600",
            "every scenario and the tail")),
        List.of("Legs of one condor have no price: its loss is in none of these figures."));
  }

  /** Nothing held. */
  static ScenarioPanel empty() {
    Figure none = Figure.missing("NO_SPX_OPTIONS");
    return new ScenarioPanel(
        Figure.of(VIX),
        none,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Figure.of(0),
        Figure.of(0),
        List.of(),
        List.of());
  }

  static ScenarioPanel nasty(String payload) {
    ScenarioPanel rich = rich();
    return new ScenarioPanel(
        Figure.missing(payload),
        rich.spot(),
        List.of(new SpotLineRow(
            -5,
            0,
            Figure.missing(payload),
            payload,
            UNPRICED,
            UNPRICED,
            UNPRICED,
            UNPRICED,
            UNPRICED,
            UNPRICED)),
        List.of(new GridRow(-5, payload, 0, 9, Figure.missing(payload), UNPRICED, UNPRICED)),
        rich.scanLine(),
        rich.curves(),
        rich.curveExpiry(),
        List.of(new NamedScenarioRow(
            LocalDate.of(2018, 2, 5),
            payload,
            payload,
            payload,
            -4.1,
            20.01,
            List.of(new VixFutureMove(16, 17.6)),
            payload,
            UNPRICED,
            UNPRICED,
            UNPRICED,
            UNPRICED,
            UNPRICED,
            payload)),
        rich.exitCost(),
        rich.stressedExitCost(),
        List.of(new LeftOutRow(payload, payload, payload, payload)),
        List.of(payload));
  }

  private static List<SpotLineRow> spotLines() {
    List<SpotLineRow> rows = new ArrayList<>();
    for (int days : DAYS) {
      for (double move : MOVES) {
        double symmetric = unhedged(move, days, vixMove("BASE", move));
        double worst = symmetric;
        String response = "BASE";
        for (String other : List.of("FLAT", "MILD", "ADVERSE")) {
          double profit = unhedged(move, days, vixMove(other, move));
          if (profit < worst) {
            worst = profit;
            response = other;
          }
        }
        double hedge = hedge(vixMove("BASE", move));
        rows.add(new SpotLineRow(
            move,
            days,
            Figure.of(worst),
            response,
            Figure.of(0.6 * hedge),
            Figure.of(hedge),
            Figure.of(1.5 * hedge),
            Figure.of(worst + hedge),
            Figure.of(symmetric + hedge),
            Figure.of(symmetric + hedge - 900)));
      }
    }
    return rows;
  }

  private static List<GridRow> grid() {
    List<GridRow> rows = new ArrayList<>();
    for (int days : DAYS) {
      for (String response : RESPONSES) {
        MOVES.forEach(move -> rows.add(cell(move, response, days, vixMove(response, move))));
      }
      for (int percent : RELATIVE) {
        String vols = "VOL " + (percent > 0 ? "+" : "") + percent + " %";
        MOVES.forEach(move -> rows.add(cell(move, vols, days, clipped(VIX * percent / 100))));
      }
    }
    return rows;
  }

  private static GridRow cell(double move, String vols, int days, double vixMove) {
    double unhedged = unhedged(move, days, vixMove);
    double hedge = hedge(vixMove);
    return new GridRow(
        move,
        vols,
        days,
        vixMove,
        Figure.of(unhedged),
        Figure.of(hedge),
        Figure.of(unhedged + hedge));
  }

  private static List<CurveRow> curves() {
    List<CurveRow> rows = new ArrayList<>();
    for (double move : MOVES) {
      double vix = vixMove("BASE", move);
      double hedge = hedge(vix);
      double expiry =
          move < 0 ? Math.max(WIDEST_LOSS, 62_370 + 48_000 * move) : 62_370 - 900 * move;
      rows.add(new CurveRow(
          move,
          Figure.of(unhedged(move, 0, vix)),
          Figure.of(unhedged(move, 1, vix)),
          move == -20 ? UNPRICED : Figure.of(unhedged(move, 5, vix)),
          Figure.of(expiry),
          Figure.of(unhedged(move, 0, vix) + hedge),
          Figure.of(unhedged(move, 1, vix) + hedge),
          move == -20 ? UNPRICED : Figure.of(unhedged(move, 5, vix) + hedge),
          Figure.of(expiry + hedge)));
    }
    return rows;
  }

  private static List<NamedScenarioRow> named() {
    return List.of(
        named(LocalDate.of(1987, 10, 19), "Black Monday", "K", "ABSOLUTE", -20.47, 51.43, false),
        named(LocalDate.of(1987, 10, 19), "Black Monday", "K", "RELATIVE", -20.47, 51.43, false),
        named(LocalDate.of(2008, 10, 15), "retail sales fall", "M", "ABSOLUTE", -9.03, 14.12, true),
        named(LocalDate.of(2008, 10, 15), "retail sales fall", "M", "RELATIVE", -9.03, 9.88, true),
        named(LocalDate.of(2018, 2, 5), "short-vol unwind", "R", "ABSOLUTE", -4.1, 20.01, true),
        named(LocalDate.of(2018, 2, 5), "short-vol unwind", "R", "RELATIVE", -4.1, 44.59, true),
        named(LocalDate.of(2020, 3, 16), "pandemic", "M", "ABSOLUTE", -11.98, 24.86, true),
        named(LocalDate.of(2020, 3, 16), "pandemic", "M", "RELATIVE", -11.98, 16.58, true),
        named(LocalDate.of(2025, 4, 9), "tariff pause", "K", "ABSOLUTE", 9.52, -18.73, true),
        named(LocalDate.of(2025, 4, 9), "tariff pause", "K", "RELATIVE", 9.52, -13.81, true));
  }

  private static NamedScenarioRow named(
      LocalDate date,
      String name,
      String origin,
      String rescaling,
      double move,
      double vixMove,
      boolean measured) {
    double unhedged = unhedged(move, 0, vixMove);
    double hedge = hedge(vixMove);
    double exit = 42_631.5;
    return new NamedScenarioRow(
        date,
        name,
        origin,
        rescaling,
        move,
        vixMove,
        List.of(
            new VixFutureMove(16, 0.6 * vixMove),
            new VixFutureMove(44, 0.42 * vixMove),
            new VixFutureMove(105, 0.27 * vixMove)),
        measured ? "MEASURED" : "MODELLED",
        Figure.of(unhedged),
        Figure.of(hedge),
        Figure.of(unhedged + hedge),
        Figure.of(exit),
        Figure.of(unhedged + hedge - exit),
        unhedged < 0 ? "SPXW 2024-08-09 5170/5320/5600/5750" : "");
  }

  /** A condor whose put side is in the money: falls saturate, a rise brings some of it back. */
  private static double unhedged(double move, int days, double vixMove) {
    double profit = move < 0 ? move * 27_500 : move * 21_000 - move * move * 2_700;
    return Math.max(WIDEST_LOSS, profit - 260 * vixMove + 310 * days);
  }

  private static double hedge(double vixMove) {
    return 336 * vixMove;
  }

  private static double vixMove(String response, double move) {
    double points = POINTS_PER_PERCENT.get(response);
    return response.equals("FLAT") ? 0 : clipped(move < 0 ? -move * points : -1.2 * move);
  }

  private static double clipped(double vixMove) {
    return Math.max(9, Math.min(90, VIX + vixMove)) - VIX;
  }
}
