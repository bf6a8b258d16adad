package io.nightcondor.analytics.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.backtest.distance.MeasuredDistance;
import io.nightcondor.analytics.backtest.entry.EntryRules;
import io.nightcondor.analytics.backtest.model.ModelRules;
import io.nightcondor.analytics.backtest.report.BacktestReport;
import io.nightcondor.analytics.backtest.report.BacktestReport.Chains;
import io.nightcondor.analytics.backtest.report.BacktestReport.Identity;
import io.nightcondor.analytics.backtest.report.EventChoice;
import io.nightcondor.analytics.backtest.report.StudyRules;
import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.analytics.pack.backtest.BacktestPack.SensitivityRow;
import io.nightcondor.analytics.pack.backtest.EventRow;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BacktestReportTest {

  private static final LocalDate FROM = LocalDate.of(2020, 6, 1);
  private static final LocalDate TO = LocalDate.of(2021, 6, 30);

  /** Sums of some millions in doubles. */
  private static final double OF_THE_SUMS = 1e-6;

  private static BacktestInput input;
  private static BacktestResult result;
  private static BacktestResult beside;
  private static BacktestPack pack;

  @BeforeAll
  static void run() {
    input = new BacktestInput(
        SyntheticPast.of(7, TO),
        FROM,
        TO,
        1_000_000,
        EntryRules.WEEKLY,
        Policy.steward(),
        List.of(Policy.steward(), Policy.preset("vxth")),
        ModelRules.DEFAULT);
    result = Backtest.run(input);
    beside = Backtest.run(input.unhedged(1.0));
    pack = pack(1);
  }

  private static BacktestPack pack(long seed) {
    return BacktestReport.of(
        input,
        result,
        List.of(beside),
        new Chains(MeasuredDistance.ELEVEN_CHAINS, "eleven chains"),
        EventChoice.DEFAULT,
        StudyRules.of(seed),
        new Identity("test", "hash"));
  }

  @Test
  void givenOneSeed_whenPackedTwice_thenThePacksAreTheSameAndAnotherSeedMovesIntervalsAlone() {
    assertThat(pack(1)).isEqualTo(pack);
    BacktestPack other = pack(2);
    assertThat(other.policies().get(1).returnAYear().value())
        .isEqualTo(pack.policies().get(1).returnAYear().value());
    assertThat(other.policies().get(1).returnAYear().low())
        .isNotEqualTo(pack.policies().get(1).returnAYear().low());
  }

  @Test
  void givenAccounts_whenPacked_thenTheirPartsAddUpToTheEndOfTheCurve() {
    for (int i = 0; i < pack.ends().size(); i++) {
      BacktestPack.EndRow end = pack.ends().get(i);
      double cash = pack.cash().stream()
          .filter(row ->
              row.account().equals(BacktestPack.CONDORS) || row.account().equals(end.policy()))
          .mapToDouble(BacktestPack.CashMoveRow::amount)
          .sum();
      assertThat(end.condorCash() + end.hedgeCash()).isCloseTo(cash, within(OF_THE_SUMS));
      assertThat(pack.curve().get(pack.curve().size() - 1).values().get(i).equity())
          .isCloseTo(end.equity(), within(OF_THE_SUMS));
    }
  }

  @Test
  void givenNoDates_whenPacked_thenAFamilySaysSo() {
    assertThat(pack.events())
        .filteredOn(row -> row.family().equals("clusters of initial offerings"))
        .extracting(EventRow::verdict)
        .allMatch(verdict -> verdict.contains("no dates given"));
    EventRow prices = pack.events().stream()
        .filter(row -> row.family().equals("CPI releases"))
        .findFirst()
        .orElseThrow();
    assertThat(prices.assumedLags()).isEqualTo(prices.given()).isPositive();
  }

  @Test
  void givenAnotherLevel_whenPacked_thenBothStandInOrderAndTheOneInUseIsMarked() {
    assertThat(pack.sensitivity())
        .extracting(SensitivityRow::shareOfIndex)
        .containsExactly(0.96, 1.0);
    assertThat(pack.sensitivity()).extracting(SensitivityRow::used).containsExactly(true, false);
    // dearer options bring the sellers more
    assertThat(pack.sensitivity().get(1).returnAYear())
        .isGreaterThan(pack.sensitivity().get(0).returnAYear());
  }

  @Test
  void givenFigures_whenRead_thenTheUnhedgedCondorsComeFirstAndEachPolicyHasItsSentence() {
    assertThat(pack.readings().get(0)).startsWith("Without a hedge the condors returned ");
    assertThat(pack.readings()).anyMatch(reading -> reading.startsWith("steward: the hedge "));
    assertThat(pack.readings()).anyMatch(reading -> reading.startsWith("vxth: the hedge "));
    assertThat(pack.assumptions().get(0).value()).startsWith("from a model, not from a market");
    assertThat(pack.assumptions()).anyMatch(row -> row.value().contains("sold each Friday"));
  }
}
