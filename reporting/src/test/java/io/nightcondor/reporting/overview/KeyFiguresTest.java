package io.nightcondor.reporting.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.OverviewSample;
import io.nightcondor.reporting.SamplePack;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyFiguresTest {

  @Test
  void givenPack_whenTaken_thenTheFiguresOfItsFrontPage() {
    RiskPack pack = SamplePack.rich();
    KeyFigures figures = KeyFigures.of(pack);
    assertThat(figures.equity()).isEqualTo(2_500_000);
    assertThat(figures.expectedShortfall()).isEqualTo(pack.summary().expectedShortfall());
    assertThat(figures.maxLossNow()).isEqualTo(pack.summary().maxLossNow());
    assertThat(figures.marginUsed()).isEqualTo(pack.summary().marginUsed());
    assertThat(figures.profit()).isEqualTo(pack.pnlExplain().total());
    assertThat(figures.decisions()).isEqualTo(pack.summary().decisions().size());
    assertThat(figures.worstSeverity())
        .isEqualTo(pack.trail().get(pack.trail().size() - 1).worstSeverity());
    assertThat(figures.shortfallShare().toOptional().orElseThrow())
        .isEqualTo(pack.summary().expectedShortfall().toOptional().orElseThrow() / 2_500_000);
  }

  @Test
  void givenEmptyBook_whenTaken_thenNoSeverityRatherThanZero() {
    assertThat(KeyFigures.of(SamplePack.empty()).worstSeverity())
        .isEqualTo(Figure.missing("NO_CONDOR"));
    assertThat(KeyFigures.of(SamplePack.empty()).states()).isEmpty();
  }

  @Test
  void givenBooks_whenAdded_thenOrderDoesNotMatterAndMissingIsNotZero() {
    List<BookLine> books = OverviewSample.books(50);
    NightTotals forward = OverviewSample.totals(books);
    NightTotals backward = OverviewSample.totals(
        books.stream().sorted(BookLine.WORST_FIRST.reversed()).toList());
    assertThat(forward).isEqualTo(backward);
    // every tenth from the sixth is incomplete, the 43rd failed
    assertThat(forward.books()).isEqualTo(50);
    assertThat(forward.profit().books()).isEqualTo(50 - 5 - 1);
    assertThat(forward.maxLossNow().books()).isEqualTo(50 - 1);
    assertThat(forward.worst()).isEqualTo("FAILED");
  }
}
