package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Summary.StateCount;
import io.nightcondor.analytics.pack.TrailRow;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The book over its stored nights. */
final class TrailCharts {

  private static final List<Series> FIGURES = List.of(
      new Series("Expected shortfall", "ES 97.5 %", Line.SOLID, Ink.INK),
      new Series("P&L", "P&L of the night", Line.DASHED, Ink.ACCENT));

  private TrailCharts() {}

  /** Number of condors by state, a column a night; none before the second night. */
  static List<ReportChart> states(List<TrailRow> nights) {
    if (nights.size() < 2 || nights.stream().allMatch(n -> count(n.states()) == 0)) {
      return List.of();
    }
    TableBuilder<TrailRow> table = new TableBuilder<TrailRow>(
            "statePoints", "Numbers of the columns")
        .foldable()
        .date("Session", TrailRow::session);
    Stream.of(DeltaState.values())
        .forEach(state -> table.number(name(state), "condors", 0, n -> condors(n, state)));
    return List.of(new ReportChart(
        "stateColumns",
        "Condors by state, night by night",
        "Number of condors whose worse side is in each state on %s stored nights; on the last: %s."
            .formatted(nights.size(), inWords(nights.get(nights.size() - 1).states())),
        Kind.STACKED,
        table.build(nights, ""),
        Stream.of(DeltaState.values()).map(TrailCharts::series).toList(),
        "Condors (number)",
        List.of(),
        ChartParts.noMarks("stateColumns"),
        ""));
  }

  private static Series series(DeltaState state) {
    return switch (state) {
      case SAFE -> new Series(name(state), name(state), Line.SOLID, Ink.GOOD);
      case WATCH -> new Series(name(state), name(state), Line.DOTTED, Ink.WATCH);
      case TESTED -> new Series(name(state), name(state), Line.DASHED, Ink.WARN);
      case TRIGGERED -> new Series(name(state), name(state), Line.SOLID, Ink.BAD);
    };
  }

  private static String name(DeltaState state) {
    String name = state.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static int condors(TrailRow night, DeltaState state) {
    return night.states().stream()
        .filter(s -> s.state() == state)
        .mapToInt(StateCount::condors)
        .sum();
  }

  private static int count(List<StateCount> states) {
    return states.stream().mapToInt(StateCount::condors).sum();
  }

  private static String inWords(List<StateCount> states) {
    return states.stream()
        .map(s -> s.condors() + " " + s.state().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private record Night(int ago, TrailRow row) {}

  /** Expected shortfall and profit, night by night; none before the second night. */
  static List<ReportChart> figures(List<TrailRow> rows) {
    List<Night> nights = IntStream.range(0, rows.size())
        .mapToObj(i -> new Night(i + 1 - rows.size(), rows.get(i)))
        .toList();
    ReportTable table = new TableBuilder<Night>("trailPoints", "Numbers of the lines")
        .foldable()
        .number("Night", "0 is this session", 0, Night::ago)
        .date("Session", n -> n.row().session())
        .figure("Expected shortfall", USD, 0, n -> n.row().expectedShortfall())
        .figure("P&L", USD, 0, n -> n.row().totalPnl())
        .build(nights, "");
    List<Series> drawn = ChartParts.drawn(table, FIGURES);
    if (rows.size() < 2 || drawn.isEmpty()) {
      return List.of();
    }
    TrailRow last = rows.get(rows.size() - 1);
    return List.of(new ReportChart(
        "trailLines",
        "Expected shortfall and P&L, night by night",
        SafeText.oneLine(
            "Expected shortfall and P&L of the book in USD on %s stored nights from %s on; tonight %s and %s."
                .formatted(
                    rows.size(),
                    rows.get(0).session(),
                    words(last.expectedShortfall()),
                    words(last.totalPnl()))),
        Kind.LINES,
        table,
        drawn,
        "USD",
        List.of(),
        ChartParts.noMarks("trailLines"),
        ChartParts.missing(table, FIGURES)));
  }

  private static String words(Figure figure) {
    return TableBuilder.words(figure, 0);
  }
}
