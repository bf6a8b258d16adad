package io.nightcondor.ingest.chain;

import static io.nightcondor.ingest.chain.ChainFile.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.ingest.CboeSamples;
import io.nightcondor.ingest.Samples;
import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CboeDelayedJsonTest {

  @Test
  void givenQuotesOfTheEvening_whenRead_thenTheSessionIsNewYorks() throws Exception {
    // 01:17 UTC on the 6th is 21:17 on the 5th in New York
    ChainFile chain = read(CboeSamples.delayed());

    assertThat(chain.file().session()).contains(MONDAY);
    assertThat(chain.file().content()).isEqualTo("SPX");
    assertThat(chain.file().facts().quotedAt()).contains(Instant.parse("2024-08-06T01:17:42Z"));
    assertThat(chain.counts()).isEqualTo(Map.of("quote", 2, "bar", 1));
    OptionQuote call = chain.quotes().get(0);
    assertThat(call.series().symbol()).isEqualTo("SPXW240809C05180000");
    assertThat(call.bid()).isEqualTo(60.1);
    assertThat(call.ask()).isEqualTo(61.2);
    assertThat(call.bidSize()).hasValue(7);
    assertThat(call.askSize()).hasValue(86);
    assertThat(call.volume()).hasValue(3);
    assertThat(call.openInterest()).hasValue(22);
    assertThat(call.last()).hasValue(55.5);
    assertThat(call.vendorVol()).hasValue(0.31);
    assertThat(call.vendorDelta()).hasValue(0.51);
    assertThat(call.sourceLine()).isEqualTo(1);
    // a vol of 0 is one that was not computed
    assertThat(chain.quotes().get(1).vendorVol()).isEmpty();
    assertThat(chain.quotes().get(1).vendorDelta()).isEmpty();
    assertThat(chain.bars().get(0).symbol()).isEqualTo("SPX");
    assertThat(chain.bars().get(0).date()).isEqualTo(MONDAY);
    assertThat(chain.bars().get(0).close()).isEqualTo(5186.33);
  }

  @Test
  void givenKeysInAnotherOrder_whenRead_thenTheSame() throws Exception {
    String text = """
        {"symbol":"_SPX","data":{"last_trade_time":"2024-08-05T16:15:04","current_price":5186.33,
        "extra":{"a":[1]},"symbol":"^SPX","options":[
        %s,
        %s]},"timestamp":"2024-08-06 01:17:42"}
        """.formatted(
            CboeSamples.delayedOption("SPXW240809C05180000", "60.1", "61.2", "0.31"),
            CboeSamples.delayedOption("SPXW240809P05180000", "52.0", "53.1", "0.0"));

    assertThat(read(text).file().rows())
        .isEqualTo(read(CboeSamples.delayed()).file().rows());
    assertThat(new CboeDelayedJson().recognises(text)).isTrue();
  }

  @Test
  void givenUnderlyingOnlyAtTheTop_whenRead_thenItIsTaken() throws Exception {
    String text = CboeSamples.delayed().replace("\"symbol\":\"^SPX\",", "");

    assertThat(read(text).file().content()).isEqualTo("SPX");
  }

  @Test
  void givenQuotesDuringTheNextSession_whenRead_thenThePriceIsNoClose() throws Exception {
    String text = CboeSamples.delayed()
        .replace("2024-08-06 01:17:42", "2024-08-06T14:17:42")
        .replace("2024-08-05T16:15:04", "2024-08-06T10:02:31");

    ChainFile chain = read(text);

    assertThat(chain.file().session()).contains(MONDAY);
    assertThat(chain.bars()).isEmpty();
    assertThat(chain.messages())
        .containsExactly("f:1: column 'data.last_trade_time' has '2024-08-06T10:02:31', expected a"
            + " time of the session 2024-08-05, so that data.current_price is its close. Row not"
            + " read, load continues.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"2024-08-05T16:15:04\"|null", "2024-08-05T16|2024-08-02T16", "16:15:04|25:15:04"})
  void givenPriceOfAnotherDayOrOfNone_whenRead_thenNoClose(String from, String to)
      throws Exception {
    ChainFile chain = read(CboeSamples.delayed().replace(from, to));

    assertThat(chain.quotes()).hasSize(2);
    assertThat(chain.rejected())
        .extracting(RejectedRow::column, RejectedRow::code)
        .containsExactly(Assertions.tuple("data.last_trade_time", "Q14"));
  }

  @Test
  void givenQuotesOfSaturdayMorning_whenRead_thenFridaysSession() throws Exception {
    String text = CboeSamples.delayed()
        .replace("2024-08-06 01:17:42", "2024-08-03 12:00:00")
        .replace("2024-08-05T16", "2024-08-02T16");

    assertThat(read(text).file().session()).contains(LocalDate.of(2024, 8, 2));
    assertThat(read(text).rejected()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SPXW240809C05180000|RUTW240809C05180000|option|Q13",
        "SPXW240809C05180000|VIXW240809C05180000|option|Q13",
        "SPXW240809C05180000|SPXW240802C05180000|option|Q14",
        "SPXW240809C05180000|SPXW240809P05180000|option|Q15",
        "SPXW240809C05180000|SPXW|option|BAD_TEXT",
        "\"bid\":60.1|\"bid\":62.1|bid|Q01",
        "\"bid\":60.1|\"bid\":-60.1|bid|BAD_NUMBER",
        "\"bid\":60.1|\"bid\":null|bid|BAD_NUMBER",
        "\"bid\":60.1|\"bid\":[60.1]|bid|BAD_NUMBER",
        "\"ask\":61.2|\"ask\":\"NaN\"|ask|BAD_NUMBER",
        "\"bid_size\":7.0|\"bid_size\":7.5|bid_size|BAD_NUMBER",
        "\"ask_size\":86.0|\"ask_size\":1e99|ask_size|BAD_NUMBER",
        "\"open_interest\":22.0|\"open_interest\":22.01|open_interest|BAD_NUMBER",
        "\"volume\":3.0|\"volume\":-3.0|volume|BAD_NUMBER",
        "\"iv\":0.31|\"iv\":\"31%\"|iv|BAD_NUMBER",
        "\"delta\":0.51|\"delta\":\"\"|delta|BAD_NUMBER"
      })
  void givenFaultyOption_whenRead_thenItsColumnAndCode(
      String from, String to, String column, String code) throws Exception {
    int first = CboeSamples.delayed().indexOf(from);
    String text = CboeSamples.delayed().substring(0, first)
        + to
        + CboeSamples.delayed().substring(first + from.length());

    ChainFile chain = read(text);

    assertThat(chain.quotes()).hasSize(1);
    assertThat(chain.rejected())
        .extracting(RejectedRow::column, RejectedRow::code)
        .containsExactly(Assertions.tuple("data.options[]." + column, code));
  }

  @Test
  void givenOptionWithoutAMarketOrWithoutFields_whenRead_thenRefused() throws Exception {
    String text = CboeSamples.delayed()
        .replace("\"bid\":60.1", "\"bid\":0.0")
        .replace("\"ask\":61.2", "\"ask\":0.0")
        .replace("],\n\"symbol\"", ",7,{}],\n\"symbol\"");

    assertThat(read(text).counts())
        .isEqualTo(Map.of("quote", 1, "bar", 1, "Q04", 1, "BAD_TEXT", 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "^SPX|^RUT|the underlying is 'RUT', expected SPX or VIX",
        "2024-08-06 01:17:42|08/06/2024 01:17|timestamp is '08/06/2024 01:17', expected a UTC time such as"
            + " 2023-09-21 03:17:42",
        "2024-08-06 01:17:42|2024-08-36 01:17:42|timestamp is '2024-08-36 01:17:42', expected a UTC time"
            + " such as 2023-09-21 03:17:42",
        "timestamp|time|timestamp is '', expected a UTC time such as 2023-09-21 03:17:42",
        "options|quotes|data.options has no options, expected options",
        "{\"options\":[|{\"options\":{|no whole JSON (line 1, column 55), expected one JSON object with"
            + " timestamp and data, in it options"
      })
  void givenFileOfAnotherShape_whenRead_thenRefused(String from, String to, String message) {
    assertThatThrownBy(() -> read(CboeSamples.delayed().replace(from, to)))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage(message);
  }

  @Test
  void givenTextThatEndsEarly_whenRead_thenRefusedAsSuch() {
    String text = CboeSamples.delayed();

    assertThatThrownBy(() -> read(text.substring(0, text.length() / 2)))
        .isInstanceOf(TruncatedContentException.class);
  }

  @Test
  void givenTextOfAnotherFormat_whenRecognised_thenNot() {
    CboeDelayedJson format = new CboeDelayedJson();

    assertThat(Formats.recognised(CboeSamples.delayed()))
        .containsExactly(SourceFormat.CBOE_DELAYED_JSON);
    assertThat(List.of(
            Samples.webChain(),
            CboeSamples.datashop(),
            Samples.compactChain(),
            Samples.positions(),
            Samples.history(),
            Samples.settlements(),
            "{\"data\":[]}"))
        .noneMatch(format::recognises);
    assertThat(new CompactJson().recognises(CboeSamples.delayed())).isFalse();
  }

  private static ChainFile read(String text) throws RefusedContentException {
    return ChainFile.read(SourceFormat.CBOE_DELAYED_JSON, text, Map.of());
  }
}
