package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel.GridRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The scenario grid as one heat map for each number of days. */
final class HeatMaps {

  private static final Figure NOT_RUN = Figure.missing("NOT_RUN");

  private static final int LONGEST_NAME = 40;

  private HeatMaps() {}

  /** One line of a map: a move of the index and the cells by what vols do. */
  private record Line(double spotShock, Map<String, GridRow> cells) {}

  static List<ReportBlock> of(List<GridRow> grid, double equity) {
    Map<Integer, List<GridRow>> byDays = new TreeMap<>();
    grid.forEach(
        row -> byDays.computeIfAbsent(row.days(), d -> new ArrayList<>()).add(row));
    List<ReportBlock> maps = new ArrayList<>();
    byDays.forEach((days, rows) -> maps.add(map(days, rows, equity)));
    return maps;
  }

  private static HeatMap map(int days, List<GridRow> rows, double equity) {
    List<String> vols = rows.stream().map(GridRow::vols).distinct().toList();
    Map<Double, Map<String, GridRow>> byMove = new TreeMap<>();
    rows.forEach(row ->
        byMove.computeIfAbsent(row.spotShock(), m -> new LinkedHashMap<>()).put(row.vols(), row));
    List<Line> lines = new ArrayList<>();
    byMove.forEach((move, cells) -> lines.add(new Line(move, cells)));
    String when = after(days);
    return new HeatMap(
        "heatMap" + days,
        "Profit by index and vols, " + when,
        "The book with its hedge; below it, smaller, the book without it. Shades: from %s of equity, losses and profits apart."
            .formatted(shadesFrom()),
        table("heatHedged" + days, "Hedged, " + when, vols, lines, GridRow::hedged),
        table("heatUnhedged" + days, "Unhedged, " + when, vols, lines, GridRow::unhedged),
        shades(vols, lines, GridRow::hedged, equity),
        shades(vols, lines, GridRow::unhedged, equity));
  }

  private static String after(int days) {
    return switch (days) {
      case 0 -> "no time passed";
      case 1 -> "1 calendar day on";
      default -> days + " calendar days on";
    };
  }

  private static String shadesFrom() {
    return IntStream.rangeClosed(1, HeatMap.STEPS)
        .mapToObj(HeatMap::from)
        .collect(Collectors.joining(", ", "", " %"));
  }

  private static ReportTable table(
      String id,
      String title,
      List<String> vols,
      List<Line> lines,
      Function<GridRow, Figure> profit) {
    List<String> names = UniqueNames.of(Stream.concat(
            Stream.of("SPX"), vols.stream().map(response -> SafeText.cut(response, LONGEST_NAME)))
        .toList());
    TableBuilder<Line> table =
        new TableBuilder<Line>(id, title).number(names.get(0), "% of index", 0, Line::spotShock);
    for (int i = 0; i < vols.size(); i++) {
      String response = vols.get(i);
      table.figure(names.get(i + 1), USD, 0, line -> figure(line, response, profit));
    }
    return table.build(lines, "");
  }

  private static Figure figure(Line line, String vols, Function<GridRow, Figure> profit) {
    GridRow row = line.cells().get(vols);
    return row == null ? NOT_RUN : profit.apply(row);
  }

  private static List<List<Integer>> shades(
      List<String> vols, List<Line> lines, Function<GridRow, Figure> profit, double equity) {
    return lines.stream()
        .map(line -> vols.stream()
            .map(response -> figure(line, response, profit))
            .map(f -> f instanceof Figure.Known known ? HeatMap.shade(known.value(), equity) : 0)
            .toList())
        .toList();
  }
}
