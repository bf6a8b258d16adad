package io.nightcondor.analytics.backtest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.backtest.resample.BlockBootstrap;
import io.nightcondor.analytics.backtest.resample.Estimate;
import io.nightcondor.analytics.pack.Figure;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyResultTest {

  /** A few sums of numbers of size 1,000, at 2^-53 each. */
  private static final double SUMS = 1e-9;

  private static final BlockBootstrap DAYS = new BlockBootstrap(500, 21, 1);

  /** Net 100, -55, -55, 20, 100: equity 1,100, 1,045, 990, 1,010, 1,110. */
  private static final PolicyDays FIVE = SampleDays.of(
      "layers",
      new double[] {100, -80, -50, 30, 100},
      new double[] {0, 25, -5, -10, 0},
      new double[] {0.0099, -0.02, -0.01, 0.001, -0.0099});

  private final PolicyResult result = of(FIVE, 1000);

  @Test
  void givenFiveDays_whenSummed_thenReturnAndVolatilityOfTheStartingEquity() {
    assertThat(result.policy()).isEqualTo("layers");
    assertThat(result.days()).isEqualTo(5);
    // mean 22 x 252 / 1,000
    assertThat(known(result.returnAYear().value())).isCloseTo(5.544, within(SUMS));
    // squares about 22: 6,084 + 5,929 + 5,929 + 4 + 6,084 = 24,030, over 4
    assertThat(known(result.volatilityAYear()))
        .isCloseTo(Math.sqrt(6007.5 * 252) / 1000, within(SUMS));
    assertThat(result.worstDay()).isEqualTo(Figure.of(-55));
    assertThat(result.decisions()).isEqualTo(2);
    // 0, 100, 200, 300, 400 and a hundredth of it: means 200 and 2
    assertThat(known(result.turnoverAYear())).isCloseTo(50_400, within(SUMS));
    assertThat(known(result.tradingCostsAYear())).isCloseTo(504, within(SUMS));
  }

  @Test
  void givenFiveDays_whenSummed_thenTheWorstDrawdown() {
    Drawdown drawdown = result.drawdown();
    assertThat(known(drawdown.share())).isCloseTo(0.1, within(SUMS));
    assertThat(known(drawdown.usd())).isCloseTo(110, within(SUMS));
    assertThat(drawdown.peak()).contains(SampleDays.session(0));
    assertThat(drawdown.trough()).contains(SampleDays.session(2));
    assertThat(drawdown.recovery()).contains(SampleDays.session(4));
    assertThat(drawdown.sessions()).isEqualTo(4);
    assertThat(result.drawdownShare().value()).isEqualTo(drawdown.share());
  }

  /** January: 100 - 55 - 55 loses. February: 20 + 100 wins. */
  @Test
  void givenTwoMonths_whenSummed_thenTheShareThatWon() {
    assertThat(result.winningMonths()).isEqualTo(Figure.of(0.5));
  }

  @Test
  void givenFiveDays_whenSummed_thenCostAndUseOfTheHedge() {
    HedgeFigures hedge = result.hedge();
    // it earned 10 in five days: - 2 x 252
    assertThat(known(hedge.cost())).isCloseTo(-504, within(SUMS));
    assertThat(known(hedge.costShare().value())).isCloseTo(-0.504, within(SUMS));
    // quiet: 0, -10, 0; a fall of exactly 1 % is not
    assertThat(hedge.quietDays()).isEqualTo(3);
    assertThat(known(hedge.quietCost())).isCloseTo(840, within(SUMS));
    // (25 - 5) / (80 + 50)
    assertThat(known(hedge.ratioOnLosingDays())).isCloseTo(20 / 130.0, within(SUMS));
    // a quarter of the worst day is 5 % of five: 25 / 80
    assertThat(known(hedge.ratioOnWorstDays())).isCloseTo(0.3125, within(SUMS));
  }

  /** 5 % of 30 days are the worst and half of the next: (40 + 10 / 2) / (100 + 50 / 2). */
  @Test
  void givenThirtyDays_whenSummed_thenTheWorstDaysWithTheFractionLeft() {
    double[] condor = IntStream.range(0, 30).mapToDouble(i -> i).toArray();
    double[] hedge = new double[30];
    condor[17] = -100;
    hedge[17] = 40;
    condor[4] = -50;
    hedge[4] = 10;
    condor[9] = -2;
    hedge[9] = -1;
    HedgeFigures figures = of(SampleDays.of("layers", condor, hedge), 1000).hedge();
    assertThat(known(figures.ratioOnWorstDays())).isCloseTo(0.36, within(SUMS));
    assertThat(known(figures.ratioOnLosingDays())).isCloseTo(49 / 152.0, within(SUMS));
  }

  /** DOMAIN H20: losses of 1 to 500, 494.24. */
  @Test
  void givenLossesOfH20_whenSummed_thenItsShortfall() {
    double[] condor = IntStream.rangeClosed(1, 500).mapToDouble(i -> -i).toArray();
    PolicyResult losses = of(SampleDays.unhedged(condor), 1_000_000);
    assertThat(known(losses.shortfall())).isCloseTo(494.24, within(SUMS));
    assertThat(known(losses.shortfallShare())).isCloseTo(494.24e-6, within(SUMS));
  }

  @Test
  void givenNoLossAndNoQuietDay_whenSummed_thenTheReasons() {
    PolicyDays gains = SampleDays.of(
        "layers", new double[] {10, 0}, new double[] {-1, -1}, new double[] {0.01, -0.02});
    HedgeFigures hedge = of(gains, 1000).hedge();
    assertThat(hedge.ratioOnLosingDays()).isEqualTo(Figure.missing("NO_CONDOR_LOSS"));
    assertThat(hedge.ratioOnWorstDays()).isEqualTo(Figure.missing("NO_CONDOR_LOSS"));
    assertThat(hedge.quietDays()).isZero();
    assertThat(hedge.quietCost()).isEqualTo(Figure.missing("NO_QUIET_DAY"));
  }

  @Test
  void givenNoDays_whenSummed_thenNoFigureIsZero() {
    PolicyResult none = of(SampleDays.unhedged(), 1000);
    Figure missing = Figure.missing("NO_DAYS");
    assertThat(none.returnAYear()).isEqualTo(Estimate.missing("NO_DAYS"));
    assertThat(none.volatilityAYear()).isEqualTo(Figure.missing("TOO_FEW_DAYS"));
    assertThat(none.drawdown())
        .isEqualTo(new Drawdown(
            missing, missing, Optional.empty(), Optional.empty(), Optional.empty(), 0));
    assertThat(none.drawdownShare()).isEqualTo(Estimate.missing("NO_DAYS"));
    assertThat(none.shortfall()).isEqualTo(missing);
    assertThat(none.worstDay()).isEqualTo(missing);
    assertThat(none.winningMonths()).isEqualTo(missing);
    assertThat(none.hedge().cost()).isEqualTo(missing);
    assertThat(none.turnoverAYear()).isEqualTo(missing);
    assertThat(none.tradingCostsAYear()).isEqualTo(missing);
  }

  /** 41 days are one less than two blocks. */
  @Test
  void givenFewDays_whenSummed_thenFiguresWithoutIntervals() {
    assertThat(of(SampleDays.unhedged(normal(41, 1)), 1000).returnAYear().low())
        .isEqualTo(Figure.missing("TOO_FEW_FOR_AN_INTERVAL"));
    PolicyResult enough = of(SampleDays.unhedged(normal(42, 1)), 1000);
    assertThat(enough.returnAYear().low()).isInstanceOf(Figure.Known.class);
    assertThat(enough.drawdownShare().high()).isInstanceOf(Figure.Known.class);
  }

  /** The return falls by what the hedge costs, in every resample alike. */
  @Test
  void givenAnUnhedgedTwin_whenSummed_thenTheHedgeCostIsTheReturnGivenUp() {
    double[] condor = normal(300, 2);
    double[] hedge = normal(300, 3);
    PolicyResult hedged = of(SampleDays.of("layers", condor, hedge), 1000);
    PolicyResult bare = of(SampleDays.unhedged(condor), 1000);
    assertThat(known(bare.returnAYear().value()) - known(hedged.returnAYear().value()))
        .isCloseTo(known(hedged.hedge().costShare().value()), within(SUMS));
    double[] minus = IntStream.range(0, 300).mapToDouble(i -> -hedge[i]).toArray();
    Estimate lost = of(SampleDays.unhedged(minus), 1000).returnAYear();
    assertThat(known(lost.low())).isCloseTo(known(hedged.hedge().costShare().low()), within(SUMS));
    assertThat(known(lost.high()))
        .isCloseTo(known(hedged.hedge().costShare().high()), within(SUMS));
  }

  @Test
  void givenTheSameDays_whenSummedAgain_thenTheSameBits() {
    PolicyDays days = SampleDays.of("layers", normal(300, 2), normal(300, 3));
    assertThat(of(days, 1000)).isEqualTo(of(days, 1000));
  }

  @Test
  void givenNoEquity_whenSummed_thenRefused() {
    assertThatThrownBy(() -> of(FIVE, 0))
        .hasMessage("the starting equity must be above 0, got 0.0");
    assertThatThrownBy(() -> of(FIVE, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  private static PolicyResult of(PolicyDays days, double equity) {
    return PolicyResult.of(days, equity, PolicyResult.QUIET_RETURN, DAYS);
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }

  private static double[] normal(int n, long seed) {
    Random random = new Random(seed);
    return random.doubles(n).map(ignored -> random.nextGaussian()).toArray();
  }
}
