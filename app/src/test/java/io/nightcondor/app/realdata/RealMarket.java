package io.nightcondor.app.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.job.RunObserver;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.NightOutcome;
import io.nightcondor.app.run.NightRunner;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A workspace over real market files, with three books written here. */
final class RealMarket {

  /** Ten sessions in a row of which SPX and VIX chains were kept. */
  static final List<LocalDate> SESSIONS = List.of(
      LocalDate.of(2026, 8, 3),
      LocalDate.of(2026, 8, 4),
      LocalDate.of(2026, 8, 5),
      LocalDate.of(2026, 8, 6),
      LocalDate.of(2026, 8, 7),
      LocalDate.of(2026, 8, 10),
      LocalDate.of(2026, 8, 11),
      LocalDate.of(2026, 8, 12),
      LocalDate.of(2026, 8, 13),
      LocalDate.of(2026, 8, 14));

  private static final String HEADER =
      "book,symbol,quantity,price,trade_date,strategy_id,condor_id\n";

  /** Short 7425/7750, wings 50, sold on the first session at the mids, net credit 10.15. */
  private static final String CALL_TESTED = """
      calls,SPXW260814P07375000,10,11.95,2026-08-03,aug14,
      calls,SPXW260814P07425000,-10,16.35,2026-08-03,aug14,
      calls,SPXW260814C07750000,-10,10.80,2026-08-03,aug14,
      calls,SPXW260814C07800000,10,5.05,2026-08-03,aug14,
      """;

  /** Settles at the close of 10 August and leaves its hedge behind. */
  private static final String SETTLING = """
      orphan,SPXW260810P07300000,5,2.775,2026-08-03,aug10,
      orphan,SPXW260810P07350000,-5,4.00,2026-08-03,aug10,
      orphan,SPXW260810C07750000,-5,2.625,2026-08-03,aug10,
      orphan,SPXW260810C07800000,5,1.00,2026-08-03,aug10,
      """;

  private static final String ORPHANED_HEDGE = """
      orphan,VXMU26,2,19.10,2026-08-03,,aug10
      orphan,VIX260916C00020000,2,1.80,2026-08-03,,aug10
      """;

  private static final String LONE_VERTICAL = """
      third-friday,SPXW260813P07300000,1,6.00,2026-08-03,,
      third-friday,SPXW260813P07350000,-1,8.00,2026-08-03,,
      """;

  /** The same strikes on the third Friday in both roots: settled at the open and at the close. */
  private static final String BOTH_ROOTS = """
      third-friday,SPX260821P07500000,2,8.65,2026-08-10,,
      third-friday,SPX260821P07550000,-2,12.15,2026-08-10,,
      third-friday,SPX260821C07950000,-2,4.70,2026-08-10,,
      third-friday,SPX260821C08000000,2,2.175,2026-08-10,,
      third-friday,SPXW260821P07500000,2,9.50,2026-08-10,,
      third-friday,SPXW260821P07550000,-2,13.20,2026-08-10,,
      third-friday,SPXW260821C07950000,-2,5.25,2026-08-10,,
      third-friday,SPXW260821C08000000,2,2.425,2026-08-10,,
      """;

  private static final String CONFIGURATION = """
      inbox: { quietSeconds: 0 }
      sources:
        - glob: compact_*.json.gz
          format: compact-json
        - glob: cboe_web_*.csv.gz
          format: cboe-web-csv
        - glob: vx_continuous_*.csv
          format: vx-settlements-csv
        - glob: vix-daily.csv
          format: index-history-csv
          options: { symbol: VIX }
        - glob: spx_daily_*.csv
          format: index-history-csv
          options: { symbol: SPX }
        - glob: spx_1927_*.csv.gz
          format: index-history-csv
          options: { symbol: SPX }
        - glob: yahoo_VIX3M_*.csv
          format: index-history-csv
          options: { symbol: VIX3M }
        - glob: yahoo_VIX6M_*.csv
          format: index-history-csv
          options: { symbol: VIX6M }
        - glob: yahoo_SKEW_*.csv
          format: index-history-csv
          options: { symbol: SKEW }
        - glob: yahoo_VVIX_*.csv
          format: index-history-csv
          options: { symbol: VVIX }
        - glob: vix_futures_vx1_vx8_*.csv
          format: vx-wide-csv
        - glob: fred_DGS2.csv
          format: fred-csv
          options: { series: DGS2 }
        - glob: nyse_advancing_*.csv
          format: index-history-csv
          options: { symbol: NYSE_ADV }
        - glob: nyse_declining_*.csv
          format: index-history-csv
          options: { symbol: NYSE_DECL }
        - glob: fred_RBUSBIS.csv
          format: fred-csv
        - glob: fred_CPIAUCSL.csv
          format: fred-csv
          options: { series: CPIAUCSL }
        - glob: fred_PPIFIS.csv
          format: fred-csv
          options: { series: PPIFIS }
        - glob: sp500_forward_pe.csv
          format: fred-csv
          options: { series: FORWARD_PE }
        - glob: positions/*.csv
          format: positions-csv
      policies:
        house: { preset: steward, overrides: { hedge.commissionVxm: 1.25 } }
      books:
      """;

