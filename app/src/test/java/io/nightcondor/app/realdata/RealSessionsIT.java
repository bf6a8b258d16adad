package io.nightcondor.app.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.FillOutcome;
import io.nightcondor.analytics.pack.MarketPanel;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.UnwindRow;
import io.nightcondor.app.backtest.EngineNights;
import io.nightcondor.app.command.console.StoreSource;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.NightRunner;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten sessions in a row of August 2026, and the whole chain of 5 January 2024. */
class RealSessionsIT {

  /** Levels and deltas stated to two decimals in the rule book's examples. */
  private static final double STATED_DIGITS = 0.005;

  /** The pairs nearest the crossing are quoted half a point wide, so a forward is good to that. */
  private static final double QUOTED_FORWARD = 0.25;

  private static final LocalDate THIRD_FRIDAY = LocalDate.of(2026, 8, 21);

  @TempDir
  private Path folder;

  @Test
  void givenTenSessions_whenRunInARow_thenEachIsWholeAndTheStatesFollowTheRules()
      throws IOException {
    RealMarket market = RealMarket.open(folder, "calls", "orphan", "third-friday");
    Map<LocalDate, Map<String, RiskPack>> nights = new LinkedHashMap<>();
    try (NightRunner runner = RealMarket.runner(market.workspace())) {
      for (LocalDate session : RealMarket.SESSIONS) {
        market.deliver(session);
        nights.put(
            session, RealMarket.run(runner, session, List.of("calls", "orphan", "third-friday")));
      }
    }

    theEngineOfABackTestDecidesTheSame(market.workspace());
    nights.forEach((session, packs) -> System.out.println(line(session, packs)));
    nights.values().forEach(packs -> packs.values().forEach(RealSessionsIT::everyRowIsAccounted));

    callsAreTestedAndPutsAreNot(nights);
    bothRootsOfTheThirdFridayAreTold(nights);
    theHedgeOfTheSettledCondorIsSold(nights);
    nights.values().forEach(packs -> packs.values().forEach(PaperReckoning::holds));
    thePaperLedgersSpanTheSessions(nights);
    assertThat(vx(nights.get(LocalDate.of(2026, 8, 3)).get("calls"), LocalDate.of(2026, 8, 19)))
        .as("the 19 August VIX options imply 17.93 on 3 August")
        .isCloseTo(17.93, within(STATED_DIGITS));
  }

  /** The ten nights once more from the store, by the engine that a back-test runs. */
  private static void theEngineOfABackTestDecidesTheSame(Path workspace) {
    Workspace home = new Workspace(workspace);
    Settings settings = SettingsReader.read(home);
    ExchangeCalendar calendar = ExchangeCalendars.nyse(Optional.empty());
    StoredInputs stored = new StoredInputs(StoreSource.of(home, settings), settings, calendar);
    EngineNights engine = new EngineNights();
    for (LocalDate session : RealMarket.SESSIONS) {
      for (String book : List.of("calls", "orphan", "third-friday")) {
        engine.decidesAs(
            book, before -> stored.input(session, book, before), stored.stateAfter(session, book));
      }
    }
    assertThat(engine.orders()).isGreaterThan(20);
  }

  @Test
  void givenChainDatedSunday_whenFridaysNightIsRun_thenItsQuotesAreFridays() throws IOException {
    LocalDate friday = LocalDate.of(2024, 1, 5);
    RealMarket market = RealMarket.open(folder, "january");
    market.copy(friday, "chains/cboe_web_spx_quotedata_2024-01-05.csv.gz");
    market.copy(friday, "futures/vx_continuous_vx1_vx6_2013_2026.csv");
    market.copy(friday, "history/vix-daily.csv");
    market.positions(friday, "january", """
        january,SPX240119P04550000,5,3.00,2024-01-05,,
        january,SPX240119P04600000,-5,5.00,2024-01-05,,
        january,SPX240119C04800000,-5,6.00,2024-01-05,,
        january,SPX240119C04850000,5,2.00,2024-01-05,,
        """);
    RiskPack pack;
    try (NightRunner runner = RealMarket.runner(market.workspace())) {
      pack = RealMarket.run(runner, friday, List.of("january")).get("january");
    }
    System.out.println(line(friday, Map.of("january", pack)));
    everyRowIsAccounted(pack);
    DataPanel.FileRow chain = pack.data().files().stream()
        .filter(file -> file.name().startsWith("cboe_web"))
        .findFirst()
        .orElseThrow();
    assertThat(chain.session()).isEqualTo(friday);
    assertThat(chain.rowsIn())
        .as("a call and a put on each of 10,519 lines, and the last price")
        .isEqualTo(2 * 10_519 + 1);
    assertThat(pack.condors())
        .singleElement()
        .satisfies(condor -> assertThat(condor.root()).isEqualTo("SPX"));
    assertThat(pack.data().unpriced()).isEmpty();
  }

