package io.nightcondor.reporting.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.ReportDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportChangesTest {

  private static List<Change> between(RiskPack before, RiskPack after) {
    return ReportChanges.between(ReportDocument.of(before), ReportDocument.of(after));
  }

  @Test
  void givenSameReport_whenCompared_thenNothingChanged() {
    assertThat(between(SamplePack.rich(), SamplePack.rich())).isEmpty();
  }

  @Test
  void givenOtherStatus_whenCompared_thenItIsFirst() {
    Summary summary = SamplePack.rich().summary();
    RiskPack other =
        SamplePack.rich().withSummary(summary.with(Status.INCOMPLETE, summary.remarks()));
    Change first = between(SamplePack.rich(), other).get(0);
    assertThat(first.words())
        .isEqualTo("Status %s → INCOMPLETE".formatted(summary.status().name()));
    assertThat(first.firstPage()).isTrue();
  }

  @Test
  void givenMoreCondors_whenCompared_thenTheirRowsAreNewAndBackwardsGone() {
    List<Change> more = between(SamplePack.large(2), SamplePack.large(3));
    List<Change> fewer = between(SamplePack.large(3), SamplePack.large(2));
    Change added = overview(more);
    Change gone = overview(fewer);
    assertThat(added.before()).isEmpty();
    assertThat(added.after()).isNotEmpty().isEqualTo(gone.before());
    assertThat(added.words()).startsWith(added.row() + ": Condor is new: ");
    assertThat(gone.words()).startsWith(added.row() + ": Condor is gone, was ");
  }

  private static Change overview(List<Change> changes) {
    return changes.stream()
        .filter(change -> change.table().equals("Condors at a glance"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void givenReportsThatDiffer_whenComparedBothWays_thenSameFiguresWithOppositeMoves() {
    List<Change> there = between(SamplePack.rich(), SamplePack.empty());
    List<Change> back = between(SamplePack.empty(), SamplePack.rich());
    assertThat(there).hasSameSizeAs(back);
    BigDecimal sum = BigDecimal.ZERO;
    int numbers = 0;
    for (List<Change> all : List.of(there, back)) {
      for (Change change : all) {
        Optional<BigDecimal> moved = change.moved();
        sum = sum.add(moved.orElse(BigDecimal.ZERO));
        numbers += moved.isPresent() ? 1 : 0;
      }
    }
    assertThat(numbers).isPositive();
    assertThat(sum).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void givenFigure_whenSaid_thenRowFigureAndUnit() {
    Change margin = new Change(
        "Summary",
        "Key figures",
        "Margin",
        "Value",
        "USD",
        "412,000",
        "398,000",
        Optional.of(new BigDecimal("-14000")),
        true);
    assertThat(margin.words()).isEqualTo("Margin 412,000 → 398,000 USD");
  }
}
