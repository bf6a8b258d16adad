package io.nightcondor.ingest.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.ingest.ChainSamples;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.RankedBar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsDxCsvTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final long CLOSE = ChainSamples.MONDAY_CLOSE;
  private static final long DAY = 86_400;

  @Test
  void givenTwoSessions_whenRead_thenTheNightsOnlyAndTheCloseOnce() throws Exception {
    ReadFile file = read(ChainSamples.optionsDx());

    assertThat(file.session()).contains(MONDAY);
    assertThat(file.content()).isEqualTo("SPX");
    assertThat(file.facts().leftOut()).isEqualTo(Map.of("rows of other sessions", 1L));
    assertThat(ReadRows.rejected(file)).isEmpty();
    RankedBar close = (RankedBar) ReadRows.used(file).get(0);
    assertThat(close.rank()).isEqualTo(RankedBar.Rank.CHAIN);
    assertThat(close.bar().symbol()).isEqualTo("SPX");
    assertThat(close.bar().date()).isEqualTo(MONDAY);
    assertThat(close.bar().close()).isEqualTo(5186.33);
    assertThat(ReadRows.symbols(file))
        .containsExactly(
            "SPXW240809C05200000",
            "SPXW240809P05200000",
            "SPX240816C05200000",
            "SPX240816P05200000",
            "SPXW240816C05200000",
            "SPXW240816P05200000");
  }

  @Test
  void givenALine_whenRead_thenSizesAreSplitAndBlankVolIsNotComputed() throws Exception {
    List<OptionQuote> quotes = ReadRows.quotes(read(ChainSamples.optionsDx()));

    OptionQuote call = quotes.get(0);
    assertThat(call.bid()).isEqualTo(50.1);
    assertThat(call.ask()).isEqualTo(51.2);
    assertThat(call.bidSize()).hasValue(7);
    assertThat(call.askSize()).hasValue(40);
    assertThat(call.last()).hasValue(55.5);
    assertThat(call.volume()).hasValue(12);
    assertThat(call.openInterest()).isEmpty();
    assertThat(call.vendorVol()).isEmpty();
    assertThat(call.vendorDelta()).isEmpty();
    assertThat(call.sourceFile()).isEqualTo("f");
    assertThat(call.sourceLine()).isEqualTo(3);
    OptionQuote put = quotes.get(1);
    assertThat(put.bidSize()).hasValue(0);
    assertThat(put.last()).isEmpty();
    assertThat(put.volume()).isEmpty();
    assertThat(put.vendorVol()).hasValue(0.312);
    assertThat(put.vendorDelta()).hasValue(-0.52);
  }

  @Test
  void givenOnlyOtherSessions_whenRead_thenTheLatestAndNoRows() throws Exception {
    LocalDate tuesday = LocalDate.of(2024, 8, 6);

    ReadFile file = ReadFile.of(
        "f",
        ChainSamples.optionsDx(),
        SourceFormat.OPTIONSDX_CSV,
        ChainSamples.OPTIONSDX,
        tuesday,
        ExchangeCalendars.nyse(Optional.empty()));

    assertThat(file.session()).contains(MONDAY);
    assertThat(file.rows()).isEmpty();
    assertThat(file.facts().leftOut()).isEqualTo(Map.of("rows of other sessions", 4L));
  }

  @Test
  void givenQuotesOfNoon_whenRead_thenTheyBelongToTheSessionBefore() throws Exception {
    String noon = line(CLOSE - 4 * 3600, "2024-08-05", "2024-08-09", CLOSE + 4 * DAY);

    ReadFile file = read(ChainSamples.optionsDx() + noon);

    assertThat(file.facts().leftOut()).isEqualTo(Map.of("rows of other sessions", 2L));
  }

  @Test
  void givenAThirdFridayThatIsAlwaysWrittenWithTheClose_whenRead_thenAmbiguous() throws Exception {
    String text =
        ChainSamples.optionsDxHeader() + line(CLOSE, "2024-08-05", "2024-08-16", CLOSE + 11 * DAY);

    assertThat(ReadRows.messages(read(text)))
        .hasSize(2)
        .containsOnly(
            "f:2: column '[EXPIRE_UNIX]' has '1723838400 (2024-08-16T16:00)', expected 09:30 for SPX and, on"
                + " lines after those, the close for SPXW. Quote rejected, load continues; a position in it"
                + " is marked by the next rung or unpriced.");
  }

  @Test
  void givenAMorningOnAWeeklyDate_whenRead_thenAmbiguous() throws Exception {
    String text = ChainSamples.optionsDxHeader()
        + line(CLOSE, "2024-08-05", "2024-08-09", CLOSE + 4 * DAY - 13 * 1800);

    assertThat(ReadRows.codes(read(text))).containsExactly("AMBIGUOUS_ROOT", "AMBIGUOUS_ROOT");
  }

  @Test
  void givenVix_whenRead_thenTheCalendarTellsTheRootWhateverTheHour() throws Exception {
    String text = ChainSamples.optionsDxHeader()
        + line(CLOSE, "2024-08-05", "2024-08-14", CLOSE + 9 * DAY)
        + line(CLOSE, "2024-08-05", "2024-08-21", CLOSE + 16 * DAY - 13 * 1800);

    ReadFile file = read(text, Map.of("underlying", "VIX"));

    assertThat(ReadRows.symbols(file))
        .containsExactly(
            "VIXW240814C05200000",
            "VIXW240814P05200000",
            "VIX240821C05200000",
            "VIX240821P05200000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1722888000, 2024-08-05 16:00, 2024-08-05|1722888000, x, 2024-08-06|[QUOTE_DATE]|Q14",
        "1722888000, 2024-08-05 16:00|1722888000000, x|[QUOTE_UNIXTIME]|Q14",
        "1722888000, 2024-08-05 16:00|, x|[QUOTE_UNIXTIME]|Q14",
        "2024-08-09, 1723233600|2024-08-09, 1723147200|[EXPIRE_UNIX]|Q14",
        "2024-08-09, 1723233600|08/09/2024, 1723233600|[EXPIRE_DATE]|Q14",
        "2024-08-09, 1723233600|2024-08-10, 1723233600|[EXPIRE_DATE]|Q14",
        "7 x 40|7x40|[C_SIZE]|BAD_TEXT",
        "7 x 40|-7 x 40|[C_SIZE]|BAD_TEXT",
        "5186.330000|5186.33%|[UNDERLYING_LAST]|BAD_NUMBER",
        "50.1, 51.2|51.2, 50.1|[C_BID]|Q01",
        "50.1, 51.2|0.0, 0.00|[C_ASK]|Q04",
        "50.1, 51.2|, |[C_ASK]|Q04",
        "50.1, 51.2|, 51.2|[C_BID]|BAD_NUMBER",
        "50.1, 51.2|NaN, 51.2|[C_BID]|BAD_NUMBER",
        "12.000000|12.500000|[C_VOLUME]|BAD_NUMBER",
        "5300.000000|0.000000|[STRIKE]|BAD_NUMBER",
        "5300.000000|5300.000100|[STRIKE]|BAD_NUMBER",
        "0.480000|1.480000|[C_DELTA]|BAD_NUMBER",
        "0.003|0.003, 1|line|BAD_ROW"
      })
  void givenFaultInALine_whenRead_thenItsColumnAndCode(
      String from, String to, String column, String code) throws Exception {
    String line = ChainSamples.optionsDxLine(
        CLOSE, "2024-08-05", "2024-08-09", CLOSE + 4 * DAY, "5300.000000", "50.1,51.2,0.3");
    assertThat(line).contains(from);

    ReadFile file = read(ChainSamples.optionsDx() + line.replace(from, to == null ? "" : to));

    assertThat(ReadRows.rejected(file)).anySatisfy(row -> {
      assertThat(row.line()).isEqualTo(6);
      assertThat(row.column()).isEqualTo(column);
      assertThat(row.code()).isEqualTo(code);
    });
  }

  @Test
  void givenAnotherCloseLater_whenRead_thenItIsRefusedOnceAndTheQuotesAreUsed() throws Exception {
    String other = ChainSamples.optionsDxLine(
            CLOSE, "2024-08-05", "2024-08-09", CLOSE + 4 * DAY, "5300", "9,9.5,0.2")
        .replace("5186.330000", "5187.00");

    ReadFile file = read(ChainSamples.optionsDx() + other + other.replace("5300", "5310"));

    assertThat(ReadRows.messages(file))
        .containsExactly(
            "f:6: column '[UNDERLYING_LAST]' has '5187.00', expected 5186.33, as in the first line of the"
                + " session. Row rejected, load continues.");
    assertThat(ReadRows.quotes(file)).hasSize(6 + 4);
  }

  @Test
  void givenNoUnderlying_whenOpened_thenRefused() {
    assertThatThrownBy(() -> read(ChainSamples.optionsDx(), Map.of()))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage(
            "its source rule has the underlying '', expected an option underlying of SPX or VIX in"
                + " the configuration, for the file does not say");
  }

  @Test
  void givenItsText_whenRecognised_thenThisFormatOnly() {
    assertThat(Formats.recognised(ChainSamples.optionsDx()))
        .containsExactly(SourceFormat.OPTIONSDX_CSV);
  }

  private static String line(long quoted, String date, String expiry, long expires) {
    return ChainSamples.optionsDxLine(
        quoted, date, expiry, expires, "5200.000000", "50.1,51.2,0.3");
  }

  private static ReadFile read(String text) throws RefusedContentException {
    return read(text, ChainSamples.OPTIONSDX);
  }

  private static ReadFile read(String text, Map<String, String> options)
      throws RefusedContentException {
    return ReadRows.of(text, SourceFormat.OPTIONSDX_CSV, options);
  }
}
