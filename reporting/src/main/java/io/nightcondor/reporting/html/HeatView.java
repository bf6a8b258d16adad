package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.HeatMap;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import java.util.ArrayList;
import java.util.List;

/** A heat map as its template takes it: few and short expressions for each of its many cells. */
final class HeatView {

  private HeatView() {}

  record Grid(
      String id,
      String title,
      String note,
      List<String> heads,
      List<Row> rows,
      List<Shade> shades) {}

  record Row(String move, List<Cell> cells) {}

  record Cell(String hedged, String unhedged, String style) {}

  /** A shade in words. */
  record Shade(String style, String text) {}

  private static final List<Shade> SHADES = shades();

  static Grid of(HeatMap map) {
    List<List<ReportCell>> hedged = map.hedged().rows();
    List<List<ReportCell>> unhedged = map.unhedged().rows();
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < hedged.size(); r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 1; c < hedged.get(r).size(); c++) {
        cells.add(new Cell(
            text(hedged.get(r).get(c)),
            text(unhedged.get(r).get(c)),
            style(map.hedgedShades().get(r).get(c - 1))));
      }
      rows.add(new Row(text(hedged.get(r).get(0)) + " %", cells));
    }
    return new Grid(
        map.id(),
        map.title(),
        map.note(),
        map.hedged().columns().stream().skip(1).map(ReportColumn::name).toList(),
        rows,
        SHADES);
  }

  private static String text(ReportCell cell) {
    return cell instanceof ReportCell.Quantity quantity
        ? PageView.text(quantity, PageView.MINUS)
        : ((ReportCell.Missing) cell).reason();
  }

  private static String style(int shade) {
    return shade < 0 ? "loss" + -shade : shade == 0 ? "even" : "gain" + shade;
  }

  private static List<Shade> shades() {
    List<Shade> shades = new ArrayList<>();
    for (int step = HeatMap.STEPS; step >= -HeatMap.STEPS; step--) {
      if (step != 0) {
        String side = step < 0 ? "loss " : "profit ";
        shades.add(new Shade(style(step), side + HeatMap.from(Math.abs(step)) + " %"));
      }
    }
    return List.copyOf(shades);
  }
}
