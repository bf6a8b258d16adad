package io.nightcondor.app.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.ExplainPanel.ExplainRow;
import io.nightcondor.analytics.pack.ExplainSteps;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarginPanel;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.app.run.NightRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six books of different shapes through ten real sessions in a row. */
class RealBooksIT {

  private static final double CENT = 0.01;

  @TempDir
  private Path folder;

  @Test
  void givenSixShapes_whenTenSessionsRun_thenStatesMarginAndProfitHoldTogether()
      throws IOException {
    List<String> books = BookShapes.names();
    RealMarket market = RealMarket.open(folder, books.toArray(String[]::new));
    Map<LocalDate, Map<String, RiskPack>> nights = new LinkedHashMap<>();
    try (NightRunner runner = RealMarket.runner(market.workspace())) {
      MidPrices mids = market.mids();
      for (LocalDate session : RealMarket.SESSIONS) {
        market.market(session);
        for (String book : books) {
          market.positions(session, book, BookShapes.lines(book, session, mids));
        }
        nights.put(session, RealMarket.run(runner, session, books));
      }
    }

    nights.forEach((session, packs) -> packs.forEach((book, pack) -> {
      System.out.println(line(session, book, pack));
      System.out.println(RiskChecks.line(session, book, pack));
      System.out.println(HedgeChecks.line(session, book, pack));
    }));
    nights.forEach((session, packs) -> packs.values().forEach(pack -> {
      assertThat(pack.data().unpriced()).as("%s %s", session, pack.book().id()).isEmpty();
      profitAddsUp(pack.pnlExplain());
      marginIsWhole(pack);
      RiskChecks.holdTogether(pack);
      HedgeChecks.holdTogether(pack);
      HedgeChecks.signalsAreAsTheFilesAre(pack);
    }));
    statesFollowTheRules(nights);
    assertThat(nights.get(LocalDate.of(2026, 8, 3)).get("legs200").condors()).hasSize(50);
    assertThat(nights.get(LocalDate.of(2026, 8, 10)).get("expiries").condors())
        .extracting(CondorRow::root)
        .contains("SPX", "SPXW");
  }

  /** Steps, and terms with the unexplained part, each sum to the positions' profit. */
  private static void profitAddsUp(ExplainPanel explain) {
    if (explain.from().isEmpty()) {
      return;
    }
    double positions = number(explain.positions());
    assertThat(sum(explain.steps())).isCloseTo(positions, within(CENT));
    assertThat(sum(explain.terms())).isCloseTo(positions, within(CENT));
    assertThat(explain.rows().stream().mapToDouble(row -> number(row.total())).sum())
        .isCloseTo(positions, within(CENT));
    for (ExplainRow row : explain.rows()) {
      boolean within = Math.abs(number(row.terms().unexplained())) <= number(row.threshold());
      assertThat(row.withinThreshold()).as(row.position()).isEqualTo(within);
      assertThat(row.reason().isEmpty()).as(row.position()).isEqualTo(within);
    }
  }

  private static void marginIsWhole(RiskPack pack) {
    MarginPanel margin = pack.margin();
    boolean living = pack.condors().stream().anyMatch(RealBooksIT::isLiving);
    if (living) {
      assertThat(number(margin.regTMargin())).as(pack.book().id()).isPositive();
      assertThat(number(margin.portfolioMargin())).as(pack.book().id()).isPositive();
      assertThat(margin.scan()).isNotEmpty();
    }
  }

  private static boolean isLiving(CondorRow condor) {
    return !condor.irregularities().contains("SETTLED");
  }

  /** Up at once, down only after two closes: never down on the night after a rise. */
  private static void statesFollowTheRules(Map<LocalDate, Map<String, RiskPack>> nights) {
    Map<String, DeltaState> before = new LinkedHashMap<>();
    Map<String, Boolean> rose = new LinkedHashMap<>();
    nights.forEach((session, packs) -> packs.forEach((book, pack) -> {
      for (CondorRow condor :
          pack.condors().stream().filter(RealBooksIT::isLiving).toList()) {
        String key = book + " " + condor.id();
        DeltaState was = before.getOrDefault(key, DeltaState.SAFE);
        assertThat(condor.call().previousState()).as("%s %s", session, key).isEqualTo(was);
        DeltaState now = condor.call().state();
        if (rose.getOrDefault(key, false)) {
          assertThat(now).as("%s %s", session, key).isGreaterThanOrEqualTo(was);
        }
        rose.put(key, now.compareTo(was) > 0);
        before.put(key, now);
      }
    }));
  }

  /** One row of the table that a person reads after the run. */
  private static String line(LocalDate session, String book, RiskPack pack) {
    ExplainPanel explain = pack.pnlExplain();
    List<String> reasons = new ArrayList<>();
    if (!explain.withinThreshold()) {
      reasons.add(explain.reason());
    }
    explain.rows().stream()
        .filter(row -> !row.withinThreshold())
        .limit(3)
        .forEach(row -> reasons.add("%s: %s".formatted(row.position(), row.reason())));
    long beyond = explain.rows().stream().filter(row -> !row.withinThreshold()).count();
    return "%s | %s | %s | Reg-T %s | PM %s at %s | P&L %s | unexplained %s of %s, %d of %d rows beyond | %s"
        .formatted(
            session,
            book,
            states(pack),
            usd(pack.margin().regTMargin()),
            usd(pack.margin().portfolioMargin()),
            pack.margin().classes().isEmpty()
                ? "-"
                : usd(pack.margin().classes().get(0).worstPercent()),
            usd(explain.total()),
            usd(explain.terms().unexplained()),
            usd(explain.threshold()),
            beyond,
            explain.rows().size(),
            String.join("; ", reasons));
  }

  private static String states(RiskPack pack) {
    List<CondorRow> condors = pack.condors();
    if (condors.size() > 8) {
      return Stream.of(DeltaState.values())
          .map(state -> "%s %d"
              .formatted(
                  state,
                  condors.stream().filter(c -> worse(c) == state && isLiving(c)).count()))
          .collect(Collectors.joining(" "));
    }
    return condors.stream()
        .map(c -> isLiving(c)
            ? "%s P:%s C:%s".formatted(c.id(), c.put().state(), c.call().state())
            : c.id() + " settled")
        .collect(Collectors.joining(", "));
  }

  private static DeltaState worse(CondorRow condor) {
    return condor.put().state().compareTo(condor.call().state()) > 0
        ? condor.put().state()
        : condor.call().state();
  }

  private static double sum(ExplainSteps steps) {
    return Stream.of(
            steps.time(),
            steps.spot(),
            steps.vol(),
            steps.rate(),
            steps.quote(),
            steps.settlement())
        .mapToDouble(RealBooksIT::number)
        .sum();
  }

  private static double sum(ExplainTerms terms) {
    return Stream.of(
            terms.delta(),
            terms.gamma(),
            terms.vegaSurface(),
            terms.vegaSkew(),
            terms.theta(),
            terms.vanna(),
            terms.volga(),
            terms.rho(),
            terms.carry(),
            terms.settlement(),
            terms.unexplained())
        .mapToDouble(RealBooksIT::number)
        .sum();
  }

  private static double number(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  private static String usd(Figure figure) {
    return figure instanceof Figure.Known known
        ? "%.2f".formatted(known.value())
        : ((Figure.Missing) figure).reason();
  }
}
