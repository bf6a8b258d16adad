package io.nightcondor.analytics.theta;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.ExplainPanel.ExplainRow;
import io.nightcondor.analytics.pack.ExplainSteps;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.theta.ThetaMemory.Cumulated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThetaMemoryTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate TUESDAY = LocalDate.of(2024, 8, 6);

  private static ExplainRow row(String position, String kind, Figure theta, double carry) {
    Figure zero = Figure.of(0);
    return new ExplainRow(
        position,
        kind,
        zero,
        ExplainSteps.uniform(zero),
        new ExplainTerms(
            zero, zero, zero, zero, theta, zero, zero, zero, Figure.of(carry), zero, zero, zero),
        zero,
        true,
        "");
  }

  private static ExplainPanel explain(Optional<LocalDate> from, ExplainRow... rows) {
    Figure zero = Figure.of(0);
    return new ExplainPanel(
        from,
        1,
        "",
        zero,
        zero,
        zero,
        zero,
        ExplainSteps.uniform(zero),
        ExplainTerms.uniform(zero),
        zero,
        true,
        "",
        zero,
        zero,
        zero,
        List.of(rows),
        List.of());
  }

  private static ExplainPanel night(LocalDate from, double condor, double carry) {
    return explain(
        Optional.of(from),
        row("a", "CONDOR", Figure.of(condor), 0),
        row("VXMU24 for a", "HEDGE", Figure.of(0), carry),
        row("VXMU24", "HEDGE", Figure.of(0), -5),
        row("other", "STRUCTURE", Figure.of(1000), 0));
  }

  @Test
  void givenTwoNights_whenCumulated_thenCondorWithItsHedgesAndTheBookSinceTheFirst() {
    ThetaMemory memory = ThetaMemory.NONE
        .next(explain(Optional.empty()), List.of("a"))
        .next(night(MONDAY, 300, -20), List.of("a"))
        .next(night(TUESDAY, 310, -25), List.of("a"));
    // the condor 300 - 20 + 310 - 25; the book less 5 a night for the hedge of no condor
    assertThat(memory.cumulated())
        .containsExactly(
            new Cumulated("", 555, MONDAY, 2, 0), new Cumulated("a", 565, MONDAY, 2, 0));
    assertThat(memory.of("a")).isEqualTo(Figure.of(565));
  }

  @Test
  void givenANightWithoutTheta_whenCumulated_thenItIsMissedAndNotZero() {
    ThetaMemory memory = ThetaMemory.NONE
        .next(night(MONDAY, 300, -20), List.of("a"))
        .next(
            explain(Optional.of(TUESDAY), row("a", "CONDOR", Figure.missing("NO_SLICE"), 0)),
            List.of("a"));
    assertThat(memory.find("a")).contains(new Cumulated("a", 280, MONDAY, 1, 1));
    assertThat(ThetaMemory.NONE
            .next(
                explain(Optional.of(TUESDAY), row("a", "CONDOR", Figure.missing("NO_SLICE"), 0)),
                List.of("a"))
            .of("a"))
        .isEqualTo(Figure.missing("NO_NIGHT_EXPLAINED"));
  }

  @Test
  void givenACondorThatIsGone_whenCumulated_thenItIsForgottenAndTheBookIsNot() {
    ThetaMemory memory = ThetaMemory.NONE
        .next(night(MONDAY, 300, -20), List.of("a"))
        .next(night(TUESDAY, 310, -25), List.of());
    assertThat(memory.cumulated()).containsExactly(new Cumulated("", 555, MONDAY, 2, 0));
  }
}
