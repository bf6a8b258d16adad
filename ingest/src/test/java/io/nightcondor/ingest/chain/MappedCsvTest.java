package io.nightcondor.ingest.chain;

import static io.nightcondor.ingest.ChainSamples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.ingest.ChainSamples;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.RealData;
import io.nightcondor.ingest.Samples;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedCsvTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);

  /** A contract a line, each part in a column of its own. */
  private static final Map<String, String> CONTRACT = with(
      Map.of(),
      "layout",
      "contract",
      "undated",
      "accept",
      "column.root",
      "Class",
      "column.expiry",
      "Exp",
      "column.right",
      "CP",
      "column.strike",
      "K",
      "column.bid",
      "Bid",
      "column.ask",
      "Ask",
      "column.delta",
      "Delta");

  private static final String CONTRACT_HEADER = "Class,Exp,CP,K,Bid,Ask,Delta\n";

  /** The chain of the Cboe site whose repeated column names were made different. */
  private static final Map<String, String> RENAMED_CBOE = with(
      Map.of(),
      "layout",
      "strike",
      "undated",
      "accept",
      "call.symbol",
      "Calls",
      "call.bid",
      "Calls Bid",
      "call.ask",
      "Calls Ask",
      "call.last",
      "Calls Last Sale",
      "call.volume",
      "Calls Volume",
      "call.openInterest",
      "Calls Open Interest",
      "call.vol",
      "Calls IV",
      "call.delta",
      "Calls Delta",
      "put.symbol",
      "Puts",
      "put.bid",
      "Puts Bid",
      "put.ask",
      "Puts Ask",
      "put.last",
      "Puts Last Sale",
      "put.volume",
      "Puts Volume",
      "put.openInterest",
      "Puts Open Interest",
      "put.vol",
      "Puts IV",
      "put.delta",
      "Puts Delta");

  @Test
  void givenDecimalCommasAndPercent_whenRead_thenPointsAndFractions() throws Exception {
    ReadFile file = read(ChainSamples.mappedCsv(), ChainSamples.MAPPED_CSV);

    assertThat(file.session()).contains(MONDAY);
    assertThat(file.content()).isEqualTo("SPX");
    assertThat(file.remark()).isEmpty();
    List<OptionQuote> quotes = ReadRows.quotes(file);
    assertThat(ReadRows.symbols(file))
        .containsExactly("SPXW240809C05180000", "SPXW240809P05180000", "SPXW240809C05200500");
    OptionQuote call = quotes.get(0);
    assertThat(call.bid()).isEqualTo(60.1);
    assertThat(call.ask()).isEqualTo(61.2);
    assertThat(call.vendorVol()).hasValue(0.315);
    assertThat(call.openInterest()).isEmpty();
    assertThat(call.sourceLine()).isEqualTo(2);
    assertThat(quotes.get(1).openInterest()).hasValue(200);
    assertThat(ReadRows.messages(file))
        .containsExactly(
            "f:3: column 'Put Ask' has '', expected a bid or an ask above 0. Quote rejected, load continues;"
                + " a position in it is marked by the next rung or unpriced.");
  }

  @ParameterizedTest
  @CsvSource({
    "tab,'\t'",
    "|,|",
    ";,;",
  })
  void givenASeparator_whenRead_thenTheSame(String name, String separator) throws Exception {
    String text = ChainSamples.mappedCsv().replace(";", separator);

    ReadFile file = read(text, with(ChainSamples.MAPPED_CSV, "separator", name));

    assertThat(ReadRows.quotes(file)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"60.10,Q", "'1.160,10',Q", "'60,1e1',Q", "'60,1%',Q", "60 ,U", "' 60,1',U"})
  void givenDecimalComma_whenRead_thenNothingElseIsANumber(String bid, String fate)
      throws Exception {
    String text = ChainSamples.mappedCsv().replace("60,10", bid);

    ReadFile file = read(text, ChainSamples.MAPPED_CSV);

    assertThat(ReadRows.symbols(file).contains("SPXW240809C05180000")).isEqualTo(fate.equals("U"));
  }

  @Test
  void givenAContractALine_whenRead_thenEachRightAndItsFault() throws Exception {
    String text = CONTRACT_HEADER
        + "SPXW,2024-08-09,C,5200,50.1,51.2,0.48\n"
        + "SPX,2024-08-16,put,5200,61.3,62.4,-0.52\n"
        + "SPX,2024-08-09,C,5200,50.1,51.2,0.48\n"
        + "RUT,2024-08-09,C,5200,50.1,51.2,0.48\n"
        + "SPXW,2024-08-09,X,5200,50.1,51.2,0.48\n"
        + "SPXW,2024-08-09,P,5200,50.1,51.2,-52\n"
        + "SPXW,08/09/2024,P,5200,50.1,51.2,-0.5\n"
        + "SPXW,2024-08-09,C,5200,50.1,51.2,0.48\n";

    ReadFile file = read(text, CONTRACT);

    assertThat(file.session()).contains(MONDAY);
    assertThat(file.remark())
        .isEqualTo("The file has no date; by its source rule it is the night's.");
    assertThat(ReadRows.symbols(file)).containsExactly("SPXW240809C05200000", "SPX240816P05200000");
    assertThat(ReadRows.quotes(file).get(0).vendorDelta()).hasValue(0.48);
    assertThat(ReadRows.codes(file))
        .containsExactly("AMBIGUOUS_ROOT", "Q13", "BAD_TEXT", "BAD_NUMBER", "Q14", "Q15");
    assertThat(ReadRows.messages(file).get(0))
        .startsWith(
            "f:4: column 'Exp' has '2024-08-09', expected an expiry of the root SPX; on 2024-08-09"
                + " only SPXW expires.");
  }

  @Test
  void givenTheUnderlyingOnly_whenRead_thenTheCalendarTellsTheRoot() throws Exception {
    Map<String, String> rule = with(CONTRACT, "column.root", "", "value.underlying", "SPX");
    String text =
        CONTRACT_HEADER + "x,2024-08-09,C,5200,50.1,51.2,\nx,2024-08-16,C,5200,50.1,51.2,\n";

    ReadFile file = read(text, rule);

    assertThat(ReadRows.symbols(file)).containsExactly("SPXW240809C05200000");
    assertThat(ReadRows.codes(file)).containsExactly("AMBIGUOUS_ROOT");
  }

  @ParameterizedTest
  @CsvSource({
    "unixSeconds,1723233600",
    "iso,2024-08-09",
    "us,8/9/2024",
    "us,08/09/2024",
    "compact,20240809"
  })
  void givenAnExpiryInEachForm_whenRead_thenTheSameDate(String unit, String text) throws Exception {
    ReadFile file = read(
        CONTRACT_HEADER + "SPXW," + text + ",C,5200000,50.1,51.2,48\n",
        with(CONTRACT, "unit.expiry", unit, "unit.strike", "thousandths", "unit.delta", "percent"));

    assertThat(ReadRows.symbols(file)).containsExactly("SPXW240809C05200000");
    assertThat(ReadRows.quotes(file).get(0).vendorDelta()).hasValue(0.48);
  }

  /** 16:15 on Monday in New York, which is 20:15 in universal time, by each clock. */
  @ParameterizedTest
  @CsvSource({
    "newYork,2024-08-05 16:15:00",
    "newYork,2024-08-05T16:15",
    "utc,2024-08-05T20:15:00Z",
    "utc,2024-08-05 20:15:00.123",
    "unixSeconds,1722888900",
    "unixMillis,1722888900000"
  })
  void givenAQuoteTimeInEachForm_whenRead_thenTheSessionThatHadClosed(String unit, String time)
      throws Exception {
    Map<String, String> rule =
        with(CONTRACT, "undated", "", "column.quoteTime", "Time", "unit.quoteTime", unit);
    String text = "Time," + CONTRACT_HEADER + time + ",SPXW,2024-08-09,C,5200,50.1,51.2,\n";

    ReadFile file = read(text, rule);

    assertThat(file.session()).contains(MONDAY);
    assertThat(ReadRows.quotes(file)).hasSize(1);
  }

  @Test
  void givenOtherDates_whenRead_thenCountedAndTheLatestIfNoneIsTheNights() throws Exception {
    String other = ChainSamples.mappedCsv().replace("8/5/2024;20240809;5180", "8/2/2024;x;y");

    ReadFile mixed = read(other, ChainSamples.MAPPED_CSV);
    ReadFile stale =
        read(ChainSamples.mappedCsv().replace("8/5/2024", "8/2/2024"), ChainSamples.MAPPED_CSV);

    assertThat(mixed.session()).contains(MONDAY);
    assertThat(mixed.facts().leftOut()).isEqualTo(Map.of("rows of other sessions", 1L));
    assertThat(stale.session()).contains(LocalDate.of(2024, 8, 2));
    assertThat(stale.rows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "call.bid#Cal Bid#the file has no column 'Cal Bid', which its source rule has as call.bid, expected"
            + " one of its columns, such as 'call bid'",
        "call.bidd#Call Bid#its source rule has the key 'call.bidd', expected another, such as call.bid",
        "column.bid#Call Bid#its source rule has column.bid, expected call.* and put.* in their place, for"
            + " the layout is strike",
        "layout#contract#its source rule has no column.bid, expected it, for the layout is contract",
        "layout#rows#its source rule has layout: 'rows', expected contract or strike",
        "layout#''#its source rule has no layout, expected contract or strike",
        "put.ask#''#its source rule has no put.ask, expected it, for the layout is strike",
        "put.ask#call ask#its source rule has the column 'call ask' as call.ask and as put.ask, expected each"
            + " column once",
        "call.symbol#Note#its source rule has no put.symbol, expected it, for the layout is strike",
        "column.root#Note#its source rule has column.root and value.root, expected one of them only",
        "value.root#''#its source rule has none of column.root, value.root, value.underlying, expected one of"
            + " them",
        "value.root#RUT#its source rule has value.root: 'RUT', expected a root of SPX, SPXW, VIX or VIXW",
        "undated#accept#its source rule has column.quoteDate and undated, expected one of them only",
        "unit.quoteTime#utc#its source rule has unit.quoteTime, expected no unit without column.quoteTime",
        "unit.vol#points#its source rule has unit.vol: 'points', expected fraction or percent",
        "separator#''#its source rule has 'decimal: comma' and commas between fields, expected a separator of"
            + " ; or | or tab",
        "separator#:#its source rule has separator: ':', expected one of , ; | and tab",
        "unit.vol#fraction#1 of its 1 vols are above 3 as fractions, expected 'unit.vol: percent' in its"
            + " source rule"
      })
  void givenAWrongRule_whenRead_thenRefusedWithWhatIsWrong(
      String key, String value, String message) {
    assertThatThrownBy(
            () -> read(ChainSamples.mappedCsv(), with(ChainSamples.MAPPED_CSV, key, value)))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage(message);
  }

  @Test
  void givenFractionsSaidToBePercent_whenRead_thenRefused() {
    String text = ChainSamples.mappedCsv().replace("31,5", "0,315");

    assertThatThrownBy(() -> read(text, ChainSamples.MAPPED_CSV))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage(
            "1 of its 1 vols are below 1 as percent, expected 'unit.vol: fraction' in its source"
                + " rule");
  }

  @Test
  void givenARowWithoutReadableSeries_whenNoOtherIs_thenRefused() {
    assertThatThrownBy(() -> read(CONTRACT_HEADER + "RUT,2024-08-09,C,5200,1,2,\n", CONTRACT))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage(
            "none of its 1 rows can be read, expected rows that fit the columns of its format or"
                + " source rule");
  }

  @Test
  void givenMappedTexts_whenRecognised_thenTheyAreOfNoFormat() {
    assertThat(Formats.recognised(ChainSamples.mappedCsv())).isEmpty();
    assertThat(Formats.recognised(ChainSamples.mappedJson()))
        .doesNotContain(SourceFormat.MAPPED_JSON);
  }

  @Test
  void givenAFileOfAnotherFormat_whenMapped_thenItsRuleWins(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("f.csv"), Samples.positions().substring(1));
    Map<String, String> rule = with(
        Map.of(),
        "layout",
        "contract",
        "undated",
        "accept",
        "column.symbol",
        "symbol",
        "column.bid",
        "quantity",
        "column.ask",
        "price");

    ReadFile read = ReadFile.of(
        file, SourceFormat.MAPPED_CSV, rule, MONDAY, ExchangeCalendars.nyse(Optional.empty()));

    assertThat(ReadRows.codes(read)).containsExactly("BAD_NUMBER", "Q01", "BAD_TEXT", "Q01");
  }

  /** 3,596 lines as the data's README counts them; 38 quotes without bid and ask. */
  @Test
  void givenARenamedCboeChain_whenMapped_thenEveryQuoteIsCounted() throws Exception {
    Path path = RealData.file("chains/cboe_cols_spx_2023-09-04_gth.csv.gz");

    ReadFile file = ReadFile.of(
        path,
        SourceFormat.MAPPED_CSV,
        RENAMED_CBOE,
        LocalDate.of(2023, 9, 1),
        ExchangeCalendars.nyse(Optional.empty()));

    assertThat(file.rows()).hasSize(2 * 3596);
    assertThat(ReadRows.codes(file)).hasSize(38).containsOnly("Q04");
    assertThat(ReadRows.symbols(file)).contains("SPX230915C04500000", "SPXW230915C04500000");
    assertThat(file.content()).isEqualTo("SPX");
  }

  private static ReadFile read(String text, Map<String, String> rule)
      throws RefusedContentException {
    return ReadRows.of(text, SourceFormat.MAPPED_CSV, rule);
  }
}
