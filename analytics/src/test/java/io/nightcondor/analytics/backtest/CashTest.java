package io.nightcondor.analytics.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.backtest.cash.CashKind;
import io.nightcondor.analytics.backtest.entry.EntryRules;
import io.nightcondor.analytics.backtest.model.ModelRules;
import io.nightcondor.analytics.backtest.result.DayResult;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Every cent is accounted for. */
@Tag("once")
class CashTest {

  private static final LocalDate FROM = LocalDate.of(2020, 6, 1);
  private static final LocalDate TO = LocalDate.of(2021, 6, 30);

  /** Daily profits are differences of figures of some millions, added up again. */
  private static final double OF_THE_SUMS = 1e-6;

  @Property(tries = 2)
  void givenAnyPast_whenRun_thenProfitsAddUpToCashAndMarks(
      @ForAll @IntRange(min = 1, max = 1_000) int seed) {
    BacktestResult result = Backtest.run(new BacktestInput(
        SyntheticPast.of(seed, TO),
        FROM,
        TO,
        1_000_000,
        EntryRules.WEEKLY,
        Policy.steward(),
        Policy.presets().stream().map(Policy::preset).toList(),
        ModelRules.DEFAULT));
    double condors = result.runs().get(0).days().stream()
        .mapToDouble(DayResult::condorProfit)
        .sum();
    assertThat(condors).isCloseTo(result.condorWorth(), within(OF_THE_SUMS));
    assertThat(result.condorWorth())
        .isCloseTo(cents(result.condorCash()) / 100.0 + result.condorMarks(), within(OF_THE_SUMS));
    for (PolicyRun run : result.runs().subList(1, result.runs().size())) {
      double hedge = run.days().stream().mapToDouble(DayResult::hedgeProfit).sum();
      assertThat(hedge).isCloseTo(run.worth(), within(OF_THE_SUMS));
      assertThat(run.worth())
          .isCloseTo(cents(run.cash()) / 100.0 + run.marks(), within(OF_THE_SUMS));
      assertThat(run.days())
          .allSatisfy(
              day -> assertThat(day.netProfit()).isEqualTo(day.condorProfit() + day.hedgeProfit()));
      // the paper book keeps its own count, by lines bought and sold, and does not round
      assertThat(run.worth()).isCloseTo(run.paperProfit(), within(0.005 * (1 + run.cashMoves())));
    }
  }

  private static long cents(Map<CashKind, Long> moved) {
    return moved.values().stream().mapToLong(cents -> cents).sum();
  }
}
