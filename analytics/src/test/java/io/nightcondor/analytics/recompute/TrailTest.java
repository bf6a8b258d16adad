package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.analytics.pack.TrailRow;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Each night of the worked condor among the nights before it. */
class TrailTest {

  /** The condor may lose 36,850 of a million (DOMAIN E5). */
  private static final Policy POLICY = Policy.steward()
      .withOverride("limits.unquoted", "1")
      .withOverride("limits.condorMaxLoss", "0.03");

  private static final String CALM = "5900 | 20 | 16 | 17 | 17.5 | no";
  private static final String FALLEN = "5506.57 | 20 | 23 | 22 | 21.5 | no";

  @Test
  void givenThreeNights_whenTheSecondWasNotRun_thenTheTrailHasTheOthersAsTheirFrontPages() {
    Scenario nights = Scenario.worked(POLICY);
    RiskPack first = nights.night(CALM);
    nights.missed();
    RiskPack third = nights.night(FALLEN);

    assertThat(first.trail()).hasSize(1);
    assertThat(third.trail())
        .extracting(TrailRow::session)
        .containsExactly(LocalDate.of(2024, 8, 5), LocalDate.of(2024, 8, 7));
    assertThat(third.trail().get(0)).isEqualTo(first.trail().get(0));
    assertIsOf(first.trail().get(0), first);
    assertIsOf(third.trail().get(1), third);
    assertThat(first.trail().get(0).totalPnl()).isEqualTo(Figure.missing("FIRST_NIGHT"));
    assertThat(third.trail().get(1).totalPnl()).isInstanceOf(Figure.Known.class);
    assertThat(third.trail().get(1).breaches()).isPositive();
  }

  @Test
  void givenABookWithoutCondors_whenRecomputed_thenItsSeverityIsMissingForThat() {
    RiskPack pack = new Scenario(POLICY, List.of()).night(CALM);

    assertThat(pack.trail())
        .singleElement()
        .extracting(TrailRow::worstSeverity)
        .isEqualTo(Figure.missing("NO_CONDOR"));
  }

  @Test
  void givenAFrontPageSettledLater_whenTheNextNightComes_thenItTellsOfTheSettledOne() {
    Scenario nights = Scenario.worked(POLICY);
    RiskPack computed = nights.night(CALM);
    BookOutcome settled = nights
        .last()
        .withSummary(computed.summary().with(Status.INCOMPLETE, List.of("A row was refused.")));

    assertThat(computed.summary().status()).isNotEqualTo(Status.INCOMPLETE);
    TrailRow tonight = settled.pack().trail().get(0);
    assertIsOf(tonight, settled.pack());
    assertThat(tonight.status()).isEqualTo(Status.INCOMPLETE);

    nights.last(settled);
    assertThat(nights.night(FALLEN).trail()).startsWith(tonight);
  }

  private static void assertIsOf(TrailRow row, RiskPack pack) {
    Summary summary = pack.summary();
    assertThat(row)
        .isEqualTo(new TrailRow(
            pack.run().session(),
            summary.status(),
            summary.expectedShortfall(),
            summary.maxLossNow(),
            summary.marginUsed(),
            Figure.of(worstSeverity(pack.condors())),
            summary.hedgeStressGain(),
            summary.coordinatedExposure(),
            pack.pnlExplain().total(),
            summary.decisions().size(),
            (int) pack.limits().stream()
                .filter(limit -> limit.breach() == LimitState.BREACH)
                .count(),
            summary.condorStates()));
  }

  private static double worstSeverity(List<CondorRow> condors) {
    return condors.stream()
        .flatMapToDouble(condor -> DoubleStream.of(
            condor.put().severityMark().toOptional().orElseThrow(),
            condor.call().severityMark().toOptional().orElseThrow()))
        .max()
        .orElseThrow();
  }
}
