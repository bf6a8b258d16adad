package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.POINTS;
import static io.nightcondor.reporting.table.TableBuilder.USD;
import static io.nightcondor.reporting.table.TableBuilder.VIX_POINTS;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.ScenarioPanel;
import io.nightcondor.analytics.pack.ScenarioPanel.CurveRow;
import io.nightcondor.analytics.pack.ScenarioPanel.GridRow;
import io.nightcondor.analytics.pack.ScenarioPanel.LeftOutRow;
import io.nightcondor.analytics.pack.ScenarioPanel.NamedScenarioRow;
import io.nightcondor.analytics.pack.ScenarioPanel.ScanLineRow;
import io.nightcondor.analytics.pack.ScenarioPanel.SpotLineRow;
import io.nightcondor.reporting.table.ReportList.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How bad it can get: scenarios first, then the past. */
final class StressTables {

  static final String OF_INDEX = "% of index";

  /** A day of history and how it is played. */
  static final String SCENARIO = "Scenario";

  private static final String NONE = "No scenario was run.";

  private StressTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    ScenarioPanel scenarios = pack.scenarios();
    List<ReportBlock> blocks = new ArrayList<>();
    blocks.addAll(HeatMaps.of(scenarios.grid(), pack.book().equity()));
    blocks.addAll(StressCurves.line(scenarios.spotLines()));
    blocks.addAll(spotLines(scenarios.spotLines()));
    blocks.add(named(scenarios.namedScenarios()));
    blocks.add(futures(scenarios.namedScenarios()));
    blocks.add(scanLine(scenarios.scanLine()));
    blocks.addAll(StressCurves.of(scenarios));
    blocks.add(curves(scenarios));
    blocks.addAll(TailChart.of(pack.historical().componentExpectedShortfall()));
    blocks.addAll(TailTables.of(pack.historical()));
    blocks.add(start(scenarios));
    blocks.add(leftOut(scenarios.leftOut()));
    blocks.add(notes(pack));
    blocks.add(grid(scenarios.grid()));
    return blocks;
  }

  private static ReportTable start(ScenarioPanel panel) {
    return new TableBuilder<ScenarioPanel>("stressStart", "From where the scenarios start")
        .note(
            "Leaving now costs half of each spread; spreads three times as wide, three times that.")
        .figure("VIX", VIX_POINTS, 2, ScenarioPanel::vix)
        .figure("S*", POINTS, 2, ScenarioPanel::spot)
        .figure("Exit cost", USD, 0, ScenarioPanel::exitCost)
        .figure("Exit at 3 x spreads", USD, 0, ScenarioPanel::stressedExitCost)
        .build(List.of(panel), "");
  }

  /** The first number of days by itself, the others folded away. */
  private static List<ReportTable> spotLines(List<SpotLineRow> rows) {
    int first = rows.stream().mapToInt(SpotLineRow::days).min().orElse(0);
    return List.of(
        spotLine(
                new TableBuilder<SpotLineRow>("spotLines", "Conservative line by index")
                    .note(
                        "The book without its hedge at its worst among the vol responses FLAT, MILD, BASE and ADVERSE; the hedge credited at BASE, with LOW and HIGH beside it. Symmetric: both at BASE. Sticky strike: as symmetric, each strike keeping its vol."))
            .build(rows.stream().filter(r -> r.days() == first).toList(), NONE),
        spotLine(new TableBuilder<SpotLineRow>(
                    "spotLinesLater", "Conservative line by index, days later")
                .foldable())
            .build(rows.stream().filter(r -> r.days() != first).toList(), NONE));
  }

  private static TableBuilder<SpotLineRow> spotLine(TableBuilder<SpotLineRow> table) {
    return table
        .number("Move", OF_INDEX, 0, SpotLineRow::spotShock)
        .number("After", "calendar days", 0, SpotLineRow::days)
        .figure("Unhedged, worst", USD, 0, SpotLineRow::unhedged)
        .text("Worst response", SpotLineRow::response)
        .figure("Hedge LOW", USD, 0, SpotLineRow::hedgeLow)
        .figure("Hedge", USD, 0, SpotLineRow::hedge)
        .figure("Hedge HIGH", USD, 0, SpotLineRow::hedgeHigh)
        .figure("Hedged", USD, 0, SpotLineRow::hedged)
        .figure("Symmetric", USD, 0, SpotLineRow::symmetric)
        .figure("Sticky strike", USD, 0, SpotLineRow::stickyStrike);
  }

  private static ReportTable named(List<NamedScenarioRow> rows) {
    return new TableBuilder<NamedScenarioRow>("namedScenarios", "Days of history on tonight's book")
        .note(
            "Close to close, no time passing. ABSOLUTE plays the day's points, RELATIVE the day's per cent of tonight's levels. Exit: to close everything afterwards with spreads three times as wide as tonight. Origin: M measured, R rulebook or published, K general knowledge.")
        .text(SCENARIO, StressTables::scenario)
        .text("Name", NamedScenarioRow::name)
        .text("Origin", NamedScenarioRow::origin)
        .number("SPX", OF_INDEX, 2, NamedScenarioRow::spotShock)
        .number("VIX", VIX_POINTS, 2, NamedScenarioRow::vixMove)
        .text("VIX futures", r -> Words.ofCode(r.vixFutureSource()))
        .figure("Unhedged", USD, 0, NamedScenarioRow::unhedged)
        .figure("Hedge", USD, 0, NamedScenarioRow::hedge)
        .figure("Hedged", USD, 0, NamedScenarioRow::hedged)
        .figure("Exit at 3 x spreads", USD, 0, NamedScenarioRow::exitCost)
        .figure("After exit", USD, 0, NamedScenarioRow::afterExit)
        .prose("Loses most", r -> r.worst().isBlank() ? "nothing" : r.worst())
        .build(rows, "No day of history was played.");
  }

  private static String scenario(NamedScenarioRow row) {
    return row.date() + " " + row.rescaling();
  }

  private static ReportTable futures(List<NamedScenarioRow> rows) {
    return new TableBuilder<NamedScenarioRow>("namedFutures", "VIX futures on those days")
        .note("Calendar days to settlement: move tonight, VIX points.")
        .foldable()
        .text(SCENARIO, StressTables::scenario)
        .text("VIX futures", r -> Words.ofCode(r.vixFutureSource()))
        .prose("Moves", StressTables::moves)
        .build(rows, "No day of history was played.");
  }

  private static String moves(NamedScenarioRow row) {
    return row.vixFuture().stream()
        .map(f -> f.days() + ": " + signed(f.points()))
        .collect(Collectors.joining("; "));
  }

  private static String signed(double points) {
    return (points > 0 ? "+" : "") + NumberText.of(Rounding.round(points, 2), "-");
  }

  private static ReportTable scanLine(List<ScanLineRow> rows) {
    return new TableBuilder<ScanLineRow>("scanLine", "SPX options at the portfolio-margin scan")
        .note(
            "All SPX options together, vols unchanged, no VIX hedge: the scan grants it no offset.")
        .foldable()
        .number("Move", "% of forward", 3, ScanLineRow::spotShock)
        .figure("SPX options", USD, 0, ScanLineRow::spxOptions)
        .build(rows, "No SPX option is held.");
  }

  private static ReportTable curves(ScenarioPanel panel) {
    String expiry =
        panel.curveExpiry().map(date -> " The first expiry is " + date + ".").orElse("");
    return new TableBuilder<CurveRow>("curves", "Profit by index as time passes")
        .note("Vols answer at BASE, the smile moves along." + expiry)
        .foldable()
        .number("Move", OF_INDEX, 0, CurveRow::spotShock)
        .figure("Hedged today", USD, 0, CurveRow::hedgedToday)
        .figure("Hedged 1 day on", USD, 0, CurveRow::hedgedNextDay)
        .figure("Hedged 5 days on", USD, 0, CurveRow::hedgedFiveDays)
        .figure("Hedged first expiry", USD, 0, CurveRow::hedgedExpiry)
        .figure("Unhedged today", USD, 0, CurveRow::unhedgedToday)
        .figure("Unhedged 1 day on", USD, 0, CurveRow::unhedgedNextDay)
        .figure("Unhedged 5 days on", USD, 0, CurveRow::unhedgedFiveDays)
        .figure("Unhedged first expiry", USD, 0, CurveRow::unhedgedExpiry)
        .build(panel.curves(), NONE);
  }

  private static ReportTable leftOut(List<LeftOutRow> rows) {
    return new TableBuilder<LeftOutRow>("stressLeftOut", "Not in the stress figures")
        .text("Left out", LeftOutRow::component)
        .text("Without a price", LeftOutRow::symbol)
        .prose(
            "Why, and from what",
            r -> Words.ofCode(r.reason()) + "; missing from " + r.missingFrom())
        .build(rows, "Every leg is in them.");
  }

  private static ReportList notes(RiskPack pack) {
    List<Item> items = Stream.concat(
            pack.scenarios().notes().stream(), pack.historical().notes().stream())
        .map(note -> new Item("", SafeText.oneLine(note), "", Tone.PLAIN))
        .toList();
    return new ReportList(
        "stressNotes", "What to know of these figures", "", items, "Nothing to add.");
  }

  private static ReportTable grid(List<GridRow> rows) {
    return new TableBuilder<GridRow>("stressGrid", "Every scenario of the grid")
        .note("VIX is its move after the clip to 9 and 90; VIX futures answer at BASE.")
        .foldable()
        .text("Vols", GridRow::vols)
        .number("Move", OF_INDEX, 0, GridRow::spotShock)
        .number("After", "calendar days", 0, GridRow::days)
        .number("VIX", VIX_POINTS, 2, GridRow::vixMove)
        .figure("Unhedged", USD, 0, GridRow::unhedged)
        .figure("Hedge", USD, 0, GridRow::hedge)
        .figure("Hedged", USD, 0, GridRow::hedged)
        .build(rows, NONE);
  }
}
