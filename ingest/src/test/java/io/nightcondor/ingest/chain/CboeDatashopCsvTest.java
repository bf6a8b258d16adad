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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CboeDatashopCsvTest {

  private static final Map<String, String> EOD = Map.of("snapshot", "EOD");
  private static final Map<String, String> AT_1545 = Map.of("snapshot", "1545");

  @Test
  void givenBothSnapshots_whenTheCloseIsRead_thenItsColumnsAndTheClose() throws Exception {
    ChainFile chain = read(CboeSamples.datashop(), EOD);

    assertThat(chain.file().session()).contains(MONDAY);
    assertThat(chain.file().content()).isEqualTo("SPX,VIX");
    assertThat(chain.file().facts().leftOut()).isEqualTo(Map.of("rows of other underlyings", 5L));
    assertThat(chain.rejected()).isEmpty();
    assertThat(chain.quotes())
        .extracting(quote -> quote.series().symbol())
        .containsExactly("SPXW240809C05180000", "SPX240816P05180000", "VIX240821C00030000");
    OptionQuote quote = chain.quotes().get(0);
    assertThat(quote.bid()).isEqualTo(58.3);
    assertThat(quote.ask()).isEqualTo(59.4);
    assertThat(quote.bidSize()).hasValue(21);
    assertThat(quote.askSize()).hasValue(22);
    assertThat(quote.volume()).hasValue(120);
    assertThat(quote.openInterest()).hasValue(1500);
    // a close of 0 means that the series did not trade
    assertThat(quote.last()).isEmpty();
    // the vendor computes nothing at the close
    assertThat(quote.vendorVol()).isEmpty();
    assertThat(quote.vendorDelta()).isEmpty();
    assertThat(quote.sourceLine()).isEqualTo(4);
    // halfway from 5184.10 to 5188.50, once; the file has no bid and ask of VIX
    assertThat(chain.bars()).hasSize(1);
    assertThat(chain.bars().get(0).symbol()).isEqualTo("SPX");
    assertThat(chain.bars().get(0).date()).isEqualTo(MONDAY);
    assertThat(chain.bars().get(0).close()).isEqualTo(5186.3);
  }

  @Test
  void givenBothSnapshots_whenThatOf1545IsRead_thenItsColumnsAndNoClose() throws Exception {
    ChainFile chain = read(CboeSamples.datashop(), AT_1545);

    assertThat(chain.counts()).isEqualTo(Map.of("quote", 3));
    OptionQuote quote = chain.quotes().get(0);
    assertThat(quote.bid()).isEqualTo(60.1);
    assertThat(quote.ask()).isEqualTo(61.2);
    assertThat(quote.bidSize()).hasValue(11);
    assertThat(quote.askSize()).hasValue(12);
    assertThat(quote.vendorVol()).hasValue(0.31);
    assertThat(quote.vendorDelta()).hasValue(0.51);
  }

  @Test
  void givenFileWithoutCalcs_whenRead_thenTheSameQuotesWithoutVols() throws Exception {
    // without calcs the columns 18 to 25 are not there
    String text = columns(
        CboeSamples.datashop(),
        IntStream.range(0, 34).filter(i -> i < 17 || i > 24).toArray());

    ChainFile chain = read(text, AT_1545);

    assertThat(text.lines().findFirst().orElseThrow().split(",", -1)).hasSize(26);
    assertThat(chain.counts()).isEqualTo(Map.of("quote", 3));
    assertThat(chain.quotes().get(0).bid()).isEqualTo(60.1);
    assertThat(chain.quotes().get(0).vendorVol()).isEmpty();
    assertThat(read(text, EOD).counts())
        .isEqualTo(read(CboeSamples.datashop(), EOD).counts());
  }

  @Test
  void givenColumnsInAnotherOrder_whenRead_thenTheyGoByName() throws Exception {
    int[] reversed = IntStream.concat(IntStream.of(0, 1), IntStream.range(2, 34).map(i -> 35 - i))
        .toArray();

    ChainFile chain = read(columns(CboeSamples.datashop(), reversed), EOD);

    assertThat(chain.quotes()).isEqualTo(read(CboeSamples.datashop(), EOD).quotes());
  }

  @Test
  void givenOnlyVixKept_whenRead_thenSpxIsLeftOut() throws Exception {
    ChainFile chain = read(CboeSamples.datashop(), Map.of("snapshot", "EOD", "underlyings", "VIX"));

    assertThat(chain.file().content()).isEqualTo("VIX");
    assertThat(chain.counts()).isEqualTo(Map.of("quote", 1));
    assertThat(chain.file().facts().leftOut()).isEqualTo(Map.of("rows of other underlyings", 7L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-08-05,SPXW|2024-08-02,SPXW|quote_date|Q14|2024-08-05, the session of the rows before",
        "2024-08-05,SPXW|08/05/2024,SPXW|quote_date|Q14|a date such as 2024-08-05",
        "2024-08-05,SPXW|2024-08-05,XSP|root|Q13|a root of ^SPX",
        "2024-08-05,SPXW|2024-08-05,VIX|root|Q13|a root of ^SPX",
        "SPXW,2024-08-09|SPXW,2024-08-02|expiration|Q14|a weekday on or after the session 2024-08-05",
        "SPXW,2024-08-09|SPXW,2024-08-31|expiration|Q14|a weekday on or after the session 2024-08-05",
        "5200.000,C|5200.0005,C|strike|BAD_NUMBER|a strike below 100000 with up to 3 decimals",
        "5200.000,C|100000,C|strike|BAD_NUMBER|a strike below 100000 with up to 3 decimals",
        "5200.000,C|0.000,C|strike|BAD_NUMBER|a level above 0, such as 5446.68",
        "5200.000,C|5180.000,C|strike|Q15|each series once; SPXW240809C05180000 was first at 4",
        "5200.000,C|5200.000,X|option_type|BAD_TEXT|C or P",
        "21,58.3000|21,59.5000|bid_eod|Q01|at most the ask of 59.4",
        "21,58.3000,22,59.4000|0,0.0000,0,0.0000|ask_eod|Q04|a bid or an ask above 0",
        "21,58.3000|21.5,58.3000|bid_size_eod|BAD_NUMBER|a whole number of 0 or more",
        "21,58.3000|21,|bid_eod|BAD_NUMBER|a price of 0 or more, such as 12.35",
        "1500,|1500,SD1|delivery_code|Q13|no code, as the standard contract has",
        "57.1000,|,|line|BAD_ROW|34 fields, not 33"
      })
  void givenFaultyRow_whenRead_thenItsColumnAndCode(
      String from, String to, String column, String code, String expected) throws Exception {
    String row =
        CboeSamples.datashopLine("^SPX", "SPXW", "2024-08-09", "5200.000", "C", "5184.1,5188.5");
    assertThat(row).contains(from);
    String faulty = to.equals(",") ? row.replace(from, "") : row.replace(from, to);

    ChainFile chain = read(CboeSamples.datashop() + faulty, EOD);

    assertThat(chain.quotes()).hasSize(3);
    assertThat(chain.rejected())
        .extracting(RejectedRow::column, RejectedRow::code, RejectedRow::expected)
        .containsExactly(Assertions.tuple(column, code, expected));
  }

  @Test
  void givenStandardDelivery_whenWrittenAsZero_thenItIsStandard() throws Exception {
    String text = CboeSamples.datashop().replace(",1500,\n", ",1500,0\n");

    assertThat(read(text, EOD).rejected()).isEmpty();
  }

  @Test
  void givenFirstDateThatIsNoSession_whenRead_thenTheNextDecides() throws Exception {
    String saturday = CboeSamples.datashopLine(
            "^SPX", "SPXW", "2024-08-09", "5200.000", "C", "5184.1,5188.5")
        .replace("2024-08-05", "2024-08-03");
    String text = CboeSamples.datashop()
        .replace(CboeSamples.DATASHOP_HEADER, CboeSamples.DATASHOP_HEADER + saturday);

    ChainFile chain = read(text, EOD);

    assertThat(chain.file().session()).contains(MONDAY);
    assertThat(chain.rejected()).extracting(RejectedRow::code).containsExactly("NOT_A_SESSION");
    // the close comes from the first row that is sound
    assertThat(chain.bars()).extracting(bar -> bar.date()).containsExactly(MONDAY);
    assertThatThrownBy(() -> read(text.replace("2024-08-05", "2024-08-04"), EOD))
        .hasMessage("none of the 4 rows has a session as its quote_date, expected a quote_date such"
            + " as 2024-08-05 on which the exchange was open");
  }

  @Test
  void givenBidAboveAskOfTheIndex_whenRead_thenNoClose() throws Exception {
    String text = CboeSamples.datashop().replace("5184.10,5188.50", "5189.10,5188.50");

    ChainFile chain = read(text, EOD);

    assertThat(chain.bars()).isEmpty();
    assertThat(chain.messages())
        .containsExactly("f:4: column 'underlying_bid_eod' has '5189.10', expected at most the ask"
            + " of 5188.5. Row rejected, load continues.");
  }

  @Test
  void givenFileThatIsNotWhole_whenRead_thenRefused() {
    String text = CboeSamples.datashop();

    assertThatThrownBy(() -> read(text.substring(0, text.length() - 20), EOD))
        .isInstanceOf(TruncatedContentException.class);
    assertThatThrownBy(() -> read(text, Map.of()))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage(
            "its source rule has the snapshot '', expected an option snapshot of 1545 or" + " EOD");
    assertThatThrownBy(() -> read(text.replace("^", "$"), EOD))
        .hasMessage("none of the 8 rows is of an underlying that is kept, expected rows of ^SPX or"
            + " ^VIX");
    assertThatThrownBy(() -> read(text.replace("bid_eod", "bid_close"), EOD))
        .hasMessageStartingWith("the header has no column 'bid_eod' (it has underlying_symbol, ")
        .hasMessageEndingWith("expected the columns of Option EOD Summary, with calcs or without");
    assertThatThrownBy(() -> read("a," + text, EOD))
        .hasMessage("the first column is 'a', expected 'underlying_symbol'");
  }

  @Test
  void givenTextOfAnotherFormat_whenRecognised_thenNot() {
    CboeDatashopCsv format = new CboeDatashopCsv();

    assertThat(Formats.recognised(CboeSamples.datashop()))
        .containsExactly(SourceFormat.CBOE_DATASHOP_CSV);
    assertThat(format.recognises(CboeSamples.DATASHOP_HEADER.toUpperCase(Locale.ROOT)))
        .isTrue();
    assertThat(List.of(
            Samples.webChain(),
            CboeSamples.delayed(),
            Samples.compactChain(),
            Samples.positions(),
            Samples.history(),
            Samples.settlements()))
        .noneMatch(format::recognises);
  }

  private static String columns(String text, int[] positions) {
    return text.lines()
        .map(line -> {
          String[] fields = line.split(",", -1);
          return Arrays.stream(positions)
              .mapToObj(i -> fields[i])
              .collect(Collectors.joining(",", "", "\n"));
        })
        .collect(Collectors.joining());
  }

  private static ChainFile read(String text, Map<String, String> options)
      throws RefusedContentException {
    return ChainFile.read(SourceFormat.CBOE_DATASHOP_CSV, text, options);
  }
}
