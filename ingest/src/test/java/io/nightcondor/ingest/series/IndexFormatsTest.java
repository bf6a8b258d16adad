package io.nightcondor.ingest.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.SeriesSamples;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.source.RankedBar;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFormatsTest {

  private static final OptionalDouble NONE = OptionalDouble.empty();

  @Test
  void givenQuotedThousands_whenRead_thenTheLevels() throws Exception {
    ReadFile file = spx("""
        "Date","Price","Open","High","Low","Vol.","Change %"
        "08/05/2024","5,186.33","5,151.14","5,250.89","5,119.26","3.33B","-3.00%"
        "08/02/2024","346.56","359.70","376.00","322.00","","+1.78%"
        """);

    assertThat(Read.used(file))
        .containsExactly(
            new RankedBar(
                new IndexBar(
                    "SPX",
                    Read.MONDAY,
                    OptionalDouble.of(5151.14),
                    OptionalDouble.of(5250.89),
                    OptionalDouble.of(5119.26),
                    5186.33),
                RankedBar.Rank.HISTORY),
            new RankedBar(
                new IndexBar(
                    "SPX",
                    LocalDate.of(2024, 8, 2),
                    OptionalDouble.of(359.7),
                    OptionalDouble.of(376),
                    OptionalDouble.of(322),
                    346.56),
                RankedBar.Rank.HISTORY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"51,86.33", "5,1863", "5.186,33", ",186.33", "5,186.", "5 186.33"})
  void givenCommasOutOfPlace_whenRead_thenNoNumber(String close) throws Exception {
    ReadFile file = spx("Date,Close\n2024-08-05,\"%s\"\n".formatted(close));

    assertThat(Read.messages(file))
        .containsExactly(
            "f:2: column 'close' has '%s', expected a level above 0, such as 5446.68. Row rejected, load continues."
                .formatted(close));
  }

  /** A comma that no quotes protect is the end of a field. */
  @Test
  void givenUnquotedThousands_whenRead_thenTheRowIsBroken() throws Exception {
    ReadFile file = spx("Date,Close\n2024-08-05,5,186.33\n");

    assertThat(Read.codes(file)).containsExactly("BAD_ROW");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date,open,high,low,close,adj_close,volume\n2024-08-05,1,3,1,2,2,0\n",
        "date,open,high,low,close,prior_close\n2024-08-05,1,3,1,2,\n",
        "Date,Open,High,Low,Close,Volume\n2024-08-05,1,3,1,2,0\n",
        "time,open,high,low,close,Volume,Volume MA\n2024-08-05,1,3,1,2,,\n",
        "Date,SPX\n08/05/2024,2\n",
        "date,price\n2024-08-05,2\n"
      })
  void givenLayout_whenRead_thenTheClose(String text) throws Exception {
    assertThat(Read.used(spx(text)))
        .singleElement()
        .satisfies(row -> assertThat(((RankedBar) row).bar().close()).isEqualTo(2));
  }

  @Test
  void givenAdvancesAndDeclines_whenRead_thenTwoBarsALine() throws Exception {
    ReadFile file = Read.file(
        SourceFormat.ADVANCE_DECLINE_CSV,
        SeriesSamples.advanceDecline(),
        Map.of("symbols", "NYSE_ADV,NYSE_DECL"));

    assertThat(file.content()).isEqualTo("NYSE_ADV,NYSE_DECL");
    assertThat(Read.used(file))
        .hasSize(4)
        .endsWith(
            new RankedBar(
                new IndexBar("NYSE_ADV", Read.MONDAY, NONE, NONE, NONE, 400),
                RankedBar.Rank.HISTORY),
            new RankedBar(
                new IndexBar("NYSE_DECL", Read.MONDAY, NONE, NONE, NONE, 2400),
                RankedBar.Rank.HISTORY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-08-05,0,2400|BAD_NUMBER|1",
        "2024-08-05,40.5,2400|BAD_NUMBER|1",
        "2024-08-05,,2400|BAD_NUMBER|1",
        "2024-08-03,400,2400|NOT_A_SESSION|2",
        "2024-08-06,400,2400|AFTER_SESSION|2",
        "2024-08-02,400,2400|Q15|2"
      })
  void givenFaultyCount_whenRead_thenItsCode(String line, String code, int rows) throws Exception {
    ReadFile file = Read.file(
        SourceFormat.ADVANCE_DECLINE_CSV,
        "date,advances,declines\n2024-08-02,700,2100\n" + line + "\n",
        Map.of("symbols", "NYSE_ADV,NYSE_DECL"));

    assertThat(file.rows()).hasSize(4);
    assertThat(Read.codes(file)).hasSize(rows).containsOnly(code);
  }

  @Test
  void givenNoSymbols_whenRead_thenRefused() {
    assertThatThrownBy(() -> Read.file(
            SourceFormat.ADVANCE_DECLINE_CSV,
            SeriesSamples.advanceDecline(),
            Map.of("symbols", "NYSE")))
        .hasMessage(
            "its source rule has the symbols 'NYSE', expected an option symbols such as NYSE_ADV,NYSE_DECL"
                + " in the configuration");
  }

  private static ReadFile spx(String text) throws Exception {
    return Read.file(SourceFormat.INDEX_HISTORY_CSV, text, Map.of("symbol", "SPX"));
  }
}
