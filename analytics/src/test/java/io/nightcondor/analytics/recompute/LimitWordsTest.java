package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.limit.RiskMemory;
import io.nightcondor.analytics.limit.RiskMemory.BreachMemory;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitRow;
import io.nightcondor.analytics.pack.LimitState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitWordsTest {

  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);

  private static final LimitRow BROKEN = row(
      "limits.expectedShortfall",
      "Expected shortfall",
      62_000,
      50_000,
      "USD",
      LimitState.BREACH,
      3);
  private static final LimitRow CLOSE =
      row("limits.unquoted", "Legs without a quote", 18, 20, "%", LimitState.NEAR, 0);
  private static final LimitRow KEPT =
      row("limits.margin", "Margin", 10_000, 500_000, "USD", LimitState.INSIDE, 0);
  private static final LimitRow LONG_VOL = row(
      "coordinatedExposure",
      "Coordinated VIX exposure",
      27.4,
      0,
      "USD/VIX pt",
      LimitState.BREACH,
      1);

  private static LimitRow row(
      String key,
      String metric,
      double value,
      double limit,
      String unit,
      LimitState state,
      int age) {
    return new LimitRow(
        key,
        metric,
        Figure.of(value),
        Figure.of(limit),
        unit,
        limit == 0 ? Figure.missing("LIMIT_IS_ZERO") : Figure.of(value / limit),
        state,
        age > 0 ? Optional.of(FRIDAY) : Optional.empty(),
        age,
        "A. Ash",
        "O",
        "one day");
  }

  @Test
  void givenLimits_whenSaid_thenBreachesWithTheirAgeAndNearOnes() {
    assertThat(LimitWords.sentences(List.of(BROKEN, LONG_VOL, CLOSE, KEPT)))
        .containsExactly(
            "BREACH Expected shortfall $62,000 of $50,000 (124 %): for 3 sessions, since 2024-08-02.",
            "BREACH Coordinated VIX exposure 27 USD/VIX pt of 0 USD/VIX pt: since tonight.",
            "NEAR Legs without a quote 18.0 % of 20.0 % (90 %).");
  }

  @Test
  void givenABreach_whenDecided_thenItsOwnerIsNamed() {
    assertThat(LimitWords.decisions(List.of(BROKEN, CLOSE))).singleElement().satisfies(decision -> {
      assertThat(decision.action()).isEqualTo("Decide on the broken limit: expected shortfall");
      assertThat(decision.reason())
          .isEqualTo(
              "Expected shortfall $62,000 of $50,000 (124 %) (one day), for 3 sessions, since 2024-08-02; A. Ash answers for it.");
      assertThat(decision.rule()).isEqualTo("G2.2");
    });
  }

  @Test
  void givenBreachesBefore_whenCompared_thenNewAndEndedOnes() {
    RiskMemory before = new RiskMemory(
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        List.of(
            new BreachMemory("limits.expectedShortfall", FRIDAY, 2),
            new BreachMemory("limits.margin", FRIDAY, 2)));

    assertThat(LimitWords.changes(before, List.of(BROKEN, LONG_VOL, CLOSE, KEPT)))
        .containsExactly(
            "Limit broken: Coordinated VIX exposure 27 USD/VIX pt of 0 USD/VIX pt.",
            "Limit kept again: Margin $10,000 of $500,000 (2 %).");
  }
}
