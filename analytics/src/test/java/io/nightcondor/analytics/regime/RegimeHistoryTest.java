package io.nightcondor.analytics.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel.FrequencyRow;
import io.nightcondor.analytics.pack.RegimePanel.ProfitRow;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegimeHistoryTest {

  /** Rounding of a sum. */
  private static final double ROUNDING = 1e-9;

  private static final LocalDate FIRST = LocalDate.of(2024, 8, 1);

  /** Two quiet closes, then two at VIX 30: one step a night. */
  private static final RegimeHistory HISTORY = RegimeHistory.of(
      new HistoryWindow(
          Map.of("VIX", bars("VIX", 14, 14, 30, 30), "VIX3M", bars("VIX3M", 16, 16, 28, 28))),
      Policy.steward());

  @Test
  void givenBars_whenReplayed_thenTheStatesOfTheNightlyRules() {
    assertThat(HISTORY.states())
        .containsExactly(
            Map.entry(FIRST, RegimeState.CALM),
            Map.entry(FIRST.plusDays(1), RegimeState.CALM),
            Map.entry(FIRST.plusDays(2), RegimeState.NORMAL),
            Map.entry(FIRST.plusDays(3), RegimeState.STRESSED));
    assertThat(HISTORY.frequencies())
        .containsExactly(
            new FrequencyRow(RegimeState.CALM, 2, Figure.of(0.5)),
            new FrequencyRow(RegimeState.NORMAL, 1, Figure.of(0.25)),
            new FrequencyRow(RegimeState.STRESSED, 1, Figure.of(0.25)),
            new FrequencyRow(RegimeState.BROKEN, 0, Figure.missing("NO_LIQUIDITY_HISTORY")));
  }

  @Test
  void givenNoBars_whenReplayed_thenNoShares() {
    RegimeHistory none = RegimeHistory.of(new HistoryWindow(Map.of()), Policy.steward());

    assertThat(none.frequencies())
        .extracting(FrequencyRow::share)
        .containsOnly(Figure.missing("NO_HISTORY"));
    assertThat(RegimeProfits.of(List.of(), none).expected())
        .isEqualTo(Figure.missing("NO_HISTORY"));
  }

  @Test
  void givenPastProfits_whenSplitByRegime_thenMeanTenthPercentileAndWorst() {
    List<PastProfit> moves = new ArrayList<>(List.of(
        new PastProfit(FIRST, 100, 120),
        new PastProfit(FIRST.plusDays(1), -40, -100),
        new PastProfit(FIRST.plusDays(2), 10, 30),
        new PastProfit(FIRST.plusDays(3), -600, -2_000),
        new PastProfit(FIRST.minusDays(9), 9_999, 9_999)));
    RegimeProfits profits = RegimeProfits.of(moves, HISTORY);
    Collections.reverse(moves);

    assertThat(RegimeProfits.of(moves, HISTORY)).isEqualTo(profits);
    ProfitRow calm = profits.rows().get(0);
    assertThat(calm.moves()).isEqualTo(2);
    // (100 - 40) / 2 and (120 - 100) / 2; a tenth of two moves is the first
    assertThat(calm.mean()).isEqualTo(Figure.of(30));
    assertThat(calm.meanUnhedged()).isEqualTo(Figure.of(10));
    assertThat(calm.lowest()).isEqualTo(Figure.of(-40));
    assertThat(calm.worst()).isEqualTo(Figure.of(-40));
    assertThat(calm.worstUnhedged()).isEqualTo(Figure.of(-100));
    assertThat(calm.worstDay()).contains(FIRST.plusDays(1));
    // 0.5 x 30 + 0.25 x 10 + 0.25 x -600; the move before the history is in no regime
    assertThat(profits.expected().toOptional().orElseThrow()).isCloseTo(-132.5, within(ROUNDING));
  }

  @Test
  void givenTwentyMoves_whenTenthPercentile_thenTheSecondSmallest() {
    LocalDate[] days = IntStream.range(0, 20).mapToObj(FIRST::plusDays).toArray(LocalDate[]::new);
    double[] levels = new double[20];
    Arrays.fill(levels, 20);
    RegimeHistory normal =
        RegimeHistory.of(new HistoryWindow(Map.of("VIX", bars("VIX", levels))), Policy.steward());
    List<PastProfit> moves =
        IntStream.range(0, 20).mapToObj(i -> new PastProfit(days[i], i * 10, 0)).toList();

    // nearest rank: ceil(0.10 x 20) = 2
    assertThat(RegimeProfits.of(moves, normal).rows().get(1).lowest()).isEqualTo(Figure.of(10));
  }

  @Test
  void givenStateWithoutAMove_whenWeighed_thenMissing() {
    RegimeProfits profits = RegimeProfits.of(List.of(new PastProfit(FIRST, 1, 1)), HISTORY);

    assertThat(profits.expected()).isEqualTo(Figure.missing("NO_MOVES"));
    assertThat(profits.rows().get(2).mean()).isEqualTo(Figure.missing("NO_MOVES"));
  }

  private static List<IndexBar> bars(String symbol, double... closes) {
    return IntStream.range(0, closes.length)
        .mapToObj(i -> new IndexBar(
            symbol,
            FIRST.plusDays(i),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            closes[i]))
        .toList();
  }
}
