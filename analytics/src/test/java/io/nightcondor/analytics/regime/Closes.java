package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of closes for the rules of the regimes, a row a close: VIX, VIX/VIX3M, VX1, VX2, market
 * liquidity, and the state that the row should end in. A dash is a missing figure.
 */
final class Closes {

  private static final LocalDate FIRST = LocalDate.of(2024, 8, 1);

  private Closes() {}

  /** The states that the rules give, a line each as in the table. */
  static List<String> states(String table) {
    RegimeRules rules = new RegimeRules(Policy.steward());
    List<String> lines = new ArrayList<>();
    RegimeMemory memory = RegimeMemory.first(FIRST);
    LocalDate session = FIRST;
    for (String row : rows(table)) {
      memory = rules.next(memory, observation(row), session);
      lines.add(memory.state().name());
      session = session.plusDays(1);
    }
    return lines;
  }

  /** The states that the table says. */
  static List<String> expected(String table) {
    return rows(table).stream().map(row -> cells(row)[5]).toList();
  }

  static RegimeObservation observation(String row) {
    String[] cells = cells(row);
    Figure vix = figure(cells[0], "NO_VIX");
    Figure ratio = figure(cells[1], "NO_VIX3M");
    return new RegimeObservation(
        vix,
        vix3m(vix, ratio),
        figure(cells[2], "NO_VX"),
        figure(cells[3], "NO_VX"),
        RegimeObservation.SETTLEMENTS,
        figure(cells[4], "NO_CHAIN"));
  }

  private static Figure vix3m(Figure vix, Figure ratio) {
    return vix instanceof Figure.Known level && ratio instanceof Figure.Known share
        ? Figure.of(level.value() / share.value())
        : Figure.missing("NO_VIX3M");
  }

  private static List<String> rows(String table) {
    return table
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("VIX"))
        .toList();
  }

  private static String[] cells(String row) {
    return row.strip().split("\\s+");
  }

  private static Figure figure(String cell, String reason) {
    return cell.equals("-") ? Figure.missing(reason) : Figure.of(Double.parseDouble(cell));
  }
}
