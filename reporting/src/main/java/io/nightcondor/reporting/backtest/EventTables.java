package io.nightcondor.reporting.backtest;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.analytics.pack.backtest.EventRow;
import io.nightcondor.analytics.pack.backtest.EventRow.MeasureRow;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.TableBuilder;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The event studies: first how many windows there are and what they say, then the statistics. */
final class EventTables {

  static final String FAMILIES = "eventFamilies";
  static final String GIVEN = "Given";
  static final String OUTSIDE = "Outside";
  static final String MERGED = "Merged";

  private static final String PROBABILITY = "0 to 1";

  private EventTables() {}

  private record Line(EventRow row, MeasureRow measure) {}

  static List<ReportBlock> of(BacktestPack pack) {
    return List.of(families(pack), measures(pack.events()));
  }

  private static ReportTable families(BacktestPack pack) {
    TableBuilder<EventRow> table = new TableBuilder<EventRow>(
            FAMILIES, "Families of events and what they say of the hedge")
        .note("%s Given less outside less merged are the windows.".formatted(pack.eventRules()))
        .text("Family", EventRow::family)
        .text("Policy", EventRow::policy);
    count(table, GIVEN, EventRow::given);
    count(table, "By assumed lag", EventRow::assumedLags);
    count(table, OUTSIDE, EventRow::outside);
    count(table, MERGED, EventRow::merged);
    count(table, "Windows", EventRow::windows);
    return table
        .percent("Paid of losses in windows", 1, EventRow::hedgeRatio)
        .cost("Hedge cost elsewhere", "USD a year", 0, EventRow::hedgeCostElsewhere)
        .prose("Verdict", EventRow::verdict)
        .build(pack.events(), "No dates of events were given: no study was made.");
  }

  private static void count(
      TableBuilder<EventRow> table, String name, ToIntFunction<EventRow> count) {
    table.number(name, "events", 0, count::applyAsInt);
  }

  private static ReportTable measures(List<EventRow> events) {
    List<Line> lines = events.stream()
        .filter(event -> event.windows() > 0)
        .flatMap(event -> event.measures().stream().map(measure -> new Line(event, measure)))
        .toList();
    TableBuilder<Line> table = new TableBuilder<Line>("eventMeasures", "Profit in the windows")
        .note(
            "USD for a session of a window; low and high bound the 90 % interval. p of the sign test: as many gains as losses. Placebo: random dates of the same months; its p is the chance of such a mean among those, q the same p adjusted for the families studied.")
        .text("Family", line -> line.row().family())
        .text("Policy", line -> line.row().policy())
        .text("Of", line -> line.measure().measure())
        .number("Windows", "number", 0, line -> line.row().windows());
    money(table, "Mean", measure -> measure.mean().value());
    money(table, "Low", measure -> measure.mean().low());
    money(table, "High", measure -> measure.mean().high());
    money(table, "Median", MeasureRow::median);
    chance(table, "Sign test p", MeasureRow::signTest);
    money(table, "Placebo mean", MeasureRow::placeboMean);
    chance(table, "Placebo p", MeasureRow::placeboTest);
    chance(table, "Placebo q", MeasureRow::falseDiscovery);
    return table.build(lines, "No family has a window in the sample.");
  }

  private static void money(
      TableBuilder<Line> table, String name, Function<MeasureRow, Figure> figure) {
    table.figure(name, USD, 0, line -> figure.apply(line.measure()));
  }

  private static void chance(
      TableBuilder<Line> table, String name, Function<MeasureRow, Figure> figure) {
    table.figure(name, PROBABILITY, 3, line -> figure.apply(line.measure()));
  }
}
