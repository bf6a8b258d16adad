package io.nightcondor.analytics.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.backtest.entry.EntryRules;
import io.nightcondor.analytics.backtest.history.PastMarket;
import io.nightcondor.analytics.backtest.model.ModelRules;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PastCheckTest {

  private static final LocalDate LAST = LocalDate.of(2020, 6, 30);
  private static final PastMarket PAST = SyntheticPast.of(1, LAST);

  @Test
  void givenAWindowBeforeTheHistory_whenRun_thenItIsRefusedWithBothDates() {
    assertThatThrownBy(() -> run(PAST, LocalDate.of(2018, 1, 2), LAST))
        .isInstanceOf(UnusablePastException.class)
        .hasMessage("the history of SPX starts on 2019-01-02, after the first session 2018-01-02:"
            + " start there or ingest more");
  }

  @Test
  void givenAWindowBeyondTheHistory_whenRun_thenItIsRefusedWithBothDates() {
    assertThatThrownBy(() -> run(PAST, LocalDate.of(2020, 1, 2), LocalDate.of(2021, 1, 4)))
        .hasMessage("the history of SPX ends on 2020-06-30, before the last session 2021-01-04:"
            + " end there or ingest more");
  }

  @Test
  void givenNoFutures_whenRun_thenItIsRefused() {
    PastMarket without =
        new PastMarket(PAST.bars(), List.of(), PAST.macro(), PAST.fomc(), PAST.calendar());
    assertThatThrownBy(() -> run(without, LocalDate.of(2020, 1, 2), LAST))
        .hasMessage(
            "the history has no settlements of VIX futures: ingest some before a back-test");
  }

  @Test
  void givenADayWithoutAVix_whenRun_thenItIsSkippedWithItsReasonAndTheRestRuns() {
    LocalDate hole = LocalDate.of(2020, 3, 10);
    BacktestResult result = run(without("VIX", hole::equals), LocalDate.of(2020, 1, 2), LAST);
    assertThat(result.skipped()).containsExactly(new SkippedSession(hole, "no close of the VIX"));
    assertThat(result.runs().get(0).days()).noneMatch(day -> day.session().equals(hole));
  }

  @Test
  void givenAHoleOfAMonth_whenRun_thenItIsRefusedAndCounted() {
    assertThatThrownBy(() -> run(
            without("VIX", day -> day.getYear() == 2020 && day.getMonthValue() == 2),
            LocalDate.of(2020, 1, 2),
            LAST))
        .hasMessage("20 of 129 sessions lack a close of SPX or VIX or a settlement of a VIX future,"
            + " the first 2020-02-03: ingest what is missing or choose another window");
  }

  private static PastMarket without(String symbol, Predicate<LocalDate> hole) {
    Map<String, List<IndexBar>> bars = new HashMap<>(PAST.bars());
    bars.computeIfPresent(
        symbol,
        (name, list) -> list.stream().filter(bar -> !hole.test(bar.date())).toList());
    return new PastMarket(bars, PAST.settlements(), PAST.macro(), PAST.fomc(), PAST.calendar());
  }

  private static BacktestResult run(PastMarket past, LocalDate from, LocalDate to) {
    return Backtest.run(new BacktestInput(
        past,
        from,
        to,
        1_000_000,
        EntryRules.WEEKLY,
        Policy.steward(),
        List.of(Policy.steward()),
        ModelRules.DEFAULT));
  }
}
