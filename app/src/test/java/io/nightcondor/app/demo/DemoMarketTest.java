package io.nightcondor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.calibration.CalibrationInput;
import io.nightcondor.analytics.calibration.CalibrationResult;
import io.nightcondor.analytics.calibration.ChainCalibration;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixReplication;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pricing.VxCurves;
import io.nightcondor.analytics.pricing.ZeroCurve;
import io.nightcondor.analytics.vix.VixInput;
import io.nightcondor.analytics.vix.VixReplicator;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DemoMarketTest {

  private static final ExchangeCalendar CALENDAR = ExchangeCalendars.nyse(Optional.empty());

  /** Measured 0.007 at most: what rounding to ticks leaves of the solved short variance. */
  private static final double VIX_TOLERANCE = 0.02;

  private static final int VIX_DAYS = 30;

  @TempDir
  static Path workspace;

  @BeforeAll
  static void write() {
    new DemoMarket(CALENDAR).write(workspace);
  }

  static List<LocalDate> sessions() {
    return DemoMarket.sessions();
  }

  @Test
  void givenTwoWritings_whenCompared_thenSameBytes(@TempDir Path again) throws IOException {
    new DemoMarket(CALENDAR).write(again);

    Map<String, byte[]> first = bytes(workspace);
    Map<String, byte[]> second = bytes(again);
    assertThat(second.keySet()).isEqualTo(first.keySet());
    first.forEach((name, content) -> assertThat(second.get(name)).as(name).isEqualTo(content));
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void givenSession_whenWritten_thenChainsHaveFullSizeAndNoSeriesTwice(LocalDate session)
      throws IOException {
    for (Map.Entry<String, Integer> chain : Map.of("spx", 10_000, "vix", 800).entrySet()) {
      List<OptionQuote> quotes = chain(session, chain.getKey());
      Set<Object> series = new HashSet<>();
      quotes.forEach(quote -> series.add(quote.series()));
      assertThat(quotes).hasSizeGreaterThanOrEqualTo(chain.getValue());
      assertThat(series).hasSameSizeAs(quotes);
    }
    assertThat(inbox(session).resolve("MODELLED"))
        .content()
        .startsWith("These files come from a model");
  }

  @ParameterizedTest
  @CsvSource({"2024-08-01, 18.59", "2024-08-02, 23.39", "2024-08-05, 38.57", "2024-08-06, 27.71"})
  void givenChain_whenVixReplicated_thenPublishedClose(LocalDate session, double published)
      throws IOException {
    VixReplication replication = VixReplicator.replicate(new VixInput(
        CALENDAR.close(session),
        CALENDAR,
        chain(session, "spx"),
        ZeroCurve.flat(DemoDay.RATE),
        VIX_DAYS));

    assertThat(replication)
        .isInstanceOfSatisfying(
            VixReplication.Defined.class,
            vix -> assertThat(vix.value()).isCloseTo(published, within(VIX_TOLERANCE)));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-08-01, 5446.68, 18.59", "2024-08-02, 5346.56, 23.39",
    "2024-08-05, 5186.33, 38.57", "2024-08-06, 5240.03, 27.71"
  })
  void givenHistory_whenWritten_then800SessionsEndAtPublishedCloses(
      LocalDate session, String spx, String vix) throws IOException {
    List<String> spxLines = Files.readAllLines(inbox(session).resolve("spx_history.csv"));
    List<String> vixLines = Files.readAllLines(inbox(session).resolve("vix_history.csv"));

    assertThat(spxLines).hasSize(801);
    assertThat(spxLines.get(800)).startsWith(session + ",").endsWith("," + spx);
    assertThat(vixLines.get(800)).startsWith(session + ",").endsWith("," + vix);
    assertThat(spxLines.stream().skip(1).map(line -> LocalDate.parse(line.substring(0, 10))))
        .allMatch(CALENDAR::isSession);
  }

  @Test
  void givenWindowOfStress_whenWritten_thenOnceAndItsRowsAreThoseOfItsSessions()
      throws IOException {
    for (LocalDate session : sessions()) {
      try (Stream<Path> files = Files.list(inbox(session))) {
        List<String> stress = files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.startsWith("stress_"))
            .sorted()
            .toList();
        if (session.equals(sessions().get(0))) {
          assertThat(stress)
              .containsExactly(
                  "stress_skew_history.csv",
                  "stress_spx_history.csv",
                  "stress_us2y_history.csv",
                  "stress_vix3m_history.csv",
                  "stress_vix6m_history.csv",
                  "stress_vix_history.csv",
                  "stress_vvix_history.csv",
                  "stress_vx_settlements.csv");
        } else {
          assertThat(stress).isEmpty();
        }
      }
    }
    Path first = inbox(sessions().get(0));
    List<String> spx = Files.readAllLines(first.resolve("stress_spx_history.csv"));
    // 20 sessions of January from the 3rd, 19 of February, 22 of March, 21 of April
    assertThat(spx).hasSize(1 + 20 + 19 + 22 + 21);
    assertThat(spx.get(82)).startsWith("2020-04-30,").endsWith(",2912.43");
    assertThat(Files.readAllLines(first.resolve("stress_vx_settlements.csv")))
        .hasSize(1 + 6 * 82)
        .anyMatch(line -> line.startsWith("2020-03-16,VX1,"));
    assertThat(first.resolve("MODELLED")).content().contains("stress_*.csv");
  }

  /** Windows of DOMAIN E3: 120 months and 3 before them, 756 days and 20, 63 sessions. */
  @Test
  void givenEconomy_whenWritten_thenEnoughOfItForTheWindowsAndNothingFromAfterTheSession()
      throws IOException {
    for (LocalDate session : sessions()) {
      for (String name : List.of("dgs2_history.csv", "forward_pe_history.csv")) {
        List<String> lines = Files.readAllLines(inbox(session).resolve(name));
        assertThat(lines).as(name).hasSizeGreaterThan(756 + 20);
        assertThat(lines.get(lines.size() - 1)).startsWith(session + ",");
      }
    }
    List<String> rates =
        Files.readAllLines(inbox(sessions().get(0)).resolve("rbusbis_history.csv"));
    assertThat(rates).hasSizeGreaterThan(1 + 120 + 3);
    // public 60 days after the first of its month: 31 July, the day before the first session
    assertThat(rates.get(rates.size() - 1)).startsWith("2024-06-01,");
    for (LocalDate session : sessions().subList(1, sessions().size())) {
      assertThat(inbox(session).resolve("rbusbis_history.csv")).doesNotExist();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2024-08-02, VX1, 21.85, 19", "2024-08-02, VX2, 21.98, 47", "2024-08-02, VX3, 22.24, 75",
    "2024-08-05, VX1, 32.1, 16", "2024-08-05, VX2, 30.39, 44", "2024-08-05, VX3, 27.3, 72"
  })
  void givenPublishedSettlement_whenWritten_thenStands(
      LocalDate session, String slot, String settle, String days) throws IOException {
    String[] row = Files.readAllLines(inbox(session).resolve("vx_settlements.csv")).stream()
        .filter(line -> line.startsWith(session + "," + slot + ","))
        .findFirst()
        .orElseThrow()
        .split(",");

    assertThat(row[6]).isEqualTo(settle);
    assertThat(row[9]).isEqualTo(days);
    assertThat(Double.parseDouble(row[3])).isGreaterThanOrEqualTo(Double.parseDouble(settle));
    assertThat(Double.parseDouble(row[4])).isLessThanOrEqualTo(Double.parseDouble(settle));
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void givenWrittenChain_whenCalibrated_thenModelComesBack(LocalDate session) throws IOException {
    DemoDay day = DemoDay.of(session);
    CalibrationResult result = ChainCalibration.calibrate(new CalibrationInput(
        session,
        CALENDAR,
        Underlying.SPX,
        chain(session, "spx"),
        ZeroCurve.flat(0.05),
        day.spot(),
        Optional.empty(),
        Optional.empty()));

    assertThat(result.rejected()).isEmpty();
    for (ExpirySlice slice : result.slices()) {
      // a tick up or down on each of the two mids of a pair; 2 % of a volatile day's spread in long
      // expiries
      assertThat(slice.forward().level())
          .as("forward of %s %s", slice.root(), slice.expiry())
          .isCloseTo(day.forward(slice.years()), within(0.10));
    }
    double[] errors = result.quotes().stream()
        .filter(quote -> quote.impliedVol() instanceof ImpliedVol.Solved)
        .filter(quote -> tested(quote.quote()))
        .mapToDouble(DemoMarketTest::volError)
        .sorted()
        .toArray();
    assertThat(errors).hasSizeGreaterThan(4_000);
    // measured 0.00004 and 0.0002 of vol: ticks of 0.05 and 0.10 on prices of tens of points
    assertThat(errors[errors.length / 2]).isLessThan(0.0001);
    assertThat(errors[errors.length * 99 / 100]).isLessThan(0.0005);
  }

  @Test
  void givenNoReportOfTheNightBefore_whenPositionsWritten_thenOnlySettledLegsAreGone(
      @TempDir Path own) throws IOException {
    DemoMarket market = new DemoMarket(CALENDAR);
    market.write(own);

    List<String> log = market.writePositions(own, LocalDate.of(2024, 8, 2), List.of());

    Path positions = own.resolve("inbox/2024-08-02/positions");
    assertThat(log).isEmpty();
    assertThat(positions.resolve("arbor.csv"))
        .hasSameTextualContentAs(own.resolve("inbox/2024-08-01/positions/arbor.csv"));
    // the hedge of the condor that settled stays: the next report must find it orphaned
    assertThat(Files.readString(positions.resolve("cedar.csv")))
        .doesNotContain("SPXW240802")
        .contains("cedar,VXMQ24,2,18.4,2024-07-30,,cedar-0802\n");
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void givenVixChain_whenForwardsImplied_thenVixFuturesComeBack(LocalDate session)
      throws IOException {
    DemoDay day = DemoDay.of(session);
    VxModel futures = new VxModel(CALENDAR);
    VxCurve curve = VxCurves.fromParity(
        session, CALENDAR, day.vix(), chain(session, "vix"), ZeroCurve.flat(DemoDay.RATE));

    assertThat(curve.points()).hasSizeGreaterThanOrEqualTo(11);
    for (VxPoint point : curve.points()) {
      // a tick of 0.05 on each price of a pair
      assertThat(point.level())
          .as("future of %s", point.expiry())
          .isCloseTo(futures.level(session, day.vix(), point.expiry()), within(0.05));
    }
  }

  private static boolean tested(OptionQuote quote) {
    double delta = Math.abs(quote.vendorDelta().orElse(0));
    return delta > 0.10 && delta < 0.90;
  }

  private static double volError(CalibratedQuote quote) {
    ImpliedVol.Solved solved = (ImpliedVol.Solved) quote.impliedVol();
    return Math.abs(solved.vol() - quote.quote().vendorVol().orElseThrow());
  }

  private static List<OptionQuote> chain(LocalDate session, String name) throws IOException {
    return WrittenChain.read(inbox(session).resolve(name + "_quotedata.csv"));
  }

  private static Path inbox(LocalDate session) {
    return workspace.resolve("inbox").resolve(session.toString());
  }

  private static Map<String, byte[]> bytes(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
