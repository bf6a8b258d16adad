package io.nightcondor.analytics.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import org.junit.jupiter.api.Test;

/** DOMAIN E10, by hand. */
class QuickRatioTest {

  private static final double EQUITY = 500_000;

  /** min(90,000, 120,000) / (20,000 + 5,000 + 5,000). */
  @Test
  void givenCashBelowExcessLiquidity_whenDivided_thenCashOverWhatIsDue() {
    Figure ratio = new QuickRatio(
            Figure.of(90_000),
            0,
            Figure.of(120_000),
            EQUITY,
            Figure.of(20_000),
            Figure.of(5_000),
            5_000)
        .value();

    assertThat(ratio).isEqualTo(Figure.of(3));
  }

  /** min(90,000, 60,000) / (20,000 + 5,000 + 5,000). */
  @Test
  void givenExcessLiquidityBelowCash_whenDivided_thenThatCounts() {
    Figure ratio = new QuickRatio(
            Figure.of(90_000),
            0,
            Figure.of(60_000),
            EQUITY,
            Figure.of(20_000),
            Figure.of(5_000),
            5_000)
        .value();

    assertThat(ratio).isEqualTo(Figure.of(2));
  }

  /** One per cent of 500,000 stands in: 90,000 / 5,000. */
  @Test
  void givenNothingDue_whenDivided_thenOnePercentOfEquityIsDue() {
    Figure ratio = new QuickRatio(
            Figure.of(90_000), 0, Figure.of(120_000), EQUITY, Figure.of(0), Figure.of(0), 0)
        .value();

    assertThat(ratio).isEqualTo(Figure.of(18));
  }

  /** min(60,000 + 0.99 x 20,000, 120,000) / 30,000 = 79,800 / 30,000. */
  @Test
  void givenTreasuryBills_whenDivided_thenNinetyNinePercentOfThemAreCash() {
    Figure ratio = new QuickRatio(
            Figure.of(60_000),
            20_000,
            Figure.of(120_000),
            EQUITY,
            Figure.of(20_000),
            Figure.of(5_000),
            5_000)
        .value();

    assertThat(ratio).isEqualTo(Figure.of(2.66));
  }

  @Test
  void givenNoCashInTheFiles_whenDivided_thenMissingForThatReason() {
    Figure ratio = new QuickRatio(
            Figure.missing("NO_CASH"),
            50_000,
            Figure.of(120_000),
            EQUITY,
            Figure.of(0),
            Figure.of(0),
            0)
        .value();

    assertThat(ratio).isEqualTo(Figure.missing("NO_CASH"));
  }
}
