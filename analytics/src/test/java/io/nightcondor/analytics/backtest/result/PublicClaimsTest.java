package io.nightcondor.analytics.backtest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.backtest.resample.BlockBootstrap;
import io.nightcondor.analytics.backtest.resample.Estimate;
import io.nightcondor.analytics.pack.Figure;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicClaimsTest {

  private static final BlockBootstrap DAYS = new BlockBootstrap(300, 21, 1);

  /** Ratios of numbers of size 1. */
  private static final double ROUNDING = 1e-12;

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      LOW_COST; 0.016; 0.009; 0.022; inside the claim: 1.6 % (0.9 to 2.2)
      LOW_COST; 0.031; 0.022; 0.040; costs more than claimed: 3.1 % (2.2 to 4.0)
      LOW_COST; 0.031; 0.019; 0.040; costs more than claimed, but the interval reaches into the claim: 3.1 % (1.9 to 4.0)
      LOW_COST; 0.005; 0.001; 0.009; costs less than claimed: 0.5 % (0.1 to 0.9)
      LOW_COST; 0.005; -0.001; 0.010; costs less than claimed, but the interval reaches into the claim: 0.5 % (-0.1 to 1.0)
      HIGH_COST; 0.031; 0.022; 0.040; inside the claim: 3.1 % (2.2 to 4.0)
      LARGE_CUT; 0.40; 0.1; 0.6; inside the claim: 40.0 % (10.0 to 60.0)
      LARGE_CUT; 0.12; -0.05; 0.34; cuts less than claimed: 12.0 % (-5.0 to 34.0)
      SMALL_CUT; 0.12; -0.05; 0.34; cuts less than claimed, but the interval reaches into the claim: 12.0 % (-5.0 to 34.0)
      SMALL_CUT; 0.50; 0.41; 0.55; cuts more than claimed: 50.0 % (41.0 to 55.0)
      DRAWDOWN_LEFT; 0.20; 0.13; 0.30; deeper than claimed: 20.0 % (13.0 to 30.0)
      DRAWDOWN_LEFT; 0.05; 0.02; 0.09; not as deep as claimed: 5.0 % (2.0 to 9.0)
      """)
  void givenOurFigure_whenJudged_thenPlainWords(
      PublicClaim claim, double value, double low, double high, String verdict) {
    assertThat(
            ClaimVerdict.of(claim, new Estimate(Figure.of(value), Figure.of(low), Figure.of(high))))
        .isEqualTo(verdict);
  }

  @Test
  void givenNoIntervalOrNoFigure_whenJudged_thenItIsSaid() {
    Figure none = Figure.missing("TOO_FEW_FOR_AN_INTERVAL");
    assertThat(ClaimVerdict.of(PublicClaim.LOW_COST, new Estimate(Figure.of(0.031), none, none)))
        .isEqualTo("costs more than claimed: 3.1 % (no interval)");
    assertThat(ClaimVerdict.of(PublicClaim.LOW_COST, Estimate.missing("NO_DAYS")))
        .isEqualTo("no figure of ours: unknown (NO_DAYS)");
  }

  /** From 1,000 to 800 without, to 880 with the hedge: 1 - 0.12 / 0.20. Cost: - 80 x 252 / 2. */
  @Test
  void givenTwoDays_whenCompared_thenCutAndCostByHand() {
    PolicyDays bare = SampleDays.unhedged(-200, 300);
    PolicyDays hedged = SampleDays.of("layers", new double[] {-200, 300}, new double[] {80, 0});
    PublicClaims claims = PublicClaims.of(bare, hedged, 1000, DAYS);
    assertThat(claims.policy()).isEqualTo("layers");
    assertThat(claims.rows()).hasSize(PublicClaim.values().length);
    assertThat(known(ours(claims, PublicClaim.LARGE_CUT).value())).isCloseTo(0.4, within(ROUNDING));
    assertThat(ours(claims, PublicClaim.SMALL_CUT)).isEqualTo(ours(claims, PublicClaim.LARGE_CUT));
    assertThat(known(ours(claims, PublicClaim.DRAWDOWN_LEFT).value()))
        .isCloseTo(0.12, within(ROUNDING));
    assertThat(known(ours(claims, PublicClaim.HIGH_COST).value()))
        .isCloseTo(-10.08, within(ROUNDING));
  }

  /** Both from the same days: what changes nothing cuts nothing, in every resample. */
  @Test
  void givenAHedgeThatDoesNothing_whenCompared_thenTheIntervalIsAPoint() {
    PolicyDays bare = SampleDays.unhedged(normal(300, 4));
    Estimate cut = ours(PublicClaims.of(bare, bare, 1000, DAYS), PublicClaim.LARGE_CUT);
    assertThat(cut).isEqualTo(new Estimate(Figure.of(0), Figure.of(0), Figure.of(0)));
  }

  /** A hedge that takes back four tenths of each day leaves about six tenths of each fall. */
  @Test
  void givenSmallerDays_whenCompared_thenTheIntervalIsAroundTheCut() {
    double[] condor = normal(300, 5);
    double[] hedge = new double[300];
    for (int i = 0; i < 300; i++) {
      hedge[i] = -0.4 * condor[i];
    }
    PolicyDays hedged = SampleDays.of("layers", condor, hedge);
    Estimate cut = ours(
        PublicClaims.of(SampleDays.unhedged(condor), hedged, 100_000, DAYS), PublicClaim.LARGE_CUT);
    // peaks differ by less than 300 days of 3 in 100,000
    assertThat(known(cut.value())).isCloseTo(0.4, within(0.01));
    assertThat(known(cut.low())).isCloseTo(0.4, within(0.01));
    assertThat(known(cut.high())).isCloseTo(0.4, within(0.01));
  }

  @Test
  void givenNoDrawdown_whenCompared_thenThereIsNothingToCut() {
    PolicyDays gains = SampleDays.unhedged(1, 2);
    assertThat(ours(PublicClaims.of(gains, gains, 1000, DAYS), PublicClaim.LARGE_CUT))
        .isEqualTo(Estimate.missing("NO_DRAWDOWN_TO_CUT"));
  }

  @Test
  void givenOtherSessions_whenCompared_thenRefused() {
    assertThatThrownBy(
            () -> PublicClaims.of(SampleDays.unhedged(1, 2), SampleDays.unhedged(1), 1000, DAYS))
        .hasMessage("'no hedge' and 'no hedge' have other sessions");
  }

  private static Estimate ours(PublicClaims claims, PublicClaim claim) {
    return claims.rows().stream()
        .filter(row -> row.claim() == claim)
        .findFirst()
        .orElseThrow()
        .ours();
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }

  private static double[] normal(int n, long seed) {
    Random random = new Random(seed);
    return random.doubles(n).map(ignored -> random.nextGaussian()).toArray();
  }
}
