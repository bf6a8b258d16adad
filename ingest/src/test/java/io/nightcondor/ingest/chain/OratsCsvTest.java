package io.nightcondor.ingest.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.ingest.ChainSamples;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OratsCsvTest {

  private static final Map<String, String> ACCEPT = Map.of("undated", "accept");

  @Test
  void givenOpraSymbols_whenRead_thenTheyTellTheRootsAndNoCloseIsWritten() throws Exception {
    ReadFile file = read(ChainSamples.orats(), Map.of());

    assertThat(file.session()).contains(LocalDate.of(2024, 8, 5));
    assertThat(file.content()).isEqualTo("SPX,VIX");
    assertThat(file.remark()).isEqualTo("Quotes of shortly before the close.");
    assertThat(file.facts().leftOut()).isEqualTo(Map.of("rows of other underlyings", 1L));
    assertThat(ReadRows.rejected(file)).isEmpty();
    assertThat(ReadRows.used(file)).hasOnlyElementsOfType(OptionQuote.class);
    assertThat(ReadRows.symbols(file))
        .containsExactly(
            "SPXW240809C05200000",
            "SPXW240809P05200000",
            "SPX240816C05200000",
            "SPX240816P05200000",
            "SPXW240816C05200000",
            "SPXW240816P05200000",
            "VIXW240814C00030000",
            "VIXW240814P00030000",
            "VIX240821C00030000",
            "VIX240821P00030000");
  }

  @Test
  void givenALine_whenRead_thenTheVolIsOfTheMidAndTheDeltaIsTheCalls() throws Exception {
    List<OptionQuote> quotes = ReadRows.quotes(read(ChainSamples.orats(), Map.of()));

    OptionQuote call = quotes.get(0);
    assertThat(call.bid()).isEqualTo(50.1);
    assertThat(call.ask()).isEqualTo(51.2);
    assertThat(call.volume()).hasValue(12);
    assertThat(call.openInterest()).hasValue(340);
    assertThat(call.vendorVol()).hasValue(0.31);
    assertThat(call.vendorDelta()).hasValue(0.48);
    assertThat(call.bidSize()).isEmpty();
    assertThat(call.sourceLine()).isEqualTo(3);
    OptionQuote put = quotes.get(1);
    assertThat(put.bid()).isEqualTo(61.3);
    assertThat(put.volume()).hasValue(7);
    assertThat(put.openInterest()).hasValue(21);
    assertThat(put.vendorVol()).isEmpty();
    assertThat(put.vendorDelta()).isEmpty();
  }

  @Test
  void givenNoSymbolsAndNoDate_whenAccepted_thenTheThirdFridayIsAmbiguous() throws Exception {
    ReadFile file = read(ChainSamples.oratsWithoutSymbolsAndDate(), ACCEPT);

    assertThat(file.session()).contains(LocalDate.of(2024, 8, 5));
    assertThat(file.remark())
        .isEqualTo(
            "Quotes of shortly before the close. The file has no date; by its source rule it is the"
                + " night's.");
    assertThat(ReadRows.symbols(file))
        .containsExactly(
            "SPXW240809C05200000",
            "SPXW240809P05200000",
            "VIXW240814C00030000",
            "VIXW240814P00030000",
            "VIX240821C00030000",
            "VIX240821P00030000");
    assertThat(ReadRows.messages(file))
        .hasSize(4)
        .contains(
            "f:4: column 'expirDate' has '8/16/2024', expected a root beside it, for SPX and SPXW both"
                + " expire on 2024-08-16. Quote rejected, load continues; a position in it is marked by the next"
                + " rung or unpriced.");
  }

  @Test
  void givenNoDate_whenNotAccepted_thenRefused() {
    assertThatThrownBy(() -> read(ChainSamples.oratsWithoutSymbolsAndDate(), Map.of()))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage(
            "the file has no date, expected a column trade_date, or 'undated: accept' in its source"
                + " rule to take it as the night's");
  }

  @Test
  void givenADayBefore_whenRead_thenItsSessionAndNoRows() throws Exception {
    ReadFile file = read(ChainSamples.orats().replace("8/5/2024", "2024-08-02"), ACCEPT);

    assertThat(file.session()).contains(LocalDate.of(2024, 8, 2));
    assertThat(file.rows()).isEmpty();
    assertThat(file.facts().leftOut())
        .isEqualTo(Map.of("rows of other sessions", 5L, "rows of other underlyings", 1L));
  }

  @Test
  void givenTheTickerSpxw_whenRead_thenItIsTheRoot() throws Exception {
    String text = ChainSamples.oratsWithoutSymbolsAndDate().replace("SPX,", "SPXW,");

    ReadFile file = read(text, ACCEPT);

    assertThat(ReadRows.codes(file)).containsExactly("Q15", "Q15");
    assertThat(ReadRows.symbols(file)).contains("SPXW240816C05200000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SPXW  240809C05300000|SPXPM 240809C05300000|cOpra|Q13",
        "SPXW  240809C05300000|SPXW  240809P05300000|cOpra|BAD_TEXT",
        "SPXW  240809C05300000|SPXW  240812C05300000|cOpra|BAD_TEXT",
        "SPXW  240809C05300000|VIXW  240809C05300000|cOpra|BAD_TEXT",
        "8/9/2024|8/10/2024|expirDate|Q14",
        "8/9/2024|8/2/2024|expirDate|Q14",
        "8/9/2024|9.8.2024|expirDate|Q14",
        "8/5/2024|8/4/2024|trade_date|NOT_A_SESSION",
        "8/5/2024|''|trade_date|Q14",
        "5300.00|5,300.00|line|BAD_ROW",
        "50.1,50.6,51.2|51.2,50.6,50.1|cBidPx|Q01",
        "50.1,50.6,51.2|0,50.6,0|cAskPx|Q04",
        "50.1,50.6,51.2|5e1,50.6,51.2|cBidPx|BAD_NUMBER",
        "SPX,SPXW|'SP X,SPXW'|ticker|BAD_TEXT",
        "SPX,SPXW|',SPXW'|ticker|BAD_TEXT"
      })
  void givenFaultInALine_whenRead_thenItsColumnAndCode(
      String from, String to, String column, String code) throws Exception {
    String line = ChainSamples.oratsLine(
        "SPX", "SPXW  240809C05300000,SPXW  240809P05300000", "8/9/2024", "5300.00");
    assertThat(line).contains(from);

    ReadFile file = read(ChainSamples.orats() + line.replace(from, to), Map.of());

    assertThat(ReadRows.rejected(file)).anySatisfy(row -> {
      assertThat(row.line()).isEqualTo(8);
      assertThat(row.column()).isEqualTo(column);
      assertThat(row.code()).isEqualTo(code);
    });
  }

  @Test
  void givenOnlyOtherUnderlyings_whenRead_thenRefused() {
    String text = ChainSamples.orats().replace("SPX,", "SPY,").replace("VIX,", "VXX,");

    assertThatThrownBy(() -> read(text, Map.of()))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage("the file has a header and no rows of SPX or VIX, expected rows of SPX or VIX");
  }

  @Test
  void givenTextCutWithinAnotherUnderlying_whenRead_thenTruncated() {
    String text = ChainSamples.orats() + "XOM,XOM   24";

    assertThatThrownBy(() -> read(text, Map.of())).isInstanceOf(TruncatedContentException.class);
  }

  @Test
  void givenItsText_whenRecognised_thenThisFormatOnly() {
    assertThat(Formats.recognised(ChainSamples.orats())).containsExactly(SourceFormat.ORATS_CSV);
    assertThat(Formats.recognised(ChainSamples.oratsWithoutSymbolsAndDate()))
        .containsExactly(SourceFormat.ORATS_CSV);
  }

  private static ReadFile read(String text, Map<String, String> options)
      throws RefusedContentException {
    return ReadRows.of(text, SourceFormat.ORATS_CSV, options);
  }
}
