package io.nightcondor.ingest.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.book.CashBalance;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.ingest.BrokerSamples;
import io.nightcondor.ingest.FormatSamples;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import io.nightcondor.ingest.source.RowOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerFilesTest {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());
  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final Map<String, String> ARBOR = Map.of("book", "arbor");

  @Test
  void givenFlexXml_whenRead_thenLotsTradesAndCash() throws Exception {
    ReadFile file = read(SourceFormat.IB_FLEX_XML, BrokerSamples.flexXml());

    assertThat(file.session()).contains(MONDAY);
    // lots carry price and day, the second one's Sunday evening is Monday's session; the put 5320
    // was sold 5 and 8 times, 3 of the oldest were bought back; the future has neither lot nor
    // trade
    assertThat(positions(file))
        .containsExactly(
            "SPXW240809P05170000 4 7.1 2024-07-10",
            "SPXW240809P05170000 6 7.15 2024-07-15",
            "SPXW240809P05320000 -2 12.35 2024-07-10",
            "SPXW240809P05320000 -8 12.4 2024-07-11",
            "VXMU24 3 18.25 -");
    assertThat(cash(file))
        .containsExactly(
            new CashBalance("arbor", "U1234567", "USD", 101_345.67, MONDAY),
            new CashBalance("arbor", "U1234567", "EUR", -10_000, MONDAY));
    assertThat(messages(file)).isEmpty();
    assertThat(file.facts().leftOut())
        .containsExactly(
            Map.entry("cash summed in the base currency", 1L),
            Map.entry("rows of other products", 3L),
            Map.entry("sums of lots", 1L),
            Map.entry("trades of open positions", 3L));
  }

  @ParameterizedTest
  @MethodSource("flexCsvLayouts")
  void givenFlexCsv_whenReadInEachLayout_thenTheSame(String text) throws Exception {
    ReadFile file = read(SourceFormat.IB_FLEX_CSV, text);

    assertThat(file.session()).contains(MONDAY);
    assertThat(positions(file))
        .containsExactly(
            "SPXW240809P05170000 10 7.1 2024-07-10",
            "SPXW240809P05320000 -10 12.35 2024-07-10",
            "VXU24 2 18.2 -");
    assertThat(cash(file))
        .containsExactly(new CashBalance("arbor", "U1234567", "USD", 101_345.67, MONDAY));
    assertThat(file.facts().leftOut())
        .containsEntry("cash summed in the base currency", 1L)
        .containsEntry("rows of other products", 1L);
  }

  static Stream<String> flexCsvLayouts() {
    return Stream.of(
        BrokerSamples.flexCsv(),
        BrokerSamples.flexCsvWithTrailers(),
        BrokerSamples.flexCsvWithLineCodes());
  }

  @Test
  void givenThinkorswim_whenRead_thenGroupsGiveTheRoot() throws Exception {
    ReadFile file = read(SourceFormat.THINKORSWIM_CSV, BrokerSamples.thinkorswim());

    assertThat(file.session()).contains(MONDAY);
    assertThat(positions(file))
        .containsExactly(
            "VXU24 2 18.2 -",
            "SPXW240809P05320000 -10 12.35 -",
            "SPXW240809P05170000 10 7.1 -",
            "SPXW240809C05750000 1000 0.05 -",
            "VIX240918C00030000 5 0.85 -");
    assertThat(cash(file))
        .containsExactly(new CashBalance("arbor", "123456789", "USD", 101_345.67, MONDAY));
    assertThat(messages(file)).isEmpty();
    // groups /VX, SPX and VIX and one sum; the index and the call that was closed; SPY and its put
    assertThat(file.facts().leftOut())
        .containsExactly(
            Map.entry("headings and totals", 4L),
            Map.entry("rows of no quantity", 2L),
            Map.entry("rows of other products", 2L));
  }

  @Test
  void givenSchwab_whenRead_thenCostBasisOverUnitsIsThePrice() throws Exception {
    ReadFile file =
        read(SourceFormat.SCHWAB_CSV, BrokerSamples.schwab(), Map.of("account.123", "birch"));

    assertThat(file.session()).contains(MONDAY);
    assertThat(file.remark()).isEmpty();
    assertThat(positions(file))
        .containsExactly(
            "SPXW240809P05320000 -10 12.35 -",
            "SPXW240809P05170000 10 7.1 -",
            "VIX240918C00030000 5 - -");
    assertThat(cash(file))
        .containsExactly(new CashBalance("birch", "123", "USD", 101_345.67, MONDAY));
    assertThat(file.facts().leftOut())
        .containsExactly(
            Map.entry("headings and totals", 1L), Map.entry("rows of other products", 2L));
  }

  @Test
  void givenTastytrade_whenRead_thenNoDayAndNoCash() throws Exception {
    ReadFile file = read(SourceFormat.TASTYTRADE_CSV, BrokerSamples.tastytrade());

    assertThat(file.session()).isEmpty();
    assertThat(file.remark()).isEqualTo("It does not say of which day it is.");
    assertThat(positions(file))
        .containsExactly(
            "SPXW240809P05320000 -10 12.35 -",
            "SPXW240809P05170000 10 7.1 -",
            "VXU24 2 18.2 -",
            "VIX240918C00030000 5 - -");
    assertThat(cash(file)).isEmpty();
    assertThat(file.facts().leftOut()).containsExactly(Map.entry("rows of other products", 2L));
  }

  @Test
  void givenFidelity_whenRead_thenCoreCashAndTheDayBelow() throws Exception {
    ReadFile file = read(SourceFormat.FIDELITY_CSV, BrokerSamples.fidelity());

    assertThat(file.session()).contains(MONDAY);
    assertThat(positions(file))
        .containsExactly(
            "SPXW240809P05320000 -10 12.35 -",
            "SPXW240809P05170000 10 7.1 -",
            "VIX240918C00030000 5 - -");
    assertThat(cash(file))
        .containsExactly(new CashBalance("arbor", "Z12345678", "USD", 101_345.67, MONDAY));
    assertThat(messages(file)).isEmpty();
  }

  @Test
  void givenAnAccountWithoutBook_whenRead_thenItsRowsAreRefusedWithTheOption() throws Exception {
    ReadFile file = read(
        SourceFormat.FIDELITY_CSV,
        BrokerSamples.fidelity(),
        Map.of("account.Z12345678", "arbor", "account.Z1", "birch"));

    assertThat(messages(file))
        .containsExactly(
            "f:5: column 'Account Number' has 'Z87654321', expected an account that the source takes to a book:"
                + " Z1, Z12345678; add option account.Z87654321 or leave it out of the file."
                + " Row rejected, load continues.");
    assertThat(positions(file)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = SourceFormat.class,
      names = {
        "IB_FLEX_XML",
        "IB_FLEX_CSV",
        "THINKORSWIM_CSV",
        "SCHWAB_CSV",
        "TASTYTRADE_CSV",
        "FIDELITY_CSV"
      })
  void givenASourceWithoutBookOrWithBoth_whenRead_thenRefused(SourceFormat format) {
    String expected =
        "option book with a book id for the whole file, or option account.NUMBER for each account";

    assertThatThrownBy(() -> read(format, sample(format), Map.of()))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage("its source names no book, expected " + expected);
    assertThatThrownBy(
            () -> read(format, sample(format), Map.of("book", "arbor", "account.U1", "birch")))
        .hasMessage("its source has the options book and account.U1, expected " + expected);
    assertThat(Formats.reader(format).options())
        .extracting(option -> option.name())
        .containsExactly("book", "account.");
  }

  @ParameterizedTest
  @EnumSource(
      value = SourceFormat.class,
      names = {
        "IB_FLEX_XML",
        "IB_FLEX_CSV",
        "THINKORSWIM_CSV",
        "SCHWAB_CSV",
        "TASTYTRADE_CSV",
        "FIDELITY_CSV"
      })
  void givenASample_whenRecognised_thenAsItsOwnFormatAlone(SourceFormat format) {
    assertThat(Formats.recognised(sample(format))).containsExactly(format);
  }

  @ParameterizedTest
  @EnumSource(
      value = SourceFormat.class,
      names = {
        "IB_FLEX_XML",
        "IB_FLEX_CSV",
        "THINKORSWIM_CSV",
        "SCHWAB_CSV",
        "TASTYTRADE_CSV",
        "FIDELITY_CSV"
      })
  void givenASample_whenRead_thenTheDataSheetKnowsThatItHoldsPositions(SourceFormat format)
      throws RefusedContentException {
    String content = ReadFile.of(
            "f", sample(format), format, FormatSamples.options(format), MONDAY, NYSE)
        .content();
    DataPanel.FileRow row =
        new DataPanel.FileRow("f", format.id(), content, "", MONDAY, "accepted", 0, 0, 0);

    assertThat(row.holdsPositions()).isTrue();
  }

  /** What stands beside the symbol contradicts it, or is not of the products that are read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "putCall=\"P\" strike=\"5320\"|putCall=\"C\" strike=\"5320\"|putCall|BAD_TEXT|a put, as the symbol says",
        "putCall=\"P\" strike=\"5320\"|putCall=\"P\" strike=\"5325\"|strike|BAD_NUMBER|5320.0, as the symbol says",
        "multiplier=\"100\" reportDate=\"20240805\" position=\"-10\"|multiplier=\"10\" reportDate=\"20240805\" position=\"-10\"|multiplier|BAD_NUMBER|100, the multiplier of SPXW240809P05320000",
        "multiplier=\"100\" reportDate=\"20240805\" position=\"-10\"|reportDate=\"20240805\" position=\"-10\"|multiplier|BAD_NUMBER|100, the multiplier of SPXW240809P05320000",
        "position=\"-10\"|position=\"-1.5\"|position|BAD_NUMBER|a whole number of contracts",
        "position=\"-10\"|position=\"0\"|position|BAD_NUMBER|a whole number of contracts other than 0, negative for short",
        "expiry=\"20240918\"|expiry=\"20240821\"|expiry|Q14|2024-09-18, when VXMU24 settles",
        "expiry=\"20240918\"|expiry=\"09/18/2024\"|expiry|Q14|a date such as 2024-08-05",
        "symbol=\"VXMU4\"|symbol=\"VX32Q24\"|symbol|Q13|a monthly VIX future such as VXU24, VXMU4 or VX SEP 24",
        "costBasisPrice=\"12.31\"|costBasisPrice=\"-12.31\"|costBasisPrice|BAD_NUMBER|index points for one unit"
      })
  void givenAFlexPositionThatContradictsItself_whenRead_thenItsColumnAndCode(
      String from, String to, String column, String code, String expected) throws Exception {
    String text = BrokerSamples.flexXml().replace(from, to);

    assertThat(rejected(read(SourceFormat.IB_FLEX_XML, text))).anySatisfy(row -> {
      assertThat(row.row().column()).isEqualTo(column);
      assertThat(row.row().code()).isEqualTo(code);
      assertThat(row.row().expected()).isEqualTo(expected);
    });
  }

  @Test
  void givenACurrencyOtherThanDollars_whenRead_thenTheRowIsRefused() throws Exception {
    String text = BrokerSamples.flexXml()
        .replace(
            "currency=\"USD\" assetCategory=\"FUT\"", "currency=\"EUR\" assetCategory=\"FUT\"");

    assertThat(messages(read(SourceFormat.IB_FLEX_XML, text)))
        .containsExactly(
            "f:16: column 'currency' has 'EUR', expected USD. Row rejected, load continues.");
  }

  @Test
  void givenASeriesTwice_whenRead_thenTheFirstCounts() throws Exception {
    String row =
        BrokerSamples.flexOption("P", "5320", "-10", "SUMMARY", "costBasisPrice=\"12.31\"");
    String text = BrokerSamples.flexXml().replace(row, row + "\n" + row);

    assertThat(messages(read(SourceFormat.IB_FLEX_XML, text)))
        .containsExactly(
            "f:16: column 'symbol' has 'SPXW  240809P05320000', expected each series once an account; it was"
                + " first at 15. Row rejected, load continues with the first one.");
  }

  @Test
  void givenTradesThatContradictThePosition_whenRead_thenThePositionCountsAndTheFileSaysSo()
      throws Exception {
    String text = BrokerSamples.flexXml().replace("quantity=\"3\"", "quantity=\"1\"");

    ReadFile file = read(SourceFormat.IB_FLEX_XML, text);

    assertThat(positions(file)).contains("SPXW240809P05320000 -10 - -");
    assertThat(file.remark())
        .isEqualTo(
            "Trades of SPXW240809P05320000 net to -12, the open position is -10: it counts, its cost is unknown.");
  }

  @Test
  void givenTradesThatExplainAPart_whenRead_thenTheRestIsOfUnknownCost() throws Exception {
    String text = BrokerSamples.flexXml().replace("quantity=\"-8\"", "quantity=\"-4\"");

    assertThat(positions(read(SourceFormat.IB_FLEX_XML, text)))
        .contains(
            "SPXW240809P05320000 -1 - -",
            "SPXW240809P05320000 -5 12.35 2024-07-10",
            "SPXW240809P05320000 -4 12.4 2024-07-11");
  }

  @Test
  void givenLotsThatDoNotSumToThePosition_whenRead_thenThePositionCountsAndTheFileSaysSo()
      throws Exception {
    String text = BrokerSamples.flexXml().replace("position=\"6\"", "position=\"5\"");

    ReadFile file = read(SourceFormat.IB_FLEX_XML, text);

    assertThat(positions(file)).contains("SPXW240809P05170000 10 - -");
    assertThat(file.remark())
        .isEqualTo(
            "Lots of SPXW240809P05170000 net to 9, the open position is 10: it counts, its cost is unknown.");
  }

  @Test
  void givenReportsOfTwoDays_whenRead_thenRefused() {
    String text = BrokerSamples.flexXml()
        .replace(
            "reportDate=\"20240805\" position=\"3\"", "reportDate=\"20240802\" position=\"3\"");

    assertThatThrownBy(() -> read(SourceFormat.IB_FLEX_XML, text))
        .hasMessage(
            "reports up to [2024-08-02, 2024-08-05], expected one day: toDate of each statement, or ReportDate and ToDate in CSV");
  }

  @ParameterizedTest
  @MethodSource("wholeFileFaults")
  void givenAFileThatIsNotWhatItShouldBe_whenRead_thenRefusedAsAWhole(
      SourceFormat format, String from, String to, Class<?> type, String message) {
    String text = sample(format).replace(from, to);

    assertThatThrownBy(() -> read(format, text)).isInstanceOf(type).hasMessage(message);
  }

  static Stream<Arguments> wholeFileFaults() {
    Class<?> refused = RefusedContentException.class;
    Class<?> truncated = TruncatedContentException.class;
    return Stream.of(
        Arguments.of(
            SourceFormat.THINKORSWIM_CSV,
            "Position Statement for",
            "This document was exported from the paperMoney\u00ae platform.\n\nPosition Statement for",
            refused,
            "the statement is of the paperMoney platform, which is a simulation, expected Position Statement for"
                + " 123456789 (name) on 8/5/24 16:59:00"),
        Arguments.of(
            SourceFormat.THINKORSWIM_CSV,
            "8/5/24",
            "13/5/24",
            refused,
            "the first line has 13/5/24, expected a day of the calendar as month/day/year"),
        Arguments.of(
            SourceFormat.SCHWAB_CSV,
            "\"Positions Total\",\"\",\"--\",\"--\",\"$583,103.67\",\"$1.00\",\"--\",\n",
            "",
            truncated,
            "the sheet has no line Account Total or Positions Total behind its last account, expected a whole"
                + " page of positions"),
        Arguments.of(
            SourceFormat.FIDELITY_CSV,
            "\"Date downloaded Aug-05-2024 at 5:10 p.m ET\"\n",
            "",
            truncated,
            "the sheet has no line Date downloaded, expected that line below the positions"),
        Arguments.of(
            SourceFormat.IB_FLEX_XML,
            "</FlexStatements>\n</FlexQueryResponse>\n",
            "",
            truncated,
            "the XML ends early (line 27, column 1), expected FlexQueryResponse with FlexStatements, of them"
                + " OpenPositions, Trades and CashReport"));
  }

  @Test
  void givenATrailerCsvWithoutItsEnd_whenRead_thenCutOff() {
    String text = BrokerSamples.flexCsvWithTrailers().replace("\"EOF\"\n", "");

    assertThatThrownBy(() -> read(SourceFormat.IB_FLEX_CSV, text))
        .isInstanceOf(TruncatedContentException.class)
        .hasMessage("the file begins with BOF and has no EOF, expected EOF");
  }

  /** Before the opening a page shows the positions of the day before. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "04:59 PM ET, 2024/08/05|2024-08-05|''",
        "04:59 PM ET, 08/05/2024|2024-08-05|''",
        "03:44 AM ET, 2024/08/06|2024-08-05|''",
        "12:00 PM ET, 2024/08/04|2024-08-02|''",
        "12:33 PM ET, 2024/08/05|2024-08-05|It was taken at 12:33 New York time, before the close of 2024-08-05."
      })
  void givenTheTimeOfAPage_whenRead_thenItsSession(String time, LocalDate session, String remark)
      throws Exception {
    ReadFile file = read(
        SourceFormat.SCHWAB_CSV, BrokerSamples.schwab().replace("04:59 PM ET, 2024/08/05", time));

    assertThat(file.session()).contains(session);
    assertThat(file.remark()).isEqualTo(remark);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(prev. /VXV4)", "(/VXMU5)"})
  void givenAFutureWhoseNameAndSymbolDiffer_whenRead_thenRefused(String symbol) throws Exception {
    String text = BrokerSamples.thinkorswim().replace("(prev. /VXU4)", symbol);

    assertThat(rejected(read(SourceFormat.THINKORSWIM_CSV, text)))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.row().code()).isEqualTo("Q14");
          assertThat(row.row().expected()).startsWith("the month of /VX");
        });
  }

  private static String sample(SourceFormat format) {
    return switch (format) {
      case IB_FLEX_XML -> BrokerSamples.flexXml();
      case IB_FLEX_CSV -> BrokerSamples.flexCsv();
      case THINKORSWIM_CSV -> BrokerSamples.thinkorswim();
      case SCHWAB_CSV -> BrokerSamples.schwab();
      case TASTYTRADE_CSV -> BrokerSamples.tastytrade();
      case FIDELITY_CSV -> BrokerSamples.fidelity();
      default -> throw new IllegalArgumentException(format.id());
    };
  }

  private static ReadFile read(SourceFormat format, String text) throws RefusedContentException {
    return read(format, text, ARBOR);
  }

  private static ReadFile read(SourceFormat format, String text, Map<String, String> options)
      throws RefusedContentException {
    return ReadFile.of("f", text, format, options, MONDAY, NYSE);
  }

  private static Stream<Object> used(ReadFile file) {
    return file.rows().stream()
        .filter(RowOutcome.Used.class::isInstance)
        .map(row -> ((RowOutcome.Used) row).row());
  }

  /** Symbol, quantity, price and day, each a dash if unknown. */
  private static List<String> positions(ReadFile file) {
    return used(file)
        .filter(Position.class::isInstance)
        .map(Position.class::cast)
        .map(position -> "%s %d %s %s"
            .formatted(
                position.instrument().symbol(),
                position.quantity(),
                shown(position.price()),
                position.tradeDate().map(LocalDate::toString).orElse("-")))
        .toList();
  }

  private static String shown(OptionalDouble price) {
    return price.isPresent() ? Double.toString(price.getAsDouble()) : "-";
  }

  private static List<CashBalance> cash(ReadFile file) {
    return used(file)
        .filter(CashBalance.class::isInstance)
        .map(CashBalance.class::cast)
        .toList();
  }

  private static List<RowOutcome.Rejected> rejected(ReadFile file) {
    return file.rows().stream()
        .filter(RowOutcome.Rejected.class::isInstance)
        .map(RowOutcome.Rejected.class::cast)
        .toList();
  }

  private static List<String> messages(ReadFile file) {
    return rejected(file).stream().map(row -> row.row().message()).toList();
  }
}