  private static void everyRowIsAccounted(RiskPack pack) {
    assertThat(pack.data().files())
        .allSatisfy(file -> assertThat(file.rowsIn())
            .as(file.name())
            .isEqualTo(file.rowsUsed() + file.rowsRejected()));
  }

  /** The rule book's example: tested by the forward on 4 August, triggered on 13 August. */
  private static void callsAreTestedAndPutsAreNot(Map<LocalDate, Map<String, RiskPack>> nights) {
    CondorRow tested = condor(nights, LocalDate.of(2026, 8, 4));
    assertThat(tested.netCredit().toOptional().orElseThrow())
        .isCloseTo(10.15, within(STATED_DIGITS));
    assertThat(tested.forward().toOptional().orElseThrow())
        .isCloseTo(7753.3, within(QUOTED_FORWARD));
    assertThat(tested.call().state()).isEqualTo(DeltaState.TESTED);
    assertThat(tested.call().shortDelta().toOptional().orElseThrow())
        .isCloseTo(0.51, within(STATED_DIGITS));

    LocalDate triggered = LocalDate.of(2026, 8, 13);
    assertThat(condor(nights, triggered).call().shortDelta().toOptional().orElseThrow())
        .isCloseTo(0.86, within(STATED_DIGITS));
    assertThat(condor(nights, triggered).call().state()).isEqualTo(DeltaState.TRIGGERED);
    assertThat(nights.get(triggered).get("calls").hedge().layers()).anySatisfy(layer -> {
      assertThat(layer.side()).isEqualTo("CALL");
      assertThat(layer.outcome()).isEqualTo("NO_EFFECTIVE_VIX_HEDGE");
    });
    nights.forEach((session, packs) -> packs
        .get("calls")
        .condors()
        .forEach(condor -> assertThat(condor.put().state())
            .as("put side on %s", session)
            .isLessThan(DeltaState.TESTED)));
  }

  private static void bothRootsOfTheThirdFridayAreTold(
      Map<LocalDate, Map<String, RiskPack>> nights) {
    nights.forEach((session, packs) -> {
      if (session.isBefore(LocalDate.of(2026, 8, 10))) {
        assertThat(packs.get("third-friday").structures()).singleElement().satisfies(structure -> {
          assertThat(structure.kind()).isEqualTo("VERTICAL");
          assertThat(structure.legs()).hasSize(2);
        });
        return;
      }
      List<CondorRow> condors = packs.get("third-friday").condors();
      assertThat(condors).extracting(CondorRow::root).containsExactlyInAnyOrder("SPX", "SPXW");
      assertThat(packs.get("third-friday").market().slices().stream()
              .filter(slice -> slice.expiry().equals(THIRD_FRIDAY))
              .map(MarketPanel.SliceRow::root))
          .as("slices of the third Friday on %s", session)
          .containsExactlyInAnyOrder("SPX", "SPXW");
    });
  }

  private static void theHedgeOfTheSettledCondorIsSold(
      Map<LocalDate, Map<String, RiskPack>> nights) {
    List<UnwindRow> sales = nights.get(LocalDate.of(2026, 8, 11)).get("orphan").unwind().stream()
        .filter(row -> row.action().equals("SELL"))
        .toList();
    assertThat(sales).isNotEmpty().allSatisfy(row -> {
      assertThat(row.rule()).isEqualTo("U1");
      assertThat(row.condorId()).isEqualTo("aug10");
    });
  }

