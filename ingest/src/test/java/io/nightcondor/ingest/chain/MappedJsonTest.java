package io.nightcondor.ingest.chain;

import static io.nightcondor.ingest.ChainSamples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.ingest.ChainSamples;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.RealData;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappedJsonTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);

  @Test
  void givenADelayedFeed_whenMapped_thenItsQuotesAndTheTimeOfTheDocument() throws Exception {
    ReadFile file = read(ChainSamples.mappedJson(), ChainSamples.MAPPED_JSON);

    assertThat(file.session()).contains(MONDAY);
    assertThat(file.content()).isEqualTo("SPX");
    List<OptionQuote> quotes = ReadRows.quotes(file);
    assertThat(quotes).hasSize(2);
    OptionQuote call = quotes.get(0);
    assertThat(call.series().symbol()).isEqualTo("SPXW240809C05200000");
    assertThat(call.bidSize()).hasValue(7);
    assertThat(call.askSize()).hasValue(40);
    assertThat(call.last()).hasValue(55.5);
    assertThat(call.volume()).hasValue(12);
    assertThat(call.openInterest()).hasValue(340);
    assertThat(call.vendorVol()).hasValue(0.31);
    assertThat(call.vendorDelta()).hasValue(0.48);
    assertThat(call.sourceLine()).isEqualTo(1);
    OptionQuote put = quotes.get(1);
    assertThat(put.bid()).isZero();
    assertThat(put.last()).isEmpty();
    assertThat(put.vendorVol()).isEmpty();
    assertThat(put.vendorDelta()).isEmpty();
    assertThat(put.sourceLine()).isEqualTo(2);
  }

  @Test
  void givenTheTimeBehindTheList_whenRead_thenTheSame() throws Exception {
    String text = ChainSamples.mappedJson()
        .replace("\"timestamp\":\"2024-08-05 21:17:42\",", "")
        .replace("}]}}", "}]},\"timestamp\":\"2024-08-05 21:17:42\"}");

    assertThat(read(text, ChainSamples.MAPPED_JSON).session()).contains(MONDAY);
  }

  @Test
  void givenTheTimeOfAnEarlierEvening_whenRead_thenItsSessionAndNoRows() throws Exception {
    String text = ChainSamples.mappedJson().replace("2024-08-05 21:17:42", "2024-08-05 03:17:42");

    ReadFile file = read(text, ChainSamples.MAPPED_JSON);

    assertThat(file.session()).contains(LocalDate.of(2024, 8, 2));
    assertThat(file.rows()).isEmpty();
    assertThat(file.facts().leftOut()).isEqualTo(Map.of("rows of other sessions", 2L));
  }

  @Test
  void givenTheOnlyListOrTheRoot_whenNoPointerIsGiven_thenItIsRead() throws Exception {
    Map<String, String> rule = with(
        ChainSamples.MAPPED_JSON,
        "rows",
        "",
        "column.quoteTime",
        "",
        "unit.quoteTime",
        "",
        "undated",
        "accept");
    String text = ChainSamples.mappedJson();
    String list = text.substring(text.indexOf('['), text.indexOf(']') + 1);

    assertThat(ReadRows.quotes(read(text, rule))).hasSize(2);
    assertThat(ReadRows.quotes(read(list, rule))).hasSize(2);
    assertThatThrownBy(() -> read("{\"a\":[1],\"b\":" + list + "}", rule))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage(
            "the document has lists at '/a' and '/b', expected the pointer 'rows' in its source rule,"
                + " which says which");
    assertThat(ReadRows.quotes(
            read("{\"a\":[1],\"b~/c\":" + list + "}", with(rule, "rows", "/b~0~1c"))))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rows|/data/quotes|the document has no list at '/data/quotes', expected a list of quotes, at the"
            + " pointer 'rows' of its source rule or the only one",
        "rows|data|its source rule has rows: 'data', expected a pointer such as /data/options, or nothing",
        "column.bid|bit|the file has no column 'bit', which its source rule has as column.bid, expected one of"
            + " its columns, such as 'bid'",
        "column.quoteTime|/time|the file has no column '/time', which its source rule has as column.quoteTime,"
            + " expected one of its columns, such as '/timestamp'",
        "unit.quoteTime|''|its source rule has no unit.quoteTime, expected it, for it has column.quoteTime",
        "column.expiry|tick|its source rule has column.expiry, expected nothing beside the symbol, which says"
            + " it",
        "column.quoteTime|tick|none of its 2 rows can be read, expected rows that fit the columns of its"
            + " format or source rule"
      })
  void givenAWrongRule_whenRead_thenRefusedWithWhatIsWrong(
      String key, String value, String message) {
    assertThatThrownBy(
            () -> read(ChainSamples.mappedJson(), with(ChainSamples.MAPPED_JSON, key, value)))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"bid\":50.1|\"bid\":\"50.1 \u20ac\"|bid",
        "\"bid\":50.1|\"bid\":null|bid",
        "\"bid\":50.1|\"bid\":{\"v\":1}|bid",
        "\"bid\":50.1|\"bid\":true|bid",
        "\"bid\":50.1|\"bid\":1e999|bid",
        "\"bid_size\":7.0|\"bid_size\":7.5|bid_size",
        "\"delta\":0.48|\"delta\":48|delta",
        "\"option\":\"SPXW240809C|\"option\":\"RUTW240809C|option"
      })
  void givenAFaultInAnElement_whenRead_thenItsKey(String change) throws Exception {
    String[] parts = change.split("\\|");
    assertThat(ChainSamples.mappedJson()).contains(parts[0]);

    ReadFile file =
        read(ChainSamples.mappedJson().replace(parts[0], parts[1]), ChainSamples.MAPPED_JSON);

    assertThat(ReadRows.rejected(file)).singleElement().satisfies(row -> {
      assertThat(row.line()).isEqualTo(1);
      assertThat(row.column()).isEqualTo(parts[2]);
    });
    assertThat(ReadRows.quotes(file)).hasSize(1);
  }

  @Test
  void givenACutDocument_whenRead_thenTruncated() {
    String text = ChainSamples.mappedJson();

    assertThatThrownBy(() -> read(text.substring(0, text.length() / 2), ChainSamples.MAPPED_JSON))
        .isInstanceOf(TruncatedContentException.class);
  }

  /** The feed's own layout with another underlying: every element is found, and none is ours. */
  @Test
  void givenARealFeedOfAnotherUnderlying_whenMapped_thenNoneOfItsRowsCanBeRead() {
    Path path = RealData.file("chains/cboe_delayed_json_rut_2023-09-20.json.gz");

    assertThatThrownBy(() -> ReadFile.of(
            path,
            SourceFormat.MAPPED_JSON,
            ChainSamples.MAPPED_JSON,
            LocalDate.of(2023, 9, 20),
            ExchangeCalendars.nyse(Optional.empty())))
        .isInstanceOf(RefusedContentException.class)
        .hasMessageStartingWith("none of its 6680 rows can be read");
  }

  private static ReadFile read(String text, Map<String, String> rule)
      throws RefusedContentException {
    return ReadRows.of(text, SourceFormat.MAPPED_JSON, rule);
  }
}
