package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.IndexRow;
import io.nightcondor.analytics.pack.MarketPanel.VixRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketWordsTest {

  @ParameterizedTest
  @CsvSource({
    "SPX, SPX, index points",
    "NYSE_ADVANCES, NYSE advances, issues",
    "US2Y, US Treasury 2 years, % a year"
  })
  void givenSymbol_whenNamed_thenNameAndUnit(String symbol, String name, String unit) {
    assertThat(MarketWords.index(symbol)).isEqualTo(name);
    assertThat(MarketWords.unit(symbol)).isEqualTo(unit);
  }

  @Test
  void givenPriceCountAndYield_whenChangeTaken_thenRelativeOfThePriceOnly() {
    assertThat(MarketWords.relativeChange(new IndexRow("SPX", 7500, Figure.of(5000))))
        .isEqualTo(Figure.of(0.5));
    assertThat(MarketWords.relativeChange(new IndexRow("SPX", 7500, Figure.missing("NOT_RUN"))))
        .isEqualTo(Figure.missing("NOT_RUN"));
    assertThat(MarketWords.relativeChange(new IndexRow("NYSE_DECLINES", 566, Figure.of(2711))))
        .isEqualTo(Figure.missing("not a price"));
    assertThat(MarketWords.relativeChange(new IndexRow("US2Y", 3.93, Figure.of(3.99))))
        .isEqualTo(Figure.missing("not a price"));
  }

  @ParameterizedTest
  @CsvSource({"-4, 4 sessions ago", "-1, 1 session ago", "0, this session", "1, in 1 session"})
  void givenSessions_whenWorded_thenBeforeOrAfter(int sessions, String words) {
    assertThat(MarketWords.when(sessions)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "SVI, SVI",
    "SVI_PENALISED, 'SVI, butterflies penalised'",
    "INTERPOLATED, lines between quotes"
  })
  void givenRung_whenNamed_thenForm(String rung, String form) {
    assertThat(MarketWords.smile(rung)).isEqualTo(form);
  }

  @Test
  void givenVolatilityIndices_whenChecked_thenOnlyTheComparedVix() {
    assertThat(MarketWords.check(row("VIX", Figure.of(0.2), false))).isEqualTo("within limit");
    assertThat(MarketWords.check(row("VIX", Figure.of(0.6), true))).isEqualTo("BEYOND LIMIT");
    assertThat(MarketWords.check(row("VIX", Figure.missing("NO_INDEX_CLOSE"), false)))
        .isEqualTo("not checked");
    assertThat(MarketWords.check(row("VIX3M", Figure.of(0.6), false))).isEqualTo("not checked");
  }

  private static VixRow row(String symbol, Figure difference, boolean beyond) {
    return new VixRow(symbol, 30, Figure.of(20), Figure.of(20), difference, beyond, List.of());
  }
}