  /** What past moves are drawn from; those of the volatility indices end in June 2026. */
  private static final List<String> PAST = List.of(
      "history/spx_1927_2023.csv.gz",
      "history/yahoo_VIX3M_2005_2026.csv",
      "history/yahoo_VIX6M_2005_2026.csv",
      "history/yahoo_SKEW_2005_2026.csv",
      "history/yahoo_VVIX_2005_2026.csv",
      "futures/vix_futures_vx1_vx8_2007_2021.csv",
      "macro/fred_DGS2.csv",
      "history/nyse_advancing_ADV.csv",
      "history/nyse_declining_DECL.csv",
      "macro/fred_RBUSBIS.csv",
      "macro/fred_CPIAUCSL.csv",
      "macro/fred_PPIFIS.csv",
      "macro/sp500_forward_pe.csv");

  /** A book that runs by no preset, so that its own rules are on paper too. */
  private static final String OWN_RULES = "orphan";

  /** From that day the VIX files end at 19.5 on 16 September, and a book holds the call at 20. */
  private static final LocalDate LACKS_A_HELD_SERIES_FROM = LocalDate.of(2026, 8, 12);

  private final Path data;
  private final Path workspace;

  private RealMarket(Path data, Path workspace) {
    this.data = data;
    this.workspace = workspace;
  }

  /** Skips the test if no data folder is set; an absent file fails it. */
  static RealMarket open(Path workspace, String... books) throws IOException {
    String data = System.getProperty("market.data", "");
    Assumptions.assumeTrue(!data.isBlank(), "no real data: -Dmarket.data is not set");
    Files.createDirectories(workspace);
    StringBuilder configuration = new StringBuilder(CONFIGURATION);
    for (String book : books) {
      configuration.append(
          "  - { id: %s, name: %s, owner: Risk, equity: 1000000, policy: %s, recipients: [risk@example.com] }\n"
              .formatted(book, book, book.equals(OWN_RULES) ? "house" : "steward"));
    }
    Files.writeString(workspace.resolve("nightcondor.yaml"), configuration);
    return new RealMarket(Path.of(data), workspace);
  }

  Path workspace() {
    return workspace;
  }

  /** The inbox of one of the ten sessions. */
  void deliver(LocalDate session) throws IOException {
    market(session);
    boolean settled = session.isAfter(LocalDate.of(2026, 8, 10));
    positions(session, "calls", CALL_TESTED);
    positions(session, "orphan", (settled ? "" : SETTLING) + ORPHANED_HEDGE);
    positions(
        session,
        "third-friday",
        session.isBefore(LocalDate.of(2026, 8, 10)) ? LONE_VERTICAL : BOTH_ROOTS);
  }

  /** The market files of one of the ten sessions; those of the past come with the first. */
  void market(LocalDate session) throws IOException {
    if (session.equals(SESSIONS.get(0))) {
      for (String file : PAST) {
        copy(session, file);
      }
    }
    copy(session, "chains/compact_spx_%s.json.gz".formatted(session));
    copy(session, "chains/compact_vix_%s.json.gz".formatted(session));
    copy(session, "futures/vx_continuous_vx1_vx6_2013_2026.csv");
    copy(session, "history/vix-daily.csv");
    copy(session, "history/spx_daily_2019_2026.csv");
  }

  /** Middles of the quotes of those sessions. */
  MidPrices mids() {
    return new MidPrices(data);
  }

  void copy(LocalDate session, String file) throws IOException {
    Path source = data.resolve(file);
    assertThat(source).isRegularFile();
    Files.copy(source, inbox(session).resolve(source.getFileName().toString()));
  }

  void positions(LocalDate session, String book, String lines) throws IOException {
    Path folder = Files.createDirectories(inbox(session).resolve("positions"));
    Files.writeString(folder.resolve(book + ".csv"), HEADER + lines, StandardCharsets.UTF_8);
  }

  private Path inbox(LocalDate session) throws IOException {
    return Files.createDirectories(workspace.resolve("inbox").resolve(session.toString()));
  }

  static NightRunner runner(Path workspace) {
    Workspace home = new Workspace(workspace);
    Settings settings = SettingsReader.read(home);
    ExchangeCalendar calendar = ExchangeCalendars.nyse(Optional.empty());
    return NightRunner.open(home, settings, calendar, new RunObserver() {
      @Override
      public void stepStarted(String step) {}

      @Override
      public void stepCompleted(String step, Duration duration, String counts) {
        System.out.println("  %-10s %6d ms  %s".formatted(step, duration.toMillis(), counts));
      }
    });
  }

  /** Runs a session and reads the packs back from the store. */
  static Map<String, RiskPack> run(NightRunner runner, LocalDate session, List<String> books) {
    NightOutcome outcome = runner.run(session);
    boolean lacking = books.contains("orphan") && !session.isBefore(LACKS_A_HELD_SERIES_FROM);
    assertThat(outcome.code())
        .as("%s: %s", session, outcome.messages())
        .isEqualTo(lacking ? ExitCode.WITH_FAILURES : ExitCode.DONE);
    if (lacking) {
      assertThat(outcome.messages())
          .anyMatch(
              message -> message.contains("lacks 1 series that books hold: VIX260916C00020000"));
    }
    Map<String, RiskPack> packs = new LinkedHashMap<>();
    for (String book : books) {
      packs.put(book, runner.packs().of(outcome.key().orElseThrow(), book).orElseThrow());
    }
    return packs;
  }
}
