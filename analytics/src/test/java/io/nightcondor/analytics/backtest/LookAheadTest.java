package io.nightcondor.analytics.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.backtest.PolicyRun.Decision;
import io.nightcondor.analytics.backtest.entry.EntryRules;
import io.nightcondor.analytics.backtest.history.PastMarket;
import io.nightcondor.analytics.backtest.model.ModelRules;
import io.nightcondor.analytics.backtest.result.DayResult;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Nothing decided on or before a day depends on anything that happened after it. */
@Tag("once")
class LookAheadTest {

  private static final LocalDate FROM = LocalDate.of(2020, 6, 1);
  private static final LocalDate TO = LocalDate.of(2021, 6, 30);

  /** Runs of two pasts that part after a day; some 270 sessions of five policies each. */
  @Property(tries = 3)
  void givenPastsThatPartAfterADay_whenRun_thenAllUpToItIsTheSame(
      @ForAll @IntRange(min = 1, max = 1_000) int seed,
      @ForAll @IntRange(min = 20, max = 380) int day) {
    LocalDate kept = FROM.plusDays(day);
    BacktestResult one = run(SyntheticPast.of(seed, TO));
    BacktestResult other = run(SyntheticPast.changed(seed, kept, seed + 1_000_000L, TO));
    assertThat(one.runs().get(0).days()).isNotEqualTo(other.runs().get(0).days());
    for (int i = 0; i < one.runs().size(); i++) {
      assertThat(decisions(other.runs().get(i), kept))
          .isEqualTo(decisions(one.runs().get(i), kept));
      assertThat(days(other.runs().get(i), kept)).isEqualTo(days(one.runs().get(i), kept));
    }
  }

  private static BacktestResult run(PastMarket past) {
    return Backtest.run(new BacktestInput(
        past,
        FROM,
        TO,
        1_000_000,
        EntryRules.WEEKLY,
        Policy.steward(),
        Policy.presets().stream().map(Policy::preset).toList(),
        ModelRules.DEFAULT));
  }

  private static List<Decision> decisions(PolicyRun run, LocalDate last) {
    return run.decisions().stream()
        .filter(decision -> !decision.session().isAfter(last))
        .toList();
  }

  private static List<DayResult> days(PolicyRun run, LocalDate last) {
    return run.days().stream().filter(day -> !day.session().isAfter(last)).toList();
  }
}
