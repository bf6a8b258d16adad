package io.nightcondor.ingest.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.RealData;
import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.SourceInput;
import io.nightcondor.ingest.source.UnpackLimits;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Real files of Cboe; each row is used or refused, and the counts are those of the README. */
class CboeRealDataTest {

  private static final Map<String, String> UNDATED = Map.of("undated", "accept");

  @Test
  void givenTodaysTable_whenRead_thenEachRowIsCounted() throws Exception {
    ChainFile chain =
        read("cboe_web_spx_quotedata_2024-01-05.csv.gz", Map.of(), LocalDate.of(2024, 1, 5));

    assertThat(chain.file().session()).contains(LocalDate.of(2024, 1, 5));
    assertThat(chain.counts()).isEqualTo(Map.of("bar", 1, "quote", 20_906, "Q01", 2, "Q04", 130));
    assertThat(chain.bars()).extracting(bar -> bar.close()).containsExactly(4697.2402);
    // on a third Friday the two roots are two series: bid and ask of the README
    assertThat(market(chain, "SPX240119C04700000")).containsExactly(41.1, 41.7);
    assertThat(market(chain, "SPXW240119C04700000")).containsExactly(42.5, 42.8);
  }

  @Test
  void givenOldTable_whenRead_thenEachRowIsCounted() throws Exception {
    ChainFile chain =
        read("cboe_legacy_spx_quotedata_2020-09-04.dat.gz", Map.of(), LocalDate.of(2020, 9, 4));

    assertThat(chain.file().session()).contains(LocalDate.of(2020, 9, 4));
    assertThat(chain.counts()).isEqualTo(Map.of("bar", 1, "quote", 18_738));
    assertThat(chain.bars()).extracting(bar -> bar.close()).containsExactly(3426.96);
    // vols that are neither 0 nor 0.02, as counted in the file; on expiry day up to 3700 %
    assertThat(vols(chain)).hasSize(17_321).doesNotContain(0.0, 0.02).contains(31.4082);
  }

  @Test
  void givenOldTableOfTheMorning_whenRead_thenItsLastPriceIsNoClose() throws Exception {
    ChainFile chain =
        read("cboe_legacy_vix_quotedata_2019-08-29.dat", Map.of(), LocalDate.of(2019, 8, 28));

    assertThat(chain.file().session()).contains(LocalDate.of(2019, 8, 28));
    assertThat(chain.counts()).isEqualTo(Map.of("AFTER_SESSION", 1, "quote", 741, "Q04", 19));
    // VIX closed at 19.35 on the 28th
    assertThat(chain.messages())
        .first()
        .asString()
        .contains("column 'Last' has '18.34', expected the close of 2019-08-28");
  }

  @Test
  void givenTablesWithoutPreamble_whenRead_thenOnlyIfTheRuleSaysSo() throws Exception {
    LocalDate session = LocalDate.of(2023, 9, 1);
    String spx = "cboe_cols_spx_2023-09-04_gth.csv.gz";
    String vix = "cboe_cols_vix_2023-09-04_gth.csv.gz";

    assertThat(read(spx, UNDATED, session).counts()).isEqualTo(Map.of("quote", 7_154, "Q04", 38));
    assertThat(read(vix, UNDATED, session).counts()).isEqualTo(Map.of("quote", 416));
    assertThat(read(spx, UNDATED, session).file().content()).isEqualTo("SPX");
    assertThat(read(vix, UNDATED, session).file().content()).isEqualTo("VIX");
    assertThat(read(vix, UNDATED, session).file().remark())
        .isEqualTo("It carries no date and was taken for the session 2023-09-01.");
    assertThatThrownBy(() -> read(spx, Map.of(), session))
        .isInstanceOf(RefusedContentException.class)
        .hasMessageContaining("or the option undated: accept of its source");
  }

  @Test
  void givenDelayedQuotesOfAnotherIndex_whenRead_thenRecognisedAndRefused() throws Exception {
    Path rut = RealData.file("chains/cboe_delayed_json_rut_2023-09-20.json.gz");
    String head = SourceInput.head(rut, UnpackLimits.standard());

    assertThat(Formats.recognised(head)).containsExactly(SourceFormat.CBOE_DELAYED_JSON);
    assertThatThrownBy(() -> ChainFile.read(
            rut, SourceFormat.CBOE_DELAYED_JSON, Map.of(), LocalDate.of(2023, 9, 20)))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage("the underlying is 'RUT', expected SPX or VIX");
  }

  /** The layout is the same for each index: with its roots renamed the file is one of SPX. */
  @Test
  void givenDelayedQuotesNamedSpx_whenRead_thenEachRowIsCounted() throws Exception {
    Path rut = RealData.file("chains/cboe_delayed_json_rut_2023-09-20.json.gz");
    String text = wholeText(rut).replace("RUT", "SPX");

    ChainFile chain = new ChainFile(ReadFile.of(
        "f",
        text,
        SourceFormat.CBOE_DELAYED_JSON,
        Map.of(),
        LocalDate.of(2023, 9, 20),
        ChainFile.NYSE));

    assertThat(chain.file().session()).contains(LocalDate.of(2023, 9, 20));
    assertThat(chain.counts()).isEqualTo(Map.of("bar", 1, "quote", 6_680));
    assertThat(chain.bars()).extracting(bar -> bar.close()).containsExactly(1806.1193);
  }

  private static String wholeText(Path file) throws IOException, RefusedContentException {
    StringWriter text = new StringWriter();
    try (SourceInput input = SourceInput.open(file, UnpackLimits.standard())) {
      input.reader().transferTo(text);
    }
    return text.toString();
  }

  private static double[] market(ChainFile chain, String symbol) {
    return chain.quotes().stream()
        .filter(quote -> quote.series().symbol().equals(symbol))
        .flatMapToDouble(quote -> DoubleStream.of(quote.bid(), quote.ask()))
        .toArray();
  }

  private static List<Double> vols(ChainFile chain) {
    return chain.quotes().stream()
        .flatMapToDouble(quote -> quote.vendorVol().stream())
        .boxed()
        .toList();
  }

  private static ChainFile read(String name, Map<String, String> options, LocalDate session)
      throws RefusedContentException {
    return ChainFile.read(
        RealData.file("chains/" + name), SourceFormat.CBOE_WEB_CSV, options, session);
  }
}
