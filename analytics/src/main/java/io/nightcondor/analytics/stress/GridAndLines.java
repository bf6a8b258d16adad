package io.nightcondor.analytics.stress;

import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel.GridRow;
import io.nightcondor.analytics.pack.ScenarioPanel.SpotLineRow;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioGrid;
import io.nightcondor.analytics.risk.ScenarioGrid.Cell;
import io.nightcondor.analytics.risk.Stickiness;
import io.nightcondor.analytics.risk.VolOfVol;
import io.nightcondor.analytics.risk.VolResponse;
import java.util.ArrayList;
import java.util.List;

/** The grid of DOMAIN F3, and the conservative reading of each of its moves of the index. */
final class GridAndLines {

  /** Those that a condor's loss is the largest of; EXTREME is for the grid alone. */
  private static final List<VolResponse> CONSERVATIVE =
      List.of(VolResponse.FLAT, VolResponse.MILD, VolResponse.BASE, VolResponse.ADVERSE);

  /** Scenarios of a line that are not in the grid: hedge at LOW and HIGH, sticky strike. */
  private static final int BESIDE_GRID = 3;

  private final BetaSet betas;
  private final List<Cell> cells;
  private final StressProfits grid;
  private final StressProfits beside;

  GridAndLines(RiskBook book, Revaluation kernel, double vix, VolOfVol volOfVol) {
    this.betas = book.market().vxCurve().betas();
    this.cells = ScenarioGrid.cells(vix, betas, volOfVol);
    this.grid =
        StressProfits.of(book, kernel, cells.stream().map(Cell::scenario).toList());
    this.beside = StressProfits.of(book, kernel, besideGrid(cells, betas, volOfVol));
  }

  List<GridRow> rows() {
    List<GridRow> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      rows.add(new GridRow(
          cell.spotPercent(),
          cell.vols(),
          cell.days(),
          cell.scenario().vixMove(),
          grid.unhedged(i),
          grid.hedge(i),
          grid.hedged(i)));
    }
    return List.copyOf(rows);
  }

  List<SpotLineRow> lines() {
    List<SpotLineRow> lines = new ArrayList<>();
    for (int day = 0; day < ScenarioGrid.DAYS.size(); day++) {
      for (int spot = 0; spot < ScenarioGrid.SPOT_PERCENT.size(); spot++) {
        lines.add(line(day, spot, BESIDE_GRID * lines.size()));
      }
    }
    return List.copyOf(lines);
  }

  private SpotLineRow line(int day, int spot, int besideGrid) {
    int base = ScenarioGrid.place(day, VolResponse.BASE, spot);
    VolResponse worst = worst(day, spot);
    Figure unhedged = grid.unhedged(ScenarioGrid.place(day, worst, spot));
    return new SpotLineRow(
        cells.get(base).spotPercent(),
        cells.get(base).days(),
        unhedged,
        worst.name(),
        beside.hedge(besideGrid),
        grid.hedge(base),
        beside.hedge(besideGrid + 1),
        unhedged.plus(grid.hedge(base)),
        grid.hedged(base),
        beside.hedged(besideGrid + 2));
  }

  /** The first of equal ones. */
  private VolResponse worst(int day, int spot) {
    VolResponse worst = VolResponse.FLAT;
    double least = Double.POSITIVE_INFINITY;
    for (VolResponse response : CONSERVATIVE) {
      double profit = grid.unhedged(ScenarioGrid.place(day, response, spot))
          .toOptional()
          .orElse(Double.NEGATIVE_INFINITY);
      if (profit < least) {
        least = profit;
        worst = response;
      }
    }
    return worst;
  }

  private static List<Scenario> besideGrid(List<Cell> cells, BetaSet betas, VolOfVol volOfVol) {
    List<Scenario> scenarios = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.vols().equals(VolResponse.BASE.name())) {
        Scenario base = cell.scenario();
        double percent = cell.spotPercent();
        scenarios.add(
            base.withVixVols(volOfVol.factor(percent, BetaCase.LOW)).at(betas, BetaCase.LOW));
        scenarios.add(
            base.withVixVols(volOfVol.factor(percent, BetaCase.HIGH)).at(betas, BetaCase.HIGH));
        scenarios.add(base.sticky(Stickiness.STRIKE));
      }
    }
    return scenarios;
  }
}
