package io.nightcondor.analytics.backtest.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawdownTest {

  @Test
  void givenALossAtOnce_whenMeasured_thenTheStartIsThePeak() {
    Drawdown drawdown = of(-250, 50, 200);
    assertThat(drawdown)
        .isEqualTo(new Drawdown(
            Figure.of(0.25),
            Figure.of(250),
            Optional.empty(),
            Optional.of(SampleDays.session(0)),
            Optional.of(SampleDays.session(2)),
            3));
  }

  @Test
  void givenNoRecovery_whenMeasured_thenItLastsToTheEnd() {
    Drawdown drawdown = of(0, -100, -150, 100);
    assertThat(drawdown)
        .isEqualTo(new Drawdown(
            Figure.of(0.25),
            Figure.of(250),
            Optional.of(SampleDays.session(0)),
            Optional.of(SampleDays.session(2)),
            Optional.empty(),
            3));
  }

  /** 25 % of 1,000 is less money than 20 % of 2,000. */
  @Test
  void givenTwoFalls_whenMeasured_thenTheLargerShareAndItsDollars() {
    Drawdown drawdown = of(-250, 1250, -400);
    assertThat(drawdown.share()).isEqualTo(Figure.of(0.25));
    assertThat(drawdown.usd()).isEqualTo(Figure.of(250));
  }

  @Test
  void givenTwoEqualFalls_whenMeasured_thenTheEarlier() {
    assertThat(of(-250, 250, -250, 250).trough()).contains(SampleDays.session(0));
  }

  @Test
  void givenNoFall_whenMeasured_thenZeroWithoutDates() {
    assertThat(of(10, 0, 20))
        .isEqualTo(new Drawdown(
            Figure.of(0), Figure.of(0), Optional.empty(), Optional.empty(), Optional.empty(), 0));
  }

  @Test
  void givenMoreLostThanThere_whenMeasured_thenAboveOne() {
    assertThat(of(-1500).share()).isEqualTo(Figure.of(1.5));
  }

  private static Drawdown of(double... profits) {
    return Drawdown.of(1000, SampleDays.unhedged(profits).days());
  }
}
