package io.nightcondor.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.ingest.FormatSamples;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.Samples;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.RankedBar;
import io.nightcondor.ingest.source.RowOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class FormatsTest {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());

  /** Texts with a few bytes changed, a format; the fuzz targets look further. */
  private static final int FLIPPED = 500;

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);

  private static final LocalDate AUGUST_3 = LocalDate.of(2026, 8, 3);

  @Test
  void givenWebChain_whenRead_thenUnderlyingThenCallAndPutOfEachLine() throws Exception {
    List<RowOutcome> rows = parse(SourceFormat.CBOE_WEB_CSV, Samples.webChain()).rows();

    assertThat(rows).hasSize(7);
    RankedBar last = (RankedBar) ((RowOutcome.Used) rows.get(0)).row();
    assertThat(last.bar().close()).isEqualTo(5186.33);
    assertThat(last.bar().date()).isEqualTo(MONDAY);
    OptionQuote call = (OptionQuote) ((RowOutcome.Used) rows.get(1)).row();
    assertThat(call.series().symbol()).isEqualTo("SPXW240809C05180000");
    assertThat(call.bid()).isEqualTo(60.1);
    assertThat(call.vendorDelta()).hasValue(0.51);
    assertThat(messages(rows))
        .containsExactly(
            "f:6: column 'Puts Ask' has '0', expected a bid or an ask above 0. Quote rejected, load continues;"
                + " a position in it is marked by the next rung or unpriced.",
            "f:7: column 'Calls Bid' has '41.3', expected at most the ask of 40.2. Quote rejected, load"
                + " continues; a position in it is marked by the next rung or unpriced.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SPXW240809C05180000|ABCW240809C05180000|Calls|Q13",
        "SPXW240809C05180000|SPXW240230C05180000|Calls|Q14",
        "SPXW240809C05180000|VIX240809C05180000|Calls|Q13",
        "SPXW240809C05180000|SPXW240809P05180000|Calls|BAD_TEXT",
        "SPXW240809C05180000|SPXW240809C00000000|Calls|BAD_NUMBER",
        "SPXW240809C05180000|garbage|Calls|BAD_TEXT",
        "SPXW240809C05200000|SPXW240809C05180000|Strike|BAD_NUMBER",
        "60.1,61.2|6O.1,61.2|Calls Bid|BAD_NUMBER",
        "60.1,61.2|60.1,61.2%|Calls Ask|BAD_NUMBER",
        "60.1,61.2|-60.1,61.2|Calls Bid|BAD_NUMBER",
        "60.1,61.2|1e5,61.2|Calls Bid|BAD_NUMBER",
        "60.1,61.2,12|60.1,61.2,1.5|Calls Volume|BAD_NUMBER",
        "Fri Aug 09 2024,SPXW240809C05180000|Thu Aug 08 2024,SPXW240809C05180000|Expiration Date|Q14",
        "Fri Aug 09 2024,SPXW240809C05180000|Thu Aug 09 2024,SPXW240809C05180000|Expiration Date|Q14",
        "55.5,-1.5,60.1|55.5,60.1|line|BAD_ROW"
      })
  void givenFaultInAWebLine_whenRead_thenItsColumnAndCode(
      String from, String to, String column, String code) throws Exception {
    String text = Samples.webChain().replaceFirst(java.util.regex.Pattern.quote(from), to);

    List<RowOutcome> rows = parse(SourceFormat.CBOE_WEB_CSV, text).rows();

    assertThat(rows).hasSize(7);
    assertThat(rejected(rows)).anySatisfy(row -> {
      assertThat(row.row().column()).isEqualTo(column);
      assertThat(row.row().code()).isEqualTo(code);
    });
  }

  @Test
  void givenSeriesTwice_whenRead_thenTheFirstCounts() throws Exception {
    String text = Samples.webChain() + Samples.webLine("SPXW", "5180", "1,2", "3,4");

    assertThat(rejected(parse(SourceFormat.CBOE_WEB_CSV, text).rows()))
        .filteredOn(row -> row.row().code().equals("Q15"))
        .extracting(row -> row.row().expected())
        .containsExactly(
            "each series once; SPXW240809C05180000 was first at 5",
            "each series once; SPXW240809P05180000 was first at 5");
  }

  @Test
  void givenTwoRunsOnAThirdFriday_whenTheSecondIsDearer_thenAmThenPm() throws Exception {
    ReadFile source = parse(SourceFormat.COMPACT_JSON, Samples.compactChain(), AUGUST_3);
    // asof 16:14:41 in New York, in August four hours behind UTC
    assertThat(source.facts().quotedAt()).contains(Instant.parse("2026-08-03T20:14:41Z"));

    assertThat(source.session()).contains(AUGUST_3);
    assertThat(source.rows()).hasSize(7 + 2 + 1);
    assertThat(rejected(source.rows())).isEmpty();
    assertThat(roots(source))
        .containsExactly(Root.SPXW, Root.SPXW, Root.SPX, Root.SPX, Root.SPX, Root.SPXW, Root.SPXW);
    RankedBar spot = (RankedBar) ((RowOutcome.Used) source.rows().get(9)).row();
    assertThat(spot.rank()).isEqualTo(RankedBar.Rank.CHAIN);
    assertThat(spot.bar().high()).hasValue(7610.0);
  }

  @Test
  void givenTwoRunsOnAThirdFriday_whenTheSecondIsNotDearer_thenAmbiguous() throws Exception {
    String text = Samples.compactChain().replace("\"b\":92,\"a\":93", "\"b\":80,\"a\":81");

    assertThat(rejected(parse(SourceFormat.COMPACT_JSON, text, AUGUST_3).rows()))
        .hasSize(5)
        .allSatisfy(row -> {
          assertThat(row.row().code()).isEqualTo("AMBIGUOUS_ROOT");
          assertThat(row.row().expected())
              .isEqualTo(
                  "the second run's straddle at 7600.0 dearer than the first's; they are 163.0 and 171.0");
        });
  }

  @Test
  void givenOneRunOnAThirdFriday_whenAmHasNotSettled_thenAmbiguousElseSpxw() throws Exception {
    String oneRun = """
        {"sym":"SPX","spot":7600.5,"asof":"%sT16:14:41","o":[%s,%s],"bars":[]}
        """;
    String call = Samples.option(1787342400L, "C", "7600", "90", "91");
    String put = Samples.option(1787342400L, "P", "7600", "80", "81");

    ReadFile before = parse(SourceFormat.COMPACT_JSON, oneRun.formatted("2026-08-20", call, put));
    ReadFile onTheDay = parse(SourceFormat.COMPACT_JSON, oneRun.formatted("2026-08-21", call, put));

    assertThat(rejected(before.rows()))
        .extracting(row -> row.row().code())
        .containsOnly("AMBIGUOUS_ROOT");
    assertThat(roots(onTheDay)).containsExactly(Root.SPXW, Root.SPXW);
  }

  @Test
  void givenVixChain_whenRead_thenMonthlyIsVixAndOthersVixw() throws Exception {
    String text = """
        {"sym":"VIX","spot":15.86,"asof":"2026-08-03T16:14:31","o":[%s,%s],"bars":[]}
        """.formatted(
            Samples.option(1787169600L, "C", "20", "1.5", "1.6"),
            Samples.option(1786564800L, "C", "20", "1.1", "1.2"));

    assertThat(roots(parse(SourceFormat.COMPACT_JSON, text))).containsExactly(Root.VIX, Root.VIXW);
  }

  @Test
  void givenBarsThatDisagreeOrLieAhead_whenRead_thenListed() throws Exception {
    String wrongClose = Samples.compactChain().replace("\"c\":7600.5", "\"c\":7700.5");
    String ahead = Samples.compactChain().replace("T16:14:41", "T15:14:41");

    assertThat(rejected(parse(SourceFormat.COMPACT_JSON, wrongClose).rows()))
        .extracting(row -> row.row().code())
        .containsExactly("SPOT_DISAGREES");
    assertThat(rejected(parse(SourceFormat.COMPACT_JSON, ahead).rows()))
        .extracting(row -> row.row().code())
        .containsExactly("SPOT_DISAGREES", "AFTER_SESSION");
  }

  @Test
  void givenSettlements_whenRead_thenHistoryIsUsedAndTheFutureIsNot() throws Exception {
    List<RowOutcome> rows =
        parse(SourceFormat.VX_SETTLEMENTS_CSV, Samples.settlements()).rows();

    assertThat(rows).hasSize(4);
    assertThat(((RowOutcome.Used) rows.get(2)).row())
        .isEqualTo(new VxSettlement(
            MONDAY,
            LocalDate.of(2024, 9, 18),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            28.30,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalLong.of(1),
            OptionalLong.of(1)));
    assertThat(messages(rows))
        .containsExactly(
            "f:5: column 'date' has '2024-08-06', expected a date up to the session 2024-08-05. Row not read,"
                + " load continues.");
  }

  @Test
  void givenDaysThatMissTheSettlement_whenRead_thenRefusedWithTheRightNumber() throws Exception {
    String text = Samples.settlements().replace("32.10,1,1,16", "32.10,1,1,17");

    assertThat(messages(parse(SourceFormat.VX_SETTLEMENTS_CSV, text).rows()))
        .first()
        .isEqualTo(
            "f:3: column 'days_to_expiry' has '17', expected 16, the days from 2024-08-05 to the settlement of"
                + " 2024-08-21. Row rejected, load continues.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DATE,OPEN,HIGH,LOW,CLOSE\n2024-08-05,23.4,65.7,23.4,38.57\n",
        "Date,Open,High,Low,Close,Volume\n08/05/2024,23.4,65.7,23.4,38.57,0\n",
        "Date,VIX\n08/05/2024,38.57\n",
        "time,open,high,low,close,Volume,Volume MA\n2024-08-05,23.4,65.7,23.4,38.57,,\n",
        "date,value\n2024-08-05,38.57\n"
      })
  void givenHistoryLayouts_whenRead_thenTheClose(String text) throws Exception {
    List<RowOutcome> rows = parse(SourceFormat.INDEX_HISTORY_CSV, text).rows();

    RankedBar bar = (RankedBar) ((RowOutcome.Used) rows.get(0)).row();
    assertThat(bar.bar().close()).isEqualTo(38.57);
    assertThat(bar.bar().symbol()).isEqualTo("VIX");
  }

  @Test
  void givenPositions_whenRead_thenBothKindsOfSymbols() throws Exception {
    List<RowOutcome> rows =
        parse(SourceFormat.POSITIONS_CSV, Samples.positions()).rows();

    List<Position> positions =
        rows.stream().map(row -> (Position) ((RowOutcome.Used) row).row()).toList();
    assertThat(positions)
        .extracting(position -> position.instrument().symbol())
        .containsExactly(
            "SPXW240809P05320000", "SPXW240809P05170000", "VXMU24", "VIX240918C00030000");
    assertThat(positions.get(2).instrument())
        .isEqualTo(new VixFuture(VixFuture.Size.VXM, LocalDate.of(2024, 9, 18)));
    assertThat(positions.get(2).price()).isEmpty();
    assertThat(positions.get(2).condorId()).contains("SPXW 2024-08-09 5170/5320/5600/5750");
    assertThat(positions.get(0).sourceLine()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "al pha,SPXW240809P05320000,-10,12.35,2024-07-10|book|BAD_TEXT",
        "alpha,SPXW24089P05320000,-10,12.35,2024-07-10|symbol|BAD_TEXT",
        "alpha,RUTW240809P05320000,-10,12.35,2024-07-10|symbol|Q13",
        "alpha,SPXW240802P05320000,-10,12.35,2024-07-10|symbol|Q14",
        "alpha,SPXW240809P05320000,1.5,12.35,2024-07-10|quantity|BAD_NUMBER",
        "alpha,SPXW240809P05320000,0,12.35,2024-07-10|quantity|BAD_NUMBER",
        "alpha,SPXW240809P05320000,-10,12.35%,2024-07-10|price|BAD_NUMBER",
        "alpha,SPXW240809P05320000,-10,-1,2024-07-10|price|BAD_NUMBER",
        "alpha,SPXW240809P05320000,-10,12.35,10.07.2024|trade_date|Q14",
        "alpha,SPXW240809P05320000,-10,12.35,2024-07-04|trade_date|Q14",
        "alpha,SPXW240809P05320000,-10,12.35,2024-08-06|trade_date|Q14",
        "alpha,SPXW240809P05320000,-10|line|BAD_ROW"
      })
  void givenFaultyPosition_whenRead_thenItsColumnAndCode(String line, String column, String code)
      throws Exception {
    List<RowOutcome> rows = parse(
            SourceFormat.POSITIONS_CSV, "book,symbol,quantity,price,trade_date\n" + line + "\n")
        .rows();

    assertThat(rejected(rows)).hasSize(1);
    assertThat(rejected(rows).get(0).row().column()).isEqualTo(column);
    assertThat(rejected(rows).get(0).row().code()).isEqualTo(code);
  }

  /**
   * Whatever happens to a file, it is refused as a whole or each of its rows is used or refused.
   */
  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void givenDamagedFile_whenRead_thenRefusedOrEveryRowCounted(
      SourceFormat format, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("f");
    byte[] sound = FormatSamples.text(format).getBytes(StandardCharsets.UTF_8);
    List<byte[]> damaged = new ArrayList<>();
    for (int cut = 0; cut <= sound.length; cut++) {
      damaged.add(java.util.Arrays.copyOf(sound, cut));
    }
    Random random = new Random(20240805);
    for (int i = 0; i < FLIPPED; i++) {
      byte[] flipped = sound.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        int place = random.nextInt(flipped.length);
        flipped[place] = (byte)
            (random.nextBoolean()
                ? random.nextInt(128)
                : "\0\"\n\r,{}[]:9-e".charAt(random.nextInt(13)));
      }
      damaged.add(flipped);
    }
    String text = FormatSamples.text(format);
    damaged.add((text + "\"unclosed,\n" + text).getBytes(StandardCharsets.UTF_8));
    damaged.add((text + "x".repeat(10 << 20)).getBytes(StandardCharsets.UTF_8));
    damaged.add(swapColumns(text).getBytes(StandardCharsets.UTF_8));

    int refused = 0;
    for (byte[] bytes : damaged) {
      try {
        Files.write(file, bytes);
        ReadFile source = ReadFile.of(file, format, FormatSamples.options(format), MONDAY, NYSE);
        int number = 0;
        for (RowOutcome row : source.rows()) {
          assertThat(row.number()).isEqualTo(++number);
          if (row instanceof RowOutcome.Rejected rejected) {
            assertThat(rejected.row().message()).doesNotContain("\0").hasSizeLessThan(500);
          }
        }
      } catch (RefusedContentException whole) {
        assertThat(whole.getMessage()).contains(", expected ").hasSizeLessThan(500);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(0);
  }

  private static String swapColumns(String text) {
    StringBuilder swapped = new StringBuilder();
    text.lines().forEach(line -> {
      String[] fields = line.split(",", -1);
      if (fields.length > 5) {
        String field = fields[4];
        fields[4] = fields[5];
        fields[5] = field;
      }
      swapped.append(String.join(",", fields)).append('\n');
    });
    return swapped.toString();
  }

  private static ReadFile parse(SourceFormat format, String text) throws RefusedContentException {
    return parse(format, text, MONDAY);
  }

  private static ReadFile parse(SourceFormat format, String text, LocalDate session)
      throws RefusedContentException {
    String clean = text.startsWith("\ufeff") ? text.substring(1) : text;
    return ReadFile.of("f", clean, format, FormatSamples.options(format), session, NYSE);
  }

  private static List<RowOutcome.Rejected> rejected(List<RowOutcome> rows) {
    return rows.stream()
        .filter(RowOutcome.Rejected.class::isInstance)
        .map(RowOutcome.Rejected.class::cast)
        .toList();
  }

  private static List<String> messages(List<RowOutcome> rows) {
    return rejected(rows).stream().map(row -> row.row().message()).toList();
  }

  private static List<Root> roots(ReadFile source) {
    return source.rows().stream()
        .flatMap(
            row -> row instanceof RowOutcome.Used used ? Stream.of(used.row()) : Stream.empty())
        .filter(OptionQuote.class::isInstance)
        .map(row -> ((OptionQuote) row).series().root())
        .toList();
  }
}
