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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CboeWebCsvTest {

  private static final Map<String, String> NO_OPTIONS = Map.of();
  private static final Map<String, String> UNDATED = Map.of("undated", "accept");

  private static final String DATE_LINE =
      "\"Date: August 5, 2024 at 5:10 PM EDT\",Bid: 5180.1,Ask: 5190.2,Size: 1*1,Volume: 0\n";

  @Test
  void givenOldTable_whenRead_thenItsPlaceholderIsNoVol() throws Exception {
    ChainFile chain = read(CboeSamples.oldTable(), NO_OPTIONS);

    assertThat(chain.file().session()).contains(MONDAY);
    assertThat(chain.file().content()).isEqualTo("SPX");
    assertThat(chain.bars()).extracting(bar -> bar.close()).containsExactly(5186.33);
    assertThat(chain.quotes())
        .extracting(quote -> quote.series().symbol())
        .containsExactly(
            "SPXW240809C05180000",
            "SPXW240809P05180000",
            "SPXW240809C01200000",
            "SPXW240809P01200000",
            "SPXW240809P09000000");
    assertThat(chain.rejected()).extracting(RejectedRow::code).containsExactly("Q04");
    List<OptionQuote> quotes = chain.quotes();
    assertThat(quotes.get(0).vendorVol()).hasValue(0.31);
    assertThat(quotes.get(0).vendorDelta()).hasValue(0.51);
    assertThat(quotes.get(0).openInterest()).hasValue(100);
    // 0.02 stands for a vol that was not computed; 27.4, which is 2740 %, is the vendor's
    assertThat(quotes.get(2).vendorVol()).isEmpty();
    assertThat(quotes.get(2).vendorDelta()).isEmpty();
    assertThat(quotes.get(4).vendorVol()).hasValue(27.4);
  }

  @Test
  void givenTodaysTable_whenAVolIsTwoPercent_thenItIsAVol() throws Exception {
    String text = Samples.webChain().replace("0.31,", "0.02,").replace("0.33,", "0,");

    ChainFile chain = read(text, NO_OPTIONS);

    assertThat(chain.quotes().get(0).vendorVol()).hasValue(0.02);
    assertThat(chain.quotes().get(1).vendorVol()).isEmpty();
    assertThat(chain.quotes().get(1).vendorDelta()).isEmpty();
  }

  @Test
  void givenTableWithoutVols_whenRead_thenTheRestIsInItsPlace() throws Exception {
    String text = "\nCBOE VOLATILITY INDEX,Last: 38.57,Change: 15.18\n" + DATE_LINE;
    String quotes = CboeSamples.cutLine().replace("SPXW", "VIXW");

    ChainFile chain = read(text + CboeSamples.CUT_HEADER + quotes, NO_OPTIONS);

    assertThat(chain.rejected()).isEmpty();
    assertThat(chain.file().content()).isEqualTo("VIX");
    OptionQuote put = chain.quotes().get(1);
    assertThat(put.series().symbol()).isEqualTo("VIXW240809P05180000");
    assertThat(put.bid()).isEqualTo(52);
    assertThat(put.ask()).isEqualTo(53.1);
    assertThat(put.volume()).hasValue(7);
    assertThat(put.openInterest()).hasValue(200);
    assertThat(put.vendorVol()).isEmpty();
    assertThat(put.vendorDelta()).isEmpty();
  }

  @Test
  void givenHeaderThatNamesTheSides_whenUndatedIsAccepted_thenTheNightsSession() throws Exception {
    String text = renamedWithoutPreamble();

    ChainFile chain = read(text, UNDATED);

    assertThat(chain.file().session()).contains(MONDAY);
    assertThat(chain.file().content()).isEqualTo("SPX");
    assertThat(chain.file().remark())
        .isEqualTo("It carries no date and was taken for the session 2024-08-05.");
    assertThat(chain.counts()).isEqualTo(Map.of("quote", 4, "Q04", 1, "Q01", 1));
    assertThat(chain.file().rows().get(0).number()).isEqualTo(1);
    // a spreadsheet writes the blank line behind the header with commas
    assertThat(read(text.replace("\n\n", "\n" + ",".repeat(21) + "\n"), UNDATED).counts())
        .isEqualTo(chain.counts());
  }

  @Test
  void givenNoDateLine_whenUndatedIsNotAccepted_thenRefusedWithTheOption() {
    assertThatThrownBy(() -> read(renamedWithoutPreamble(), NO_OPTIONS))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage("no line before the header has a date, expected a line such as 'Date: January"
            + " 7, 2024 at 10:52 AM EST', or the option undated: accept of its source to take it"
            + " for the night's session");
  }

  /** As the site's own, without its blank line, padded by a spreadsheet, and with a date cut. */
  @Test
  void givenPreambleInAnyState_whenRead_thenTheSameRows() throws Exception {
    String whole = Samples.webChain();
    String header = whole.substring(whole.indexOf("Expiration Date,"));
    String underlying = "S&P 500 INDEX,Last: 5186.33,Change: -160.23\n";

    ChainFile expected = read(whole, NO_OPTIONS);

    assertThat(expected.counts()).isEqualTo(Map.of("quote", 4, "bar", 1, "Q04", 1, "Q01", 1));
    for (String preamble : List.of(
        underlying + DATE_LINE,
        ",,,,\n\n" + underlying.replace("\n", ",,,,\n") + DATE_LINE.replace("\n", ",,,\n"),
        "\n" + underlying + DATE_LINE.replace("\"", ""),
        "\n\"S&P 500 INDEX\",\"Last: 5186.33\",\"Change: -160.23\"\n" + DATE_LINE + "\n",
        "\nStandard & Poor's 500 Index (SPX),Last: 5186.33,Change: -160.23\n" + DATE_LINE,
        "\n" + underlying + "\"Date: 5. August 2024 um 17:10 GMT-4\",Bid: 5180.1,Ask: 5190.2\n",
        DATE_LINE + underlying)) {
      ChainFile chain = read(preamble + header, NO_OPTIONS);
      assertThat(chain.counts()).as(preamble).isEqualTo(expected.counts());
      assertThat(chain.file().session()).contains(MONDAY);
      assertThat(chain.file().remark()).isEmpty();
    }
    ChainFile withoutPrice = read(DATE_LINE + header, NO_OPTIONS);
    assertThat(withoutPrice.counts()).isEqualTo(Map.of("quote", 4, "Q04", 1, "Q01", 1));
    assertThat(withoutPrice.file().content()).isEqualTo("SPX");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ",,,,,", "\r"})
  void givenPaddingAtTheEndOfLines_whenRead_thenNothingIsLost(String padding) throws Exception {
    String text = Samples.webChain().replace("\n", padding + "\n");

    assertThat(read(text, NO_OPTIONS).counts())
        .isEqualTo(Map.of("quote", 4, "bar", 1, "Q04", 1, "Q01", 1));
  }

  @Test
  void givenUniqueNamesOfATableProgram_whenRead_thenNothingIsLost() throws Exception {
    String text = Samples.webChain()
        .replace(
            "Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest",
            "Puts,Last Sale.1,Net.1,Bid.1,Ask.1,Volume.1,IV.1,Delta.1,Gamma.1,Open Interest.1");

    assertThat(read(text, NO_OPTIONS).quotes()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "31%, 33%, , 0.31, 0.33",
    "31, 33, percent, 0.31, 0.33",
    "31%, 33, percent, 0.31, 0.33",
    "0.31, 0.33, fraction, 0.31, 0.33",
    "2.5, 3, , 2.5, 3",
    "2.5, 3, percent, 0.025, 0.03"
  })
  void givenVolUnits_whenRead_thenFractions(
      String call, String put, String unit, double callVol, double putVol) throws Exception {
    String text = Samples.webChain().replace("0.31,", call + ",").replace("0.33,", put + ",");

    ChainFile chain = read(text, unit == null ? NO_OPTIONS : Map.of("ivUnit", unit));

    assertThat(chain.quotes().get(0).vendorVol()).hasValue(callVol);
    assertThat(chain.quotes().get(1).vendorVol()).hasValue(putVol);
  }

  @Test
  void givenVolsOfTwoUnits_whenRead_thenTheFirstDecidesAndTheOtherIsRefused() throws Exception {
    String text = Samples.webChain().replace("0.33,", "33%,");

    ChainFile chain = read(text, NO_OPTIONS);

    assertThat(chain.messages())
        .first()
        .isEqualTo("f:5: column 'Puts IV' has '33%', expected a fraction such as 0.184, as in the"
            + " rest of the file. Row rejected, load continues.");
    assertThat(chain.quotes().get(0).vendorVol()).hasValue(0.31);
  }

  @Test
  void givenTableMadeDuringASession_whenRead_thenItsLastPriceIsNoClose() throws Exception {
    String text = Samples.webChain().replace("5:10 PM", "9:28 AM");

    ChainFile chain = read(text, NO_OPTIONS);

    assertThat(chain.file().session()).contains(LocalDate.of(2024, 8, 2));
    assertThat(chain.bars()).isEmpty();
    assertThat(chain.messages())
        .first()
        .isEqualTo("f:2: column 'Last' has '5186.33', expected the close of 2024-08-02; the table"
            + " is of 2024-08-05, before its close. Row not read, load continues.");
  }

  @Test
  void givenTableOfAWeekend_whenRead_thenItsLastPriceIsFridaysClose() throws Exception {
    String text = Samples.webChain().replace("August 5, 2024 at 5:10", "August 4, 2024 at 5:10");

    ChainFile chain = read(text, NO_OPTIONS);

    assertThat(chain.bars())
        .extracting(bar -> bar.date())
        .containsExactly(LocalDate.of(2024, 8, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "S&P 500 INDEX|RUSSELL 2000 INDEX|line 2: the underlying is 'RUSSELL 2000 INDEX', expected the"
            + " S&P 500 index or the Cboe volatility index",
        "S&P 500 INDEX|^RUT (Russell 2000)|line 2: the underlying is '^RUT (Russell 2000)', expected the"
            + " S&P 500 index or the Cboe volatility index",
        "Last: 5186|5186|line 2: 'S&P 500 INDEX,5186.33,Change: -160.23' is no line of the underlying,"
            + " expected a line such as 'S&P 500 INDEX,Last: 4697.24,Change: 8.56' before the quotes",
        "August 5|Augst 5|line 3: no date in '\"Date: Augst 5, 2024 at 5:10 PM EDT\",Bid: 5180.1,Ask:"
            + " 5190.2,Size: 1*1,Volume: 0', expected a date such as 'Date: January 7, 2024 at 10:52 AM EST'",
        "Gamma,Open Interest,Strike|Gamma,Strike|line 4: column 11 of the header is 'Strike', expected"
            + " 'Open Interest'",
        "Puts,Last Sale|Puts,Calls Last Sale|line 4: column 14 of the header is 'Calls Last Sale', expected"
            + " 'Last Sale'",
        "Expiration Date|Expiry|line 4: 'Expiry,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open"
            + " Interest,Strike,Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta...' is no line of the underlying,"
            + " expected a line such as 'S&P 500 INDEX,Last: 4697.24,Change: 8.56' before the quotes"
      })
  void givenPreambleOfAnotherTable_whenRead_thenRefusedWithItsLine(
      String from, String to, String message) {
    assertThatThrownBy(() -> read(Samples.webChain().replace(from, to), NO_OPTIONS))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage(message);
  }

  @Test
  void givenNoHeaderOrNoQuotes_whenRead_thenRefused() {
    String head = Samples.webChain().substring(0, Samples.webChain().indexOf("Fri Aug 09"));

    assertThatThrownBy(() -> read("\n".repeat(20), NO_OPTIONS))
        .hasMessage("no header in the first 8 lines, expected a line that begins with"
            + " 'Expiration Date,Calls,'");
    assertThatThrownBy(() -> read(head, NO_OPTIONS))
        .hasMessage("the file has a header and no quotes, expected quotes");
    assertThatThrownBy(() ->
            read(CboeSamples.CUT_HEADER + CboeSamples.cutLine().replace("SPXW", "RUTW"), UNDATED))
        .hasMessage("none of the 2 quotes has a root of ours, expected options of SPX, SPXW, VIX or"
            + " VIXW");
  }

  @Test
  void givenTwoUnderlyingsWithoutAName_whenRead_thenTheFirstRootDecides() throws Exception {
    String text = CboeSamples.CUT_HEADER
        + CboeSamples.cutLine()
        + CboeSamples.cutLine().replace("SPXW", "VIXW");

    ChainFile chain = read(text, UNDATED);

    assertThat(chain.file().content()).isEqualTo("SPX");
    assertThat(chain.messages())
        .first()
        .isEqualTo("f:3: column 'Calls' has 'VIXW240809C05180000', expected a root of the SPX"
            + " chain. Row rejected, load continues.");
  }

  @Test
  void givenExpiryBeforeTheSession_whenRead_thenRefusedInBothDialects() throws Exception {
    String today = Samples.webChain().replace("Fri Aug 09 2024", "Fri Aug 02 2024");
    String old = CboeSamples.oldTable().replace("08/09/2024", "08/02/2024");

    assertThat(read(today, NO_OPTIONS).counts()).isEqualTo(Map.of("bar", 1, "Q14", 6));
    assertThat(read(old, NO_OPTIONS).counts()).isEqualTo(Map.of("bar", 1, "Q14", 6));
    assertThat(read(old, NO_OPTIONS).messages())
        .first()
        .isEqualTo("f:4: column 'Expiration Date' has '08/02/2024', expected a weekday on or after"
            + " the session 2024-08-05. Row rejected, load continues.");
  }

  @Test
  void givenEachDialect_whenRecognised_thenItIs() {
    CboeWebCsv format = new CboeWebCsv();

    assertThat(List.of(
            Samples.webChain(),
            CboeSamples.oldTable(),
            renamedWithoutPreamble(),
            CboeSamples.CUT_HEADER,
            "\"Expiration Date\",\"Calls\",\"Last Sale\"\n"))
        .allMatch(format::recognises)
        .allSatisfy(head ->
            assertThat(Formats.recognised(head)).containsExactly(SourceFormat.CBOE_WEB_CSV));
    assertThat(List.of(
            CboeSamples.datashop(),
            CboeSamples.delayed(),
            Samples.compactChain(),
            Samples.positions(),
            Samples.history(),
            Samples.settlements()))
        .noneMatch(format::recognises);
  }

  private static String renamedWithoutPreamble() {
    String whole = Samples.webChain();
    String lines = whole.substring(whole.indexOf("Fri Aug 09"));
    StringBuilder header = new StringBuilder("Expiration Date,Calls");
    for (String side : List.of("Calls", "Puts")) {
      header.append(side.equals("Puts") ? ",Strike,Puts" : "");
      for (String name : List.of(
          "Last Sale", "Net", "Bid", "Ask", "Volume", "IV", "Delta", "Gamma", "Open Interest")) {
        header.append(',').append(side).append(' ').append(name);
      }
    }
    return header + "\n\n" + lines;
  }

  private static ChainFile read(String text, Map<String, String> options)
      throws RefusedContentException {
    return ChainFile.read(SourceFormat.CBOE_WEB_CSV, text, options);
  }
}