  /**
   * The presets begin empty on the first session. The book of rules of its own begins with what it
   * holds, whose condor settles on 10 August; so its rules sell on paper too.
   */
  private static void thePaperLedgersSpanTheSessions(Map<LocalDate, Map<String, RiskPack>> nights) {
    LocalDate last = RealMarket.SESSIONS.get(RealMarket.SESSIONS.size() - 1);
    PaperReckoning.follows(nights);
    nights.get(last).forEach((book, pack) -> {
      System.out.println(PaperReckoning.lines(book, pack));
      assertThat(pack.paper().records()).allSatisfy(record -> {
        assertThat(record.since()).isEqualTo(RealMarket.SESSIONS.get(0));
        assertThat(record.nights()).isEqualTo(RealMarket.SESSIONS.size());
      });
      assertThat(pack.paper().nights()).hasSize(RealMarket.SESSIONS.size());
      assertThat(pack.paper().remarks()).isEmpty();
    });
    assertThat(nights.get(last).get("calls").paper().entries())
        .as("orders of presets, decided")
        .anyMatch(row -> row.session().isPresent() && row.outcome().isOrder());
    assertThat(nights.get(last).get("orphan").paper().entries())
        .filteredOn(row -> row.policy().equals("house"))
        .anyMatch(row -> row.outcome() == FillOutcome.OPENING && row.filled() == 2)
        .anyMatch(row -> row.action().equals("SELL") && row.rule().equals("U1"));
  }

  private static CondorRow condor(Map<LocalDate, Map<String, RiskPack>> nights, LocalDate session) {
    return nights.get(session).get("calls").condors().get(0);
  }

  private static double vx(RiskPack pack, LocalDate expiry) {
    return pack.market().vxCurve().stream()
        .filter(point -> point.expiry().equals(expiry))
        .mapToDouble(MarketPanel.VxRow::level)
        .findFirst()
        .orElseThrow();
  }

  /** One row of the table that a person reads after the run. */
  private static String line(LocalDate session, Map<String, RiskPack> packs) {
    RiskPack any = packs.values().iterator().next();
    String files = any.data().files().stream()
        .filter(file -> !file.name().startsWith("positions"))
        .map(file -> "%s %s %d=%d+%d"
            .formatted(
                file.name(), file.verdict(), file.rowsIn(), file.rowsUsed(), file.rowsRejected()))
        .collect(Collectors.joining("; "));
    String rejections = any.data().rejections().stream()
        .map(row -> "%s %s x%d".formatted(row.file(), row.code(), row.rows()))
        .collect(Collectors.joining("; "));
    String curve = any.market().vxCurve().stream()
        .map(point ->
            "%s %.2f%s".formatted(point.expiry(), point.level(), point.lowConfidence() ? "~" : ""))
        .collect(Collectors.joining(" "));
    List<String> books = new ArrayList<>();
    packs.forEach((book, pack) -> {
      String condors = pack.condors().stream()
          .map(condor -> "%s put %s %s call %s %s"
              .formatted(
                  condor.id(),
                  condor.put().state(),
                  figure(condor.put().shortDelta()),
                  condor.call().state(),
                  figure(condor.call().shortDelta())))
          .collect(Collectors.joining("; "));
      String layers = pack.hedge().layers().stream()
          .map(layer -> layer.condorId() + " " + layer.side() + " " + layer.outcome())
          .collect(Collectors.joining("; "));
      String unwind = pack.unwind().stream()
          .map(row -> "%s %s %s %d %s"
              .formatted(row.condorId(), row.action(), row.rule(), row.quantity(), row.symbol()))
          .collect(Collectors.joining("; "));
      books.add("  %s [%s] %s | hedge: %s | unwind: %s | leftovers %d, unpriced %s"
          .formatted(
              book,
              pack.summary().status(),
              condors,
              layers,
              unwind,
              pack.leftovers().size(),
              pack.data().unpriced()));
    });
    return "%s%n  files: %s%n  rejected: %s%n  VX: %s%n%s"
        .formatted(session, files, rejections, curve, String.join("\n", books));
  }

  private static String figure(Figure figure) {
    return figure instanceof Figure.Known known
        ? "%.3f".formatted(known.value())
        : ((Figure.Missing) figure).reason();
  }
}
