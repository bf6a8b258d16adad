package io.nightcondor.analytics.pack;

import java.util.List;
import java.util.stream.Stream;

/** Figures of the scenarios. */
final class StressFormulas {

  private static final String USD = "USD";
  private static final String OF_INDEX = "% of index";
  private static final String VIX_POINTS = "VIX points";

  static final List<FormulaRow> ALL = Stream.of(
          spotLine("spotLines"),
          spotLine("spotLinesLater"),
          named(),
          scanLine(),
          curves(),
          start(),
          grid())
      .flatMap(table -> table.rows().stream())
      .toList();

  private StressFormulas() {}

  private static FormulaTable spotLine(String table) {
    return new FormulaTable(table, "scenarios.spotLines")
        .add("Move", "spotShock", OF_INDEX, "F3", "O", "of the grid")
        .add("After", "days", "calendar days", "F3", "O", "0, 1 and 5 days on")
        .add("Unhedged, worst", "unhedged", USD, "F3", "O", "least over FLAT, MILD, BASE, ADVERSE")
        .add("Hedge LOW", "hedgeLow", USD, "F2", "M", "VIX of BASE, futures at the LOW response")
        .add("Hedge", "hedge", USD, "F2", "M", "VIX of BASE, futures at the BASE response")
        .add("Hedge HIGH", "hedgeHigh", USD, "F2", "M", "VIX of BASE, futures at the HIGH response")
        .add("Hedged", "hedged", USD, "F3", "O", "unhedged, worst + hedge")
        .add("Symmetric", "symmetric", USD, "F3", "M", "unhedged at BASE + hedge")
        .add("Sticky strike", "stickyStrike", USD, "F3", "O", "symmetric, each strike's vol kept");
  }

  private static FormulaTable named() {
    return new FormulaTable("namedScenarios", "scenarios.namedScenarios")
        .add("SPX", "spotShock", OF_INDEX, "F4", "M", "close to close of the day")
        .add(
            "VIX",
            "vixMove",
            VIX_POINTS,
            "F4",
            "M",
            "points, or per cent of tonight's VIX, clipped")
        .add("Unhedged", "unhedged", USD, "F4", "O", "revalued less tonight's marks, no hedge")
        .add("Hedge", "hedge", USD, "F4", "O", "VIX hedge under the day's futures moves by tenor")
        .add("Hedged", "hedged", USD, "F4", "O", "unhedged + hedge")
        .add("Exit at 3 x spreads", "exitCost", USD, "F4", "O", "half of three times each spread")
        .add("After exit", "afterExit", USD, "F4", "O", "hedged - exit");
  }

  private static FormulaTable scanLine() {
    return new FormulaTable("scanLine", "scenarios.scanLine")
        .add("Move", "spotShock", "% of forward", "D5", "R", "ten points from -8 % to +6 %")
        .add("SPX options", "spxOptions", USD, "D5", "R", "revalued at the point, vols unchanged");
  }

  private static FormulaTable curves() {
    FormulaTable table = new FormulaTable("curves", "scenarios.curves")
        .add("Move", "spotShock", OF_INDEX, "F3", "O", "of the grid");
    for (String book : List.of("hedged", "unhedged")) {
      String name = book.equals("hedged") ? "Hedged " : "Unhedged ";
      table
          .add(name + "today", book + "Today", USD, "F3", "M", "BASE, smile moving along")
          .add(name + "1 day on", book + "NextDay", USD, "F3", "M", "the same, 1 calendar day on")
          .add(name + "5 days on", book + "FiveDays", USD, "F3", "M", "the same, 5 days on")
          .add(name + "first expiry", book + "Expiry", USD, "F3", "M", "at the first expiry");
    }
    return table;
  }

  private static FormulaTable start() {
    return new FormulaTable("stressStart", "scenarios")
        .add("VIX", "vix", VIX_POINTS, "F3", "O", "tonight's close")
        .add("S*", "spot", "index points", "B3", "O", "parity forward of the nearest expiry")
        .add("Exit cost", "exitCost", USD, "F4", "O", "half of each spread, all legs")
        .add("Exit at 3 x spreads", "stressedExitCost", USD, "F4", "O", "3 x the exit cost");
  }

  private static FormulaTable grid() {
    return new FormulaTable("stressGrid", "scenarios.grid")
        .add("Move", "spotShock", OF_INDEX, "F3", "O", "15 moves from -20 % to +10 %")
        .add("After", "days", "calendar days", "F3", "O", "0, 1 and 5 days on")
        .add(
            "VIX", "vixMove", VIX_POINTS, "F3", "M", "points for each 1 %, VIX clipped to 9 and 90")
        .add("Unhedged", "unhedged", USD, "F3", "O", "revalued less tonight's marks, no hedge")
        .add("Hedge", "hedge", USD, "F2", "M", "VIX hedge, futures at the BASE response")
        .add("Hedged", "hedged", USD, "F3", "O", "unhedged + hedge");
  }
}
