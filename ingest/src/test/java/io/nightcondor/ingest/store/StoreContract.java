package io.nightcondor.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.nightcondor.analytics.book.CashBalance;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.calibration.CalibrationResult;
import io.nightcondor.analytics.calibration.RefusedSlice;
import io.nightcondor.analytics.market.CalendarBreach;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.market.QuoteRejection;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceDiagnostics;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.SliceQuality;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.market.SmileFit;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VixReplication;
import io.nightcondor.analytics.market.VixStrike;
import io.nightcondor.analytics.market.VixTerm;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.analytics.regime.BucketLiquidity;
import io.nightcondor.analytics.regime.LiquidityBucket;
import io.nightcondor.analytics.regime.LiquidityBucket.DayBand;
import io.nightcondor.analytics.regime.LiquidityBucket.DeltaBand;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.regime.SnapshotTime;
import io.nightcondor.analytics.smile.InterpolatedSmile;
import io.nightcondor.analytics.smile.SsviSmile;
import io.nightcondor.analytics.smile.SviSmile;
import io.nightcondor.ingest.admission.PriorNights;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.Verdict;
import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.source.RankedBar;
import io.nightcondor.ingest.source.RowOutcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every database must do alike. */
abstract class StoreContract {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());
  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);
  private static final NightKey NIGHT = new NightKey(MONDAY, 1);
  private static final NightKey NIGHT_BEFORE = new NightKey(FRIDAY, 1);

  @TempDir
  private Path folder;

  private DataSource database;
  private SourceFileStore files;
  private RowStore rows;
  private QuoteStore quotes;
  private CalibrationStore calibrations;
  private HistoryStore history;
  private MacroStore macro;

  abstract DataSource database(Path folder);

  @BeforeEach
  void open() {
    database = database(folder);
    files = new SourceFileStore(database);
    rows = new RowStore(database);
    quotes = new QuoteStore(database);
    calibrations = new CalibrationStore(database);
    history = new HistoryStore(database);
    macro = new MacroStore(database, NYSE);
  }

  @Test
  void givenFile_whenSavedTwice_thenReadBackAsTheLast() {
    AdmittedFile first = file("spx.csv", "cboe-web-csv", "aa", Verdict.ACCEPTED, 7);
    AdmittedFile second = file("spx.csv", "cboe-web-csv", "bb", Verdict.REFUSED, 0);

    files.save(NIGHT, first);
    files.save(NIGHT, second);

    assertThat(files.files(NIGHT)).containsExactly(second);
  }

  @Test
  void givenEarlierNights_whenPriorAsked_thenLastRevisionsWithAllTheirRows() {
    AdmittedFile whole = file("spx.csv", "cboe-web-csv", "aa", Verdict.ACCEPTED, 1);
    AdmittedFile unfinished = file("vix.csv", "cboe-web-csv", "bb", Verdict.ACCEPTED, 2);
    files.save(NIGHT_BEFORE, file("old.csv", "cboe-web-csv", "zz", Verdict.ACCEPTED, 0));
    NightKey secondRevision = new NightKey(FRIDAY, 2);
    files.save(secondRevision, whole);
    files.save(secondRevision, unfinished);
    rows.write(
        secondRevision,
        whole,
        List.of(used(1, quote("SPXW240809P05320000", 30, 31, "spx.csv", 5))));
    AdmittedFile earlier = file("spx.csv", "cboe-web-csv", "cc", Verdict.ACCEPTED, 0);
    files.save(NIGHT, earlier);
    NightKey tonight = new NightKey(MONDAY, 2);

    PriorNights prior = files.prior(tonight);

    assertThat(prior.earlierRevision()).containsExactly(earlier);
    assertThat(prior.previousSession()).containsExactly(whole);
  }

  @Test
  void givenRowsDatedAfterThatNight_whenPriorAsked_thenTheSameBytesAreReadAgain() {
    AdmittedFile history = file("spx.csv", "index-history-csv", "aa", Verdict.ACCEPTED, 1);
    files.save(NIGHT_BEFORE, history);
    rows.write(
        NIGHT_BEFORE,
        history,
        List.of(new RowOutcome.Rejected(
            1,
            new RejectedRow(
                "spx.csv", 2, "DATE", "2024-08-05", "a date up to 2024-08-02", "AFTER_SESSION"))));

    assertThat(files.prior(NIGHT).previousSession()).isEmpty();
  }

  @Test
  void givenRows_whenWrittenTwice_thenNothingChanges() {
    AdmittedFile file = file("spx.csv", "cboe-web-csv", "aa", Verdict.ACCEPTED, 3);
    OptionQuote put = quote("SPXW240809P05320000", 30, 31, "spx.csv", 5);
    OptionQuote call = quote("SPXW240809C05320000", 20, 21.5, "spx.csv", 5);
    RejectedRow refused =
        new RejectedRow("spx.csv", 6, "Calls Ask", "0", "a bid or an ask above 0", "Q04");
    List<RowOutcome> chunk =
        List.of(used(1, put), used(2, call), new RowOutcome.Rejected(3, refused));

    rows.write(NIGHT, file, chunk);
    rows.write(NIGHT, file, chunk);

    assertThat(quotes.quotes(NIGHT, Underlying.SPX)).containsExactly(call, put);
    assertThat(quotes.quotes(NIGHT, Underlying.VIX)).isEmpty();
    assertThat(quotes.quotes(NIGHT_BEFORE, Underlying.SPX)).isEmpty();
    assertThat(rows.rejections(NIGHT, 10)).containsExactly(refused);
    FileCounts counts = rows.counts(NIGHT).get(0);
    assertThat(counts.in()).isEqualTo(3);
    assertThat(counts.used()).isEqualTo(2);
    assertThat(counts.rejected()).isEqualTo(1);
    assertThat(counts.rejectedByCode()).containsExactly(Map.entry("Q04", 1L));
  }

  @Test
  void givenRangeWrittenBefore_whenOverlappedInPart_thenRefused() {
    AdmittedFile file = file("spx.csv", "cboe-web-csv", "aa", Verdict.ACCEPTED, 2);
    OptionQuote put = quote("SPXW240809P05320000", 30, 31, "spx.csv", 5);
    OptionQuote call = quote("SPXW240809C05320000", 20, 21.5, "spx.csv", 5);
    rows.write(NIGHT, file, List.of(used(1, put), used(2, call)));

    assertThatThrownBy(() -> rows.write(NIGHT, file, List.of(used(2, call))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("spx.csv: rows 2 to 2 overlap a range written before");
  }

  @Test
  void givenSeriesInTwoFiles_whenWritten_thenTheSecondIsADuplicate() {
    AdmittedFile first = file("a.csv", "cboe-web-csv", "aa", Verdict.ACCEPTED, 1);
    AdmittedFile second = file("b.json", "compact-json", "bb", Verdict.ACCEPTED, 1);
    OptionQuote put = quote("SPXW240809P05320000", 30, 31, "a.csv", 5);
    rows.write(NIGHT, first, List.of(used(1, put)));

    rows.write(NIGHT, second, List.of(used(1, quote("SPXW240809P05320000", 33, 34, "b.json", 1))));

    assertThat(quotes.quotes(NIGHT, Underlying.SPX)).containsExactly(put);
    assertThat(rows.rejections(NIGHT, 10))
        .extracting(RejectedRow::message)
        .containsExactly(
            "b.json:1: column 'series' has 'SPXW240809P05320000', expected each series once; a.csv gave"
                + " it first. Row rejected, load continues with the first one.");
    assertThat(rows.counts(NIGHT)).extracting(FileCounts::in).containsExactly(1L, 1L);
  }

  /** More than are read at once. */
  @Test
  void givenManyRefusedRows_whenReadOneByOne_thenAllInOrderOfTheirPlace() {
    List<RowOutcome> refused = new ArrayList<>();
    for (int number = 1; number <= 2_500; number++) {
      refused.add(new RowOutcome.Rejected(
          number,
          new RejectedRow("spx.csv", number + 4, "Bid", "=" + number, "a number", "BAD_NUMBER")));
    }
    AdmittedFile file = file("spx.csv", "cboe-web-csv", "aa", Verdict.ACCEPTED, 2_500);
    files.save(NIGHT, file);
    rows.write(NIGHT, file, refused);

    List<RejectedRow> read = new ArrayList<>();
    rows.forEachRejection(NIGHT, "spx.csv", read::add);

    assertThat(read)
        .isEqualTo(
            refused.stream().map(row -> ((RowOutcome.Rejected) row).row()).toList());
    List<RejectedRow> none = new ArrayList<>();
    rows.forEachRejection(NIGHT_BEFORE, "spx.csv", none::add);
    rows.forEachRejection(NIGHT, "vix.csv", none::add);
    assertThat(none).isEmpty();
  }

  @Test
  void givenSecondFileInChunks_whenWritten_thenOnlyItsOwnSeriesStand() {
    AdmittedFile first = file("a.csv", "cboe-web-csv", "aa", Verdict.ACCEPTED, 3);
    AdmittedFile second = file("b.json", "compact-json", "bb", Verdict.ACCEPTED, 4);
    OptionQuote early = quote("SPXW240809P05320000", 30, 31, "a.csv", 1);
    OptionQuote late = quote("SPXW240816P05320000", 40, 41, "a.csv", 2);
    OptionQuote earlyAgain = quote("SPXW240809C05320000", 20, 21, "a.csv", 3);
    rows.write(NIGHT, first, List.of(used(1, early), used(2, late)));
    rows.write(NIGHT, first, List.of(used(3, earlyAgain)));
    OptionQuote own = quote("SPXW240809P05325000", 33, 34, "b.json", 2);
    OptionQuote ownExpiry = quote("SPXW240823P05320000", 50, 51, "b.json", 4);
    List<RowOutcome> firstChunk =
        List.of(used(1, quote("SPXW240816P05320000", 40, 41, "b.json", 1)), used(2, own));
    List<RowOutcome> secondChunk =
        List.of(used(3, quote("SPXW240809C05320000", 20, 21, "b.json", 3)), used(4, ownExpiry));

    rows.write(NIGHT, second, firstChunk);
    rows.write(NIGHT, second, secondChunk);
    rows.write(NIGHT, second, secondChunk);

    assertThat(quotes.quotes(NIGHT, Underlying.SPX))
        .containsExactly(earlyAgain, early, own, late, ownExpiry);
    assertThat(rows.rejections(NIGHT, 10))
        .extracting(RejectedRow::file, RejectedRow::line, RejectedRow::code)
        .containsExactly(tuple("b.json", 1, "Q15"), tuple("b.json", 3, "Q15"));
    assertThat(rows.counts(NIGHT)).extracting(FileCounts::used).containsExactly(3L, 2L);
  }

  @Test
  void givenChunks_whenOneIsWrittenAgain_thenItsNeighboursStay() {
    AdmittedFile file = file("spx.csv", "cboe-web-csv", "aa", Verdict.ACCEPTED, 3);
    OptionQuote first = quote("SPXW240809P05320000", 30, 31, "spx.csv", 1);
    OptionQuote wrong = quote("SPXW240809P05325000", 32, 33, "spx.csv", 2);
    OptionQuote right = quote("SPXW240809P05325000", 32, 34, "spx.csv", 2);
    OptionQuote last = quote("SPXW240809P05330000", 35, 36, "spx.csv", 3);
    rows.write(NIGHT, file, List.of(used(1, first)));
    rows.write(NIGHT, file, List.of(used(2, wrong)));
    rows.write(NIGHT, file, List.of(used(3, last)));

    rows.write(NIGHT, file, List.of(used(2, right)));

    assertThat(quotes.quotes(NIGHT, Underlying.SPX)).containsExactly(first, right, last);
    assertThat(count("option_quote")).isEqualTo(3);
    assertThat(count("quote_range")).isEqualTo(3);
  }

  @Test
  void givenSeriesInSeveralNights_whenWritten_thenEachNightHasItsOwn() {
    AdmittedFile file = file("spx.csv", "cboe-web-csv", "aa", Verdict.ACCEPTED, 1);
    NightKey secondRevision = new NightKey(MONDAY, 2);
    OptionQuote friday = quote("SPXW240809P05320000", 10, 11, "spx.csv", 1);
    OptionQuote monday = quote("SPXW240809P05320000", 30, 31, "spx.csv", 1);
    OptionQuote corrected = quote("SPXW240809P05320000", 30, 32, "spx.csv", 1);

    rows.write(NIGHT_BEFORE, file, List.of(used(1, friday)));
    rows.write(NIGHT, file, List.of(used(1, monday)));
    rows.write(secondRevision, file, List.of(used(1, corrected)));
    rows.write(NIGHT, file, List.of(used(1, monday)));

    assertThat(quotes.quotes(NIGHT_BEFORE, Underlying.SPX)).containsExactly(friday);
    assertThat(quotes.quotes(NIGHT, Underlying.SPX)).containsExactly(monday);
    assertThat(quotes.quotes(secondRevision, Underlying.SPX)).containsExactly(corrected);
    assertThat(count("option_quote")).isEqualTo(3);
    assertThat(rows.rejections(NIGHT, 10)).isEmpty();
  }

  @Test
  void givenQuotesOfAnEarlierVersion_whenMigrated_thenTheyAreFoundAndKnown() {
    Flyway earlier = TestDatabases.flyway(database).target("6").load();
    earlier.clean();
    earlier.migrate();
    new JdbcTemplate(database).update("""
        insert into option_quote (session_date, revision, root, expiry, option_right, strike_milli,
          bid, ask, volume, vendor_vol, vendor_delta, file_name, row_number_in_file, line_number)
        values (date '2024-08-05', 1, 'SPXW', date '2024-08-09', 'PUT', 5320000, 30, 31, 17, 0.1234,
          -0.25, 'a.csv', 2, 5)
        """);

    TestDatabases.flyway(database).load().migrate();

    OptionQuote kept = quote("SPXW240809P05320000", 30, 31, "a.csv", 5);
    assertThat(quotes.quotes(NIGHT, Underlying.SPX)).containsExactly(kept);
    rows.write(
        NIGHT,
        file("b.json", "compact-json", "bb", Verdict.ACCEPTED, 1),
        List.of(used(1, quote("SPXW240809P05320000", 33, 34, "b.json", 1))));
    assertThat(rows.rejections(NIGHT, 10)).extracting(RejectedRow::code).containsExactly("Q15");
  }

  @Test
  void givenVolsOfAnEarlierVersion_whenMigrated_thenEachStaysWithItsQuote() {
    Flyway earlier = TestDatabases.flyway(database).target("14").load();
    earlier.clean();
    earlier.migrate();
    rows.write(
        NIGHT,
        file("a.csv", "cboe-web-csv", "aa", Verdict.ACCEPTED, 2),
        List.of(
            used(1, quote("SPXW240809P05320000", 30, 31, "a.csv", 5)),
            used(2, quote("SPXW240809C05320000", 40, 41, "a.csv", 5))));
    new JdbcTemplate(database).update("""
        insert into calibrated_quote (session_date, revision, root, expiry, option_right, strike_milli,
          bid_vol, bid_reason, implied_vol, unsolved_reason, ask_vol, ask_reason, quality)
        values
          (date '2024-08-05', 1, 'SPXW', date '2024-08-09', 'CALL', 5320000,
            null, 'NO_BID', 0.31, null, 0.32, null, 'Q05'),
          (date '2024-08-05', 1, 'SPXW', date '2024-08-09', 'PUT', 5320000,
            0.40, null, 0.41, null, 0.42, null, '')
        """);

    TestDatabases.flyway(database).load().migrate();

    assertThat(calibrations.quotes(NIGHT))
        .containsExactlyInAnyOrder(
            new CalibratedQuote(
                quote("SPXW240809C05320000", 40, 41, "a.csv", 5),
                new ImpliedVol.Unsolved(ImpliedVol.Reason.NO_BID),
                new ImpliedVol.Solved(0.31),
                new ImpliedVol.Solved(0.32),
                Set.of(QualityCode.Q05_WIDE)),
            new CalibratedQuote(
                quote("SPXW240809P05320000", 30, 31, "a.csv", 5),
                new ImpliedVol.Solved(0.40),
                new ImpliedVol.Solved(0.41),
                new ImpliedVol.Solved(0.42),
                Set.of()));
  }

  @Test
  void givenManyNights_whenOneIsAskedFor_thenItsQuotesAreFoundByKey() {
    fillNights();

    for (String query : List.of(
        QuoteStore.OF_UNDERLYING,
        CalibrationStore.CALIBRATED,
        CalibrationStore.FORGET_REFUSED,
        CalibrationStore.FORGET_VOLS)) {
      String plan = plan(query
          .replace(":session", "date '2024-08-05'")
          .replace(":revision", "1")
          .replace(":roots", "'SPX', 'SPXW'")
          .replace(":stage", "'CALIBRATE'")
          .replace(":first", "16777216")
          .replace(":last", "33554431"));

      assertThat(plan)
          .containsPattern(quotesByKey())
          .doesNotContainPattern("Seq Scan on (option_quote|calibrated_quote|rejected_row)")
          .doesNotContainPattern("(OPTION_QUOTE|CALIBRATED_QUOTE|REJECTED_ROW)\\.tableScan");
    }
  }

  /** A hundred nights of 300 quotes: enough that reading them all is not the cheaper way. */
  private void fillNights() {
    AdmittedFile file = file("spx.csv", "cboe-web-csv", "aa", Verdict.ACCEPTED, 300);
    List<RowOutcome> chain = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      OptionSeries series =
          new OptionSeries(Root.SPXW, MONDAY.plusDays(4), OptionRight.PUT, 4000 + 5 * i);
      chain.add(used(i + 1, quote(series.symbol(), 1, 2, "spx.csv", i + 1)));
    }
    rows.write(NIGHT, file, chain);
    JdbcTemplate jdbc = new JdbcTemplate(database);
    for (int night = 1; night < 100; night++) {
      jdbc.update(
          "insert into quote_file (session_date, revision, file_name) values (?, 1, 'spx.csv')",
          MONDAY.plusDays(night));
    }
    jdbc.update("""
        insert into option_quote (quote_key, session_date, revision, root, expiry, option_right,
          strike_milli, bid, ask, file_name, row_number_in_file, line_number)
        select f.file_number * 16777216 + q.row_number_in_file, f.session_date, f.revision, q.root,
          q.expiry, q.option_right, q.strike_milli, q.bid, q.ask, q.file_name,
          q.row_number_in_file, q.line_number
        from option_quote q join quote_file f on f.session_date > q.session_date
        """);
    jdbc.update("""
        insert into calibrated_quote (quote_key) select quote_key from option_quote
        """);
    jdbc.update("""
        insert into rejected_row
        select session_date, revision, file_name, row_number_in_file, 'CALIBRATE', line_number, '',
          '', '', 'Q07' from option_quote
        """);
    jdbc.execute("analyze");
  }

  private String plan(String query) {
    return String.join(
        "\n", new JdbcTemplate(database).queryForList("explain " + query, String.class));
  }

  /** How a plan of this database shows that quotes are found by their key, a regular expression. */
  abstract String quotesByKey();

  @Test
  void givenPositions_whenWritten_thenReadBackByBook() {
    AdmittedFile file = file("positions/a.csv", "positions-csv", "aa", Verdict.ACCEPTED, 3);
    Position leg = new Position(
        "alpha",
        OsiSymbol.parse("SPXW240809P05320000"),
        -10,
        OptionalDouble.of(12.35),
        Optional.of(FRIDAY),
        Optional.of("IC1"),
        Optional.empty(),
        "positions/a.csv",
        2);
    Position future = new Position(
        "alpha",
        new VixFuture(VixFuture.Size.VXM, LocalDate.of(2024, 9, 18)),
        3,
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("SPXW 2024-08-09 5170/5320/5600/5750"),
        "positions/a.csv",
        3);
    Position other = new Position(
        "beta",
        new VixFuture(VixFuture.Size.VX, LocalDate.of(2024, 9, 18)),
        1,
        OptionalDouble.of(0),
        Optional.of(FRIDAY),
        Optional.empty(),
        Optional.empty(),
        "positions/a.csv",
        4);
    rows.write(NIGHT, file, List.of(used(1, leg), used(2, future), used(3, other)));
    PositionStore positions = new PositionStore(database);

    assertThat(positions.books(NIGHT)).containsExactly("alpha", "beta");
    assertThat(positions.positions(NIGHT, "alpha")).containsExactly(leg, future);
    assertThat(positions.positions(NIGHT, "beta")).containsExactly(other);
  }

  @Test
  void givenCash_whenWrittenTwice_thenReadBackByBook() {
    AdmittedFile file = file("positions/a.xml", "ib-flex-xml", "aa", Verdict.ACCEPTED, 3);
    CashBalance dollars = new CashBalance("alpha", "U1234567", "USD", 101_345.67, MONDAY);
    CashBalance euros = new CashBalance("alpha", "U1234567", "EUR", -10_000, MONDAY);
    CashBalance other = new CashBalance("beta", "U7654321", "USD", 1, MONDAY);
    List<RowOutcome> chunk = List.of(used(1, dollars), used(2, euros), used(3, other));

    rows.write(NIGHT, file, chunk);
    rows.write(NIGHT, file, chunk);
    PositionStore positions = new PositionStore(database);

    assertThat(positions.cash(NIGHT, "alpha")).containsExactly(dollars, euros);
    assertThat(positions.cash(NIGHT, "beta")).containsExactly(other);
    assertThat(positions.cash(NIGHT_BEFORE, "alpha")).isEmpty();
    assertThat(positions.dollars(NIGHT, "alpha")).contains(101_345.67);
    assertThat(positions.dollars(NIGHT_BEFORE, "alpha")).isEmpty();
    assertThat(positions.books(NIGHT)).isEmpty();
  }

  @Test
  void givenHistoryEveryNight_whenWritten_thenOnlyNewsIsStored() {
    AdmittedFile file = history("vix.csv");
    IndexBar thursday = bar("VIX", LocalDate.of(2024, 8, 1), 18.59);
    IndexBar friday = bar("VIX", FRIDAY, 23.39);
    IndexBar corrected = bar("VIX", FRIDAY, 23.40);
    IndexBar monday = bar("VIX", MONDAY, 38.57);
    rows.write(NIGHT_BEFORE, file, List.of(ranked(1, thursday), ranked(2, friday)));

    List<RowOutcome> all = List.of(ranked(1, thursday), ranked(2, corrected), ranked(3, monday));
    rows.write(NIGHT, file, all);
    rows.write(NIGHT, file, all);

    assertThat(count("index_bar")).isEqualTo(4);
    assertThat(history.window(NIGHT, 10, 10).of("VIX"))
        .containsExactly(thursday, corrected, monday);
    assertThat(history.window(NIGHT, 2, 2).of("VIX")).containsExactly(corrected, monday);
    assertThat(history.window(NIGHT_BEFORE, 10, 10).of("VIX")).containsExactly(thursday, friday);
    assertThat(history.sessionBars(NIGHT)).containsExactly(Map.entry("VIX", monday));
    assertThat(rows.counts(NIGHT).get(0).used()).isEqualTo(3);
  }

  @Test
  void givenRevisionThatGoesBack_whenWritten_thenItsOwnValueCounts() {
    AdmittedFile file = history("vix.csv");
    IndexBar right = bar("VIX", FRIDAY, 23.39);
    IndexBar wrong = bar("VIX", FRIDAY, 99);
    rows.write(NIGHT_BEFORE, file, List.of(ranked(1, right)));
    rows.write(NIGHT, file, List.of(ranked(1, wrong)));
    NightKey secondRevision = new NightKey(MONDAY, 2);

    rows.write(secondRevision, file, List.of(ranked(1, right)));

    assertThat(history.window(NIGHT, 5, 5).of("VIX")).containsExactly(wrong);
    assertThat(history.window(secondRevision, 5, 5).of("VIX")).containsExactly(right);
  }

  @Test
  void givenSeveralSources_whenRead_thenTheBestCountsAndDisagreementsAreListed() {
    IndexBar official = bar("SPX", MONDAY, 5186.33);
    IndexBar chain = bar("SPX", MONDAY, 5186.34);
    IndexBar bars = bar("SPX", MONDAY, 5240.03);
    AdmittedFile compact = file("spx.json", "compact-json", "aa", Verdict.ACCEPTED, 2);
    rows.write(
        NIGHT,
        compact,
        List.of(
            used(1, new RankedBar(bars, RankedBar.Rank.BARS)),
            used(2, new RankedBar(chain, RankedBar.Rank.CHAIN))));

    assertThat(history.sessionBars(NIGHT)).containsEntry("SPX", chain);

    rows.write(NIGHT, history("spx.csv"), List.of(ranked(1, official)));

    assertThat(history.sessionBars(NIGHT)).containsEntry("SPX", official);
    assertThat(history.disagreements(NIGHT, 5))
        .extracting(SourceDisagreement::message)
        .containsExactly(
            "SPX on 2024-08-05: history/*.csv has 5186.33, bars has 5240.03, expected the same to 0.1 %."
                + " The first is used.");
  }

  @Test
  void givenSettlements_whenWrittenEveryNight_thenOnlyNewsIsStoredAndTheSessionIsRead() {
    AdmittedFile file = file("vx.csv", "vx-settlements-csv", "aa", Verdict.ACCEPTED, 2);
    VxSettlement friday = settlement(FRIDAY, 21.85);
    VxSettlement monday = settlement(MONDAY, 32.10);
    rows.write(NIGHT_BEFORE, file, List.of(used(1, friday)));
    rows.write(NIGHT, file, List.of(used(1, friday), used(2, monday)));
    rows.write(NIGHT, file, List.of(used(1, friday), used(2, monday)));

    assertThat(count("vx_settlement")).isEqualTo(2);
    assertThat(history.settlements(NIGHT)).containsExactly(monday);
    assertThat(history.settlements(NIGHT_BEFORE)).containsExactly(friday);
  }

  @Test
  void givenSettlementWithAMarket_whenWritten_thenReadBackWithIt() {
    AdmittedFile file = file("vx.csv", "vx-settlements-csv", "aa", Verdict.ACCEPTED, 1);
    VxSettlement plain = settlement(MONDAY, 32.10);
    VxSettlement withMarket = new VxSettlement(
        plain.session(),
        plain.expiry(),
        plain.open(),
        plain.high(),
        plain.low(),
        plain.settle(),
        OptionalDouble.of(32.05),
        OptionalDouble.of(32.15),
        OptionalLong.of(250_000),
        OptionalLong.of(98_765));
    rows.write(NIGHT, file, List.of(used(1, withMarket)));

    assertThat(history.settlements(NIGHT)).containsExactly(withMarket);
  }

  @Test
  void givenSettlements_whenWindowRead_thenTheNearestTwoAreBars() {
    AdmittedFile file = file("vx.csv", "vx-settlements-csv", "aa", Verdict.ACCEPTED, 3);
    LocalDate august = LocalDate.of(2024, 8, 21);
    LocalDate september = LocalDate.of(2024, 9, 18);
    OptionalDouble none = OptionalDouble.empty();
    rows.write(
        NIGHT,
        file,
        List.of(
            used(1, new VxSettlement(FRIDAY, august, none, none, none, 21.85)),
            used(2, new VxSettlement(MONDAY, september, none, none, none, 28.3)),
            used(
                3,
                new VxSettlement(
                    MONDAY, august, none, OptionalDouble.of(38), OptionalDouble.of(22), 32.1))));

    HistoryWindow window = history.window(NIGHT, 1, 10);

    assertThat(window.of("VX1"))
        .containsExactly(
            new IndexBar("VX1", FRIDAY, none, none, none, 21.85),
            new IndexBar("VX1", MONDAY, none, OptionalDouble.of(38), OptionalDouble.of(22), 32.1));
    assertThat(window.of("VX2"))
        .containsExactly(new IndexBar("VX2", MONDAY, none, none, none, 28.3));
    assertThat(history.window(NIGHT_BEFORE, 1, 10).of("VX1")).isEmpty();
  }

  @Test
  void givenLongerWindowOfTheRegime_whenRead_thenOnlyItsSymbolsAreLonger() {
    AdmittedFile file = history("vix.csv");
    IndexBar vix = bar("VIX", FRIDAY, 23.39);
    IndexBar spx = bar("SPX", FRIDAY, 5346.56);
    IndexBar vixMonday = bar("VIX", MONDAY, 38.57);
    IndexBar spxMonday = bar("SPX", MONDAY, 5186.33);
    rows.write(
        NIGHT,
        file,
        List.of(ranked(1, vix), ranked(2, spx), ranked(3, vixMonday), ranked(4, spxMonday)));

    HistoryWindow window = history.window(NIGHT, 1, 10);

    assertThat(window.of("VIX")).containsExactly(vix, vixMonday);
    assertThat(window.of("SPX")).containsExactly(spxMonday);
  }

  @Test
  void givenMacroHistory_whenReadForANight_thenWhatWasPublicAndNotLongerBackThanNeeded() {
    AdmittedFile file = file("macro.csv", "fred-csv", "aa", Verdict.ACCEPTED, 5);
    MacroValue june = value(LocalDate.of(2024, 6, 1), 313.0, FRIDAY);
    MacroValue old = value(LocalDate.of(2000, 6, 1), 172.4, FRIDAY);
    MacroValue tomorrow = new MacroValue(
        "CPIAUCSL", LocalDate.of(2024, 7, 1), 313.5, NYSE.close(MONDAY).plusSeconds(1), true);
    MacroRelease past = release(OptionalDouble.empty());
    MacroRelease coming =
        scheduled(LocalDate.of(2024, 8, 1), Instant.parse("2024-09-11T12:30:00Z"));
    rows.write(
        NIGHT,
        file,
        List.of(used(1, june), used(2, old), used(3, tomorrow), used(4, past), used(5, coming)));

    MacroHistory known = macro.history(NIGHT);

    assertThat(known.values("CPIAUCSL")).containsExactly(june);
    assertThat(known.values("DGS2")).isEmpty();
    assertThat(known.releases("CPI")).containsExactly(past);
    assertThat(macro.valuesAsOf(NIGHT, "CPIAUCSL")).containsExactly(old, june);
  }

  @Test
  void givenLiquidity_whenSavedTwice_thenTheRevisionsThatCountAreRead() {
    LiquidityStore liquidity = new LiquidityStore(database);
    BucketLiquidity friday = bucket(OptionRight.PUT, 0.031, Optional.of(12.0));
    BucketLiquidity superseded = bucket(OptionRight.PUT, 0.9, Optional.empty());
    BucketLiquidity monday = bucket(OptionRight.CALL, 0.062, Optional.empty());
    NightKey secondRevision = new NightKey(FRIDAY, 2);
    liquidity.save(NIGHT_BEFORE, SnapshotTime.IN_HOURS, List.of(superseded));
    liquidity.save(secondRevision, SnapshotTime.IN_HOURS, List.of(superseded));
    liquidity.save(secondRevision, SnapshotTime.IN_HOURS, List.of(friday));
    liquidity.save(NIGHT, SnapshotTime.ASSUMED_CLOSE, List.of(monday));

    assertThat(liquidity.history(NIGHT, List.of(secondRevision)))
        .isEqualTo(new LiquidityHistory(
            Map.of(FRIDAY, List.of(friday), MONDAY, List.of(monday)), SnapshotTime.ASSUMED_CLOSE));
    // a night that is run again sees nothing of the nights after it, and its own revision alone
    assertThat(liquidity.history(secondRevision, List.of(NIGHT)).sessions())
        .containsExactly(Map.entry(FRIDAY, List.of(friday)));
    assertThat(liquidity.history(new NightKey(MONDAY, 2), List.of()))
        .isEqualTo(LiquidityHistory.NONE);
  }

  @Test
  void givenChainOutsideTheHours_whenSaved_thenNoBucketAndTheReason() {
    LiquidityStore liquidity = new LiquidityStore(database);
    BucketLiquidity bucket = bucket(OptionRight.PUT, 0.031, Optional.of(12.0));
    liquidity.save(NIGHT, SnapshotTime.IN_HOURS, List.of(bucket));
    liquidity.save(NIGHT, SnapshotTime.OUTSIDE_HOURS, List.of(bucket));

    assertThat(liquidity.history(NIGHT, List.of()))
        .isEqualTo(new LiquidityHistory(Map.of(), SnapshotTime.OUTSIDE_HOURS));
  }

  private static BucketLiquidity bucket(OptionRight right, double spread, Optional<Double> size) {
    return new BucketLiquidity(
        new LiquidityBucket(DeltaBand.D25_50, DayBand.T21_40, right), 17, spread, size);
  }

  @Test
  void givenMacroSeriesEveryNight_whenWritten_thenOnlyNewsIsStoredAndReadAsItWasKnown() {
    AdmittedFile file = file("cpi.csv", "fred-csv", "aa", Verdict.ACCEPTED, 3);
    MacroValue may = value(LocalDate.of(2024, 5, 1), 313.2, FRIDAY);
    MacroValue june = value(LocalDate.of(2024, 6, 1), 313.0, FRIDAY);
    MacroValue corrected = value(LocalDate.of(2024, 6, 1), 313.1, FRIDAY);
    MacroValue july = value(LocalDate.of(2024, 7, 1), 313.5, MONDAY);
    rows.write(NIGHT_BEFORE, file, List.of(used(1, may), used(2, june)));

    List<RowOutcome> all = List.of(used(1, may), used(2, corrected), used(3, july));
    rows.write(NIGHT, file, all);
    rows.write(NIGHT, file, all);

    assertThat(count("macro_value")).isEqualTo(4);
    assertThat(macro.valuesAsOf(NIGHT, "CPIAUCSL")).containsExactly(may, corrected, july);
    assertThat(macro.valuesAsOf(NIGHT_BEFORE, "CPIAUCSL")).containsExactly(may, june);
    assertThat(macro.valuesAsOf(NIGHT, "PPIACO")).isEmpty();
    assertThat(rows.counts(NIGHT).get(0).used()).isEqualTo(3);
  }

  @Test
  void givenFigureReleasedLater_whenReadAsOfTheNight_thenNotSeen() {
    AdmittedFile file = file("cpi.csv", "fred-csv", "aa", Verdict.ACCEPTED, 2);
    Instant close = NYSE.close(MONDAY);
    MacroValue atTheClose =
        new MacroValue("CPIAUCSL", LocalDate.of(2024, 6, 1), 313.0, close, true);
    MacroValue after =
        new MacroValue("CPIAUCSL", LocalDate.of(2024, 7, 1), 313.5, close.plusSeconds(1), true);
    rows.write(NIGHT, file, List.of(used(1, atTheClose), used(2, after)));

    assertThat(macro.valuesAsOf(NIGHT, "CPIAUCSL")).containsExactly(atTheClose);
    assertThat(macro.valuesAsOf(new NightKey(MONDAY.plusDays(1), 1), "CPIAUCSL"))
        .containsExactly(atTheClose, after);
  }

  @Test
  void givenReleases_whenRevisedInALaterRevision_thenEachRevisionSeesItsOwn() {
    AdmittedFile file = file("releases.csv", "release-calendar-csv", "aa", Verdict.ACCEPTED, 2);
    MacroRelease first = release(OptionalDouble.empty());
    MacroRelease revised = release(OptionalDouble.of(-0.001));
    MacroRelease statement = new MacroRelease(
        "FOMC",
        LocalDate.of(2024, 7, 31),
        Instant.parse("2024-07-31T20:00:00Z"),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
    rows.write(NIGHT, file, List.of(used(1, first), used(2, statement)));
    NightKey secondRevision = new NightKey(MONDAY, 2);

    rows.write(secondRevision, file, List.of(used(1, revised), used(2, statement)));

    assertThat(macro.releasesAsOf(NIGHT, "CPI")).containsExactly(first);
    assertThat(macro.releasesAsOf(secondRevision, "CPI")).containsExactly(revised);
    assertThat(macro.releasesAsOf(secondRevision, "FOMC")).containsExactly(statement);
    assertThat(count("macro_release")).isEqualTo(3);
  }

  @Test
  void givenCalendarOfReleases_whenReadAsOfANight_thenWhatIsToComeIsTold() {
    AdmittedFile file = file("releases.csv", "release-calendar-csv", "aa", Verdict.ACCEPTED, 3);
    Instant close = NYSE.close(MONDAY);
    MacroRelease atTheClose = scheduled(LocalDate.of(2024, 6, 1), close);
    MacroRelease july = scheduled(LocalDate.of(2024, 7, 1), close.plusSeconds(1));
    MacroRelease august =
        scheduled(LocalDate.of(2024, 8, 1), Instant.parse("2024-09-11T12:30:00Z"));
    rows.write(NIGHT, file, List.of(used(1, august), used(2, july), used(3, atTheClose)));

    assertThat(macro.releasesAfter(NIGHT, "CPI")).containsExactly(july, august);
    assertThat(macro.releasesAsOf(NIGHT, "CPI")).containsExactly(atTheClose);
    assertThat(macro.releasesAfter(NIGHT_BEFORE, "CPI")).isEmpty();
    assertThat(macro.releasesAfter(NIGHT, "PPI")).isEmpty();
  }

  @Test
  void givenAReleaseMovedInALaterRevision_whenRead_thenEachRevisionSeesItsOwnDate() {
    AdmittedFile file = file("releases.csv", "release-calendar-csv", "aa", Verdict.ACCEPTED, 1);
    LocalDate july = LocalDate.of(2024, 7, 1);
    MacroRelease first = scheduled(july, NYSE.close(MONDAY).minusSeconds(1));
    MacroRelease moved = scheduled(july, Instant.parse("2024-08-14T12:30:00Z"));
    rows.write(NIGHT, file, List.of(used(1, first)));
    NightKey secondRevision = new NightKey(MONDAY, 2);
    rows.write(secondRevision, file, List.of(used(1, moved)));

    assertThat(macro.releasesAfter(NIGHT, "CPI")).isEmpty();
    assertThat(macro.releasesAsOf(NIGHT, "CPI")).containsExactly(first);
    assertThat(macro.releasesAfter(secondRevision, "CPI")).containsExactly(moved);
    assertThat(macro.releasesAsOf(secondRevision, "CPI")).isEmpty();
  }

  @Test
  void givenASourceWithTheDateAndOneWithTheFigure_whenRead_thenTheFigure() {
    MacroRelease figure = release(OptionalDouble.empty());
    rows.write(
        NIGHT,
        from("a.csv"),
        List.of(used(1, scheduled(figure.referencePeriod(), figure.releasedAt()))));
    rows.write(NIGHT, from("b.csv"), List.of(used(1, figure)));

    assertThat(macro.releasesAsOf(NIGHT, "CPI")).containsExactly(figure);
  }

  @Test
  void givenTwoSourcesOfOneSeries_whenRead_thenTheFirstByName() {
    MacroValue ours = value(LocalDate.of(2024, 6, 1), 313.0, FRIDAY);
    MacroValue theirs = value(LocalDate.of(2024, 6, 1), 314.0, FRIDAY);
    rows.write(NIGHT, from("b.csv"), List.of(used(1, theirs)));
    rows.write(NIGHT, from("a.csv"), List.of(used(1, ours)));

    assertThat(macro.valuesAsOf(NIGHT, "CPIAUCSL")).containsExactly(ours);
  }

  @Test
  void givenCalibration_whenSavedTwice_thenSnapshotHasTheSameDoubles() {
    AdmittedFile file = file("spx.csv", "cboe-web-csv", "aa", Verdict.ACCEPTED, 3);
    OptionQuote call = quote("SPXW240809C05320000", 20, 21.5, "spx.csv", 5);
    OptionQuote put = quote("SPXW240809P05320000", 30, 31, "spx.csv", 5);
    OptionQuote below = quote("SPXW240809P05400000", 0.5, 0.6, "spx.csv", 6);
    files.save(NIGHT, file);
    rows.write(NIGHT, file, List.of(used(1, call), used(2, put), used(3, below)));
    LocalDate expiry = LocalDate.of(2024, 8, 9);
    Smile interpolated = new InterpolatedSmile(
        List.of(
            new InterpolatedSmile.Knot(-0.1 / 3, 0.1 / 7),
            new InterpolatedSmile.Knot(0.1 / 9, Math.PI / 1000)),
        4.0 / 365);
    Smile svi = new SviSmile(0.01 / 3, 0.1 / 3, -0.7 / 1.1, 0.01 / 7, 0.1 / 9, 20.0 / 365);
    ExpirySlice first = slice(
        Root.SPXW,
        expiry,
        interpolated,
        EnumSet.of(ExpirySlice.Flag.THIN, ExpirySlice.Flag.PARITY),
        Optional.empty());
    LocalDate later = LocalDate.of(2024, 8, 16);
    Smile ssvi = new SsviSmile(0.04 / 7, 0.1 / 3, -0.2 / 3, 11.0 / 365);
    SmileFit butterflyOnly = new SmileFit(
        SmileFit.Rung.SSVI,
        1.0 / 7,
        0.2 / 3,
        5,
        Optional.of(new SmileFit.Butterfly(-0.1 / 3, 0.2 / 7, 1.0 / 3)),
        0.01 / 3,
        0.02 / 3);
    ExpirySlice second = slice(
        Root.SPX,
        later,
        svi,
        EnumSet.of(ExpirySlice.Flag.CALENDAR),
        Optional.of(new SliceDiagnostics(
            butterflyOnly,
            Optional.of(
                new CalendarBreach(new SliceKey(Root.SPXW, expiry), -0.1 / 7, 0.5 / 3, 2.0 / 81)),
            Map.of(ImpliedVol.Reason.NO_BID, 3, ImpliedVol.Reason.ABOVE_MAX, 1))));
    ExpirySlice third = slice(
        Root.SPXW,
        later,
        ssvi,
        Set.of(),
        Optional.of(new SliceDiagnostics(
            new SmileFit(SmileFit.Rung.INTERPOLATED, 0, 0, 0, Optional.empty(), 0, 0),
            Optional.empty(),
            Map.of())));
    CalibrationResult result = new CalibrationResult(
        List.of(second, first, third),
        List.of(
            new CalibratedQuote(
                call,
                new ImpliedVol.Unsolved(ImpliedVol.Reason.BELOW_INTRINSIC),
                new ImpliedVol.Solved(1.0 / 3),
                new ImpliedVol.Solved(1.0 / 7),
                EnumSet.of(QualityCode.Q12_IV_RANGE, QualityCode.Q05_WIDE)),
            new CalibratedQuote(
                put,
                new ImpliedVol.Unsolved(ImpliedVol.Reason.NO_BID),
                new ImpliedVol.Unsolved(ImpliedVol.Reason.NO_BID),
                new ImpliedVol.Solved(0.1 / 3),
                Set.of())),
        List.of(
            new QuoteRejection(below, "Q07", "ask", "0.6", "at least 212.95, the intrinsic value")),
        List.of(new RefusedSlice(new SliceKey(Root.SPXW, MONDAY), RefusedSlice.Reason.EXPIRED, 2)));
    VxCurve curve = new VxCurve(
        38.57,
        List.of(
            new VxPoint(
                LocalDate.of(2024, 8, 21),
                16,
                32.1,
                OptionalDouble.of(23.5),
                OptionalDouble.of(38.6),
                OptionalDouble.of(23.1),
                OptionalDouble.of(32.05),
                OptionalDouble.of(32.15),
                OptionalLong.of(250_000),
                OptionalLong.of(98_765),
                VxPoint.Source.SETTLEMENT,
                0,
                false),
            new VxPoint(
                LocalDate.of(2024, 8, 28),
                23,
                29.7,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                VxPoint.Source.PARITY,
                0.3,
                true)));

    for (int attempt = 0; attempt < 2; attempt++) {
      calibrations.save(NIGHT, Underlying.SPX, quotes.stored(NIGHT, Underlying.SPX), result);
      calibrations.saveCurve(NIGHT, curve);
      calibrations.saveReplications(NIGHT, replications());
    }

    SnapshotStore snapshots = new SnapshotStore(database, NYSE);
    MarketSnapshot snapshot = snapshots.load(NIGHT);
    assertThat(snapshots.of(NIGHT, curve, result.slices(), result.quotes(), replications()))
        .isEqualTo(snapshot);
    assertThat(snapshot.asOf()).isEqualTo(NYSE.close(MONDAY));
    assertThat(snapshot.modelled()).isFalse();
    assertThat(snapshot.slices())
        .containsOnly(
            Map.entry(new SliceKey(Root.SPXW, expiry), first),
            Map.entry(new SliceKey(Root.SPX, later), second),
            Map.entry(new SliceKey(Root.SPXW, later), third));
    assertThat(snapshot.quotes().values()).containsExactlyInAnyOrderElementsOf(result.quotes());
    assertThat(snapshot.quality())
        .containsOnly(Map.entry(
            new SliceKey(Root.SPXW, expiry),
            new SliceQuality(
                2, 5320, 5320, Map.of(QualityCode.Q05_WIDE, 1, QualityCode.Q12_IV_RANGE, 1))));
    assertThat(new JdbcTemplate(database).queryForList("""
                select c.quality from calibrated_quote c
                join option_quote q on q.quote_key = c.quote_key where q.option_right = 'CALL'
                """, String.class))
        .containsExactly("Q05 Q12");
    assertThat(snapshot.vxCurve()).isEqualTo(curve);
    assertThat(snapshot.vixReplications()).isEqualTo(replications());
    assertThat(calibrations.refused(NIGHT)).isEqualTo(result.refused());
    assertThat(quotes.quotes(NIGHT, Underlying.SPX)).containsExactly(call, put, below);
    FileCounts counts = rows.counts(NIGHT).get(0);
    assertThat(counts.in()).isEqualTo(3);
    assertThat(counts.used()).isEqualTo(2);
    assertThat(counts.rejectedByCode()).containsExactly(Map.entry("Q07", 1L));
    assertThat(rows.rejections(NIGHT, 10))
        .containsExactly(new RejectedRow(
            "spx.csv", 6, "ask", "0.6", "at least 212.95, the intrinsic value", "Q07"));

    calibrations.save(
        NIGHT,
        Underlying.VIX,
        quotes.stored(NIGHT, Underlying.VIX),
        new CalibrationResult(List.of(), List.of(), List.of(), List.of()));

    assertThat(rows.counts(NIGHT)).containsExactly(counts);
  }

  /** One for each way in which a volatility index can come out. */
  private static List<VixReplication> replications() {
    SliceKey near = new SliceKey(Root.SPX, LocalDate.of(2024, 8, 16));
    VixTerm term = new VixTerm(
        Root.SPXW,
        LocalDate.of(2024, 8, 30),
        36_000,
        0.0531,
        5200,
        5203.18,
        5195,
        List.of(new VixStrike(5190, 5, 90.125, 1.67e-5), new VixStrike(5195.5, 5.5, 92, 1.87e-5)),
        0.15512345);
    VixTerm next = new VixTerm(
        Root.SPX,
        LocalDate.of(2024, 9, 20),
        65_850,
        0.0529,
        5205,
        5211.4,
        5205,
        List.of(new VixStrike(5205, 10, 120.5, 4.4e-5)),
        0.14871234);
    return List.of(
        new VixReplication.Undefined(9, VixReplication.Reason.NO_PARITY_STRIKE, Optional.of(near)),
        new VixReplication.Defined(30, term, next, 0.75, 38.52),
        new VixReplication.Undefined(93, VixReplication.Reason.NO_NEXT_TERM, Optional.empty()));
  }

  @Test
  void givenNightWithoutCalibration_whenLoaded_thenSaysSo() {
    assertThatThrownBy(() -> new SnapshotStore(database, NYSE).load(NIGHT))
        .hasMessage("session 2024-08-05, revision 1 was not calibrated");
  }

  /** A whole chain of 20,000 quotes; the limit leaves a shared machine ten times what it needs. */
  @Test
  void givenWholeChain_whenWritten_thenInSeconds() {
    List<RowOutcome> chain = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      OptionSeries series = new OptionSeries(
          Root.SPXW,
          MONDAY.plusDays(i / 1000),
          i % 2 == 0 ? OptionRight.CALL : OptionRight.PUT,
          1000 + 5 * (i % 1000 / 2));
      chain.add(used(i + 1, quote(series.symbol(), 1, 2, "spx.csv", i / 2 + 5)));
    }
    AdmittedFile file = file("spx.csv", "cboe-web-csv", "aa", Verdict.ACCEPTED, chain.size());
    long start = System.nanoTime();

    for (int first = 0; first < chain.size(); first += 500) {
      rows.write(NIGHT, file, chain.subList(first, first + 500));
    }

    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println(getClass().getSimpleName() + ": 20,000 quotes in " + millis + " ms");
    assertThat(quotes.quotes(NIGHT, Underlying.SPX))
        .hasSize(20_000)
        .isSortedAccordingTo(Comparator.comparing(OptionQuote::series));
    assertThat(millis).isLessThan(60_000);
  }

  private int count(String table) {
    return new JdbcTemplate(database)
        .queryForObject("select count(*) from " + table, Integer.class);
  }

  private static RowOutcome used(int number, Object row) {
    return new RowOutcome.Used(number, number, row);
  }

  private static RowOutcome ranked(int number, IndexBar bar) {
    return used(number, new RankedBar(bar, RankedBar.Rank.HISTORY));
  }

  private static IndexBar bar(String symbol, LocalDate date, double close) {
    return new IndexBar(
        symbol,
        date,
        OptionalDouble.empty(),
        OptionalDouble.of(close + 1),
        OptionalDouble.empty(),
        close);
  }

  private static VxSettlement settlement(LocalDate session, double settle) {
    return new VxSettlement(
        session,
        LocalDate.of(2024, 8, 21),
        OptionalDouble.of(20),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        settle);
  }

  private static MacroValue value(LocalDate month, double value, LocalDate released) {
    return new MacroValue("CPIAUCSL", month, value, NYSE.close(released), true);
  }

  private static MacroRelease release(OptionalDouble revised) {
    return new MacroRelease(
        "CPI",
        LocalDate.of(2024, 6, 1),
        Instant.parse("2024-07-11T12:30:00Z"),
        OptionalDouble.of(-0.0010000000000000009),
        OptionalDouble.of(0.001),
        revised);
  }

  private static MacroRelease scheduled(LocalDate period, Instant releasedAt) {
    return new MacroRelease(
        "CPI",
        period,
        releasedAt,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static ExpirySlice slice(
      Root root,
      LocalDate expiry,
      Smile smile,
      Set<ExpirySlice.Flag> flags,
      Optional<SliceDiagnostics> diagnostics) {
    Forward forward =
        new Forward(5190.0 / 3, 0.9990001, Forward.Method.PARITY_REGRESSION, 12, 0.01 / 3, true);
    return new ExpirySlice(
        root,
        expiry,
        NYSE.settlement(root, expiry),
        4.0 / 365,
        forward,
        smile,
        0.31,
        55,
        2,
        flags,
        diagnostics);
  }

  private static OptionQuote quote(String symbol, double bid, double ask, String file, int line) {
    return new OptionQuote(
        OsiSymbol.parse(symbol),
        bid,
        ask,
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalDouble.empty(),
        OptionalLong.of(17),
        OptionalLong.empty(),
        OptionalDouble.of(0.1234),
        OptionalDouble.of(-0.25),
        file,
        line);
  }

  private static AdmittedFile from(String source) {
    return new AdmittedFile(
        source,
        "fred-csv",
        source,
        Optional.empty(),
        1,
        0,
        Verdict.ACCEPTED,
        "read",
        false,
        Map.of("source", source));
  }

  private static AdmittedFile history(String name) {
    return new AdmittedFile(
        name,
        "index-history-csv",
        "hh",
        Optional.empty(),
        3,
        0,
        Verdict.ACCEPTED,
        "read",
        false,
        Map.of("source", "history/*.csv", "content", "VIX"));
  }

  private static AdmittedFile file(
      String name, String format, String sha256, Verdict verdict, int rows) {
    return new AdmittedFile(
        name,
        format,
        sha256,
        verdict == Verdict.REFUSED ? Optional.empty() : Optional.of(MONDAY),
        rows,
        0,
        verdict,
        name + ": read.",
        false,
        Map.of("source", "chains/*", "content", "SPX"));
  }
}
