package io.nightcondor.app.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel;
import io.nightcondor.analytics.pack.HistoricalPanel.ComponentRow;
import io.nightcondor.analytics.pack.HistoricalPanel.TailRow;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.pack.LimitRow;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.analytics.pack.MarginPanel.ScanPointRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.ScenarioPanel;
import io.nightcondor.analytics.pack.ScenarioPanel.GridRow;
import io.nightcondor.analytics.pack.ScenarioPanel.NamedScenarioRow;
import io.nightcondor.analytics.pack.ScenarioPanel.SpotLineRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Identities that stress, tails and limits of any real night keep, and a line to read. */
final class RiskChecks {

  private static final double CENT = 0.01;

  private RiskChecks() {}

  static void holdTogether(RiskPack pack) {
    String book = pack.run().session() + " " + pack.book().id();
    noShockNoProfit(book, pack.scenarios());
    partsAddUp(book, pack.scenarios());
    scanIsTheMargins(book, pack);
    tailIsTheSumOfItsParts(book, pack.historical());
    assertThat(pack.limits()).as(book).hasSizeGreaterThanOrEqualTo(10);
    assertThat(pack.summary().limitBreaches()).as(book).hasSize((int) pack.limits().stream()
        .filter(row -> row.breach() == LimitState.BREACH || row.breach() == LimitState.NEAR)
        .count());
  }

  private static void noShockNoProfit(String book, ScenarioPanel scenarios) {
    GridRow still = scenarios.grid().stream()
        .filter(row -> row.days() == 0 && row.spotShock() == 0 && row.vols().equals("FLAT"))
        .findFirst()
        .orElseThrow();
    assertThat(number(still.unhedged())).as(book).isCloseTo(0, within(CENT));
    assertThat(number(still.hedge())).as(book).isCloseTo(0, within(CENT));
  }

  private static void partsAddUp(String book, ScenarioPanel scenarios) {
    for (GridRow row : scenarios.grid()) {
      assertThat(number(row.hedged()))
          .as("%s %s", book, row)
          .isCloseTo(number(row.unhedged()) + number(row.hedge()), within(CENT));
    }
    for (SpotLineRow row : scenarios.spotLines()) {
      double least = scenarios.grid().stream()
          .filter(cell -> cell.days() == row.days() && cell.spotShock() == row.spotShock())
          .filter(cell -> List.of("FLAT", "MILD", "BASE", "ADVERSE").contains(cell.vols()))
          .mapToDouble(cell -> number(cell.unhedged()))
          .min()
          .orElseThrow();
      assertThat(number(row.unhedged())).as("%s %s", book, row).isCloseTo(least, within(CENT));
    }
    for (NamedScenarioRow row : scenarios.namedScenarios()) {
      assertThat(number(row.hedged()))
          .as("%s %s", book, row.name())
          .isCloseTo(number(row.unhedged()) + number(row.hedge()), within(CENT));
    }
  }

  /** The kernel's line and the scan of the margin, which prices option by option. */
  private static void scanIsTheMargins(String book, RiskPack pack) {
    List<ScanPointRow> scan = pack.margin().scan().stream()
        .filter(point -> point.group().equals("SPX options"))
        .toList();
    if (scan.isEmpty()) { // nothing open
      assertThat(pack.scenarios().scanLine())
          .as(book)
          .allSatisfy(row -> assertThat(number(row.spxOptions())).isZero());
      return;
    }
    assertThat(pack.scenarios().scanLine()).as(book).hasSameSizeAs(scan);
    IntStream.range(0, scan.size()).forEach(point -> {
      assertThat(pack.scenarios().scanLine().get(point).spotShock())
          .isCloseTo(scan.get(point).percent(), within(1e-9));
      assertThat(number(pack.scenarios().scanLine().get(point).spxOptions()))
          .as("%s at %s", book, scan.get(point).percent())
          .isCloseTo(number(scan.get(point).profit()), within(CENT));
    });
  }

  private static void tailIsTheSumOfItsParts(String book, HistoricalPanel historical) {
    sumIs(book, historical, 1, ComponentRow::oneDay);
    sumIs(book, historical, 10, ComponentRow::tenDays);
  }

  private static void sumIs(
      String book, HistoricalPanel historical, int horizon, Function<ComponentRow, Figure> part) {
    double sum = historical.componentExpectedShortfall().stream()
        .mapToDouble(row -> number(part.apply(row)))
        .sum();
    assertThat(number(tail(historical, horizon, Window.BOTH).expectedShortfall()))
        .as("%s, %s days", book, horizon)
        .isCloseTo(sum, within(CENT));
  }

  private static TailRow tail(HistoricalPanel historical, int horizon, Window window) {
    return historical.expectedShortfall().stream()
        .filter(row -> row.horizon() == horizon && row.window() == window)
        .findFirst()
        .orElseThrow();
  }

  /** One row of the table that a person reads after the run. */
  static String line(LocalDate session, String book, RiskPack pack) {
    ScenarioPanel scenarios = pack.scenarios();
    NamedScenarioRow worst = scenarios.namedScenarios().stream()
        .min(Comparator.comparingDouble(row -> number(row.hedged())))
        .orElseThrow();
    TailRow day = tail(pack.historical(), 1, Window.BOTH);
    TailRow ten = tail(pack.historical(), 10, Window.BOTH);
    return "RISK | %s | %s | -5%% +1d %s (%s) hedge %s..%s..%s | +3%% +1d %s | worst %s %s %s hedge %s | ES1 %s ± %s (without %s; current %s, stressed %s) | ES10 %s ± %s | VaR99 %s | exit x3 %s | %s"
        .formatted(
            session,
            book,
            usd(spot(scenarios, -5).hedged()),
            spot(scenarios, -5).response(),
            usd(spot(scenarios, -5).hedgeLow()),
            usd(spot(scenarios, -5).hedge()),
            usd(spot(scenarios, -5).hedgeHigh()),
            usd(spot(scenarios, 3).hedged()),
            worst.date(),
            worst.rescaling(),
            usd(worst.hedged()),
            usd(worst.hedge()),
            usd(day.expectedShortfall()),
            usd(day.standardError()),
            usd(day.unhedged()),
            usd(tail(pack.historical(), 1, Window.CURRENT).expectedShortfall()),
            usd(tail(pack.historical(), 1, Window.STRESSED).expectedShortfall()),
            usd(ten.expectedShortfall()),
            usd(ten.standardError()),
            usd(day.valueAtRisk99()),
            usd(scenarios.stressedExitCost()),
            limits(pack.limits()));
  }

  private static String limits(List<LimitRow> limits) {
    return limits.stream()
        .filter(row -> row.breach() != LimitState.INSIDE)
        .map(row -> "%s %s".formatted(row.breach(), row.key().replace("limits.", "")))
        .collect(Collectors.joining(", "));
  }

  private static SpotLineRow spot(ScenarioPanel scenarios, double percent) {
    return scenarios.spotLines().stream()
        .filter(row -> row.days() == 1 && row.spotShock() == percent)
        .findFirst()
        .orElseThrow();
  }

  private static double number(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  private static String usd(Figure figure) {
    return figure instanceof Figure.Known known
        ? String.format(Locale.ROOT, "%,.0f", known.value())
        : ((Figure.Missing) figure).reason();
  }
}
