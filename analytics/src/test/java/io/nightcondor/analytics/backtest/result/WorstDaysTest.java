package io.nightcondor.analytics.backtest.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.backtest.result.WorstDays.HedgedDay;
import io.nightcondor.analytics.backtest.result.WorstDays.Row;
import io.nightcondor.analytics.pack.Figure;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorstDaysTest {

  @Test
  void givenMoreThanTen_whenListed_thenTheTenWorstFirst() {
    PolicyDays bare =
        SampleDays.unhedged(IntStream.range(0, 15).mapToDouble(i -> 10 - i).toArray());
    List<Row> rows = WorstDays.of(bare, List.of()).rows();
    assertThat(rows.stream().map(Row::condorProfit))
        .containsExactly(-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
    assertThat(rows.get(0).session()).isEqualTo(SampleDays.session(14));
  }

  @Test
  void givenPolicies_whenListed_thenEachHedgeOnThatDay() {
    double[] returns = {-0.03, 0.01};
    PolicyDays bare = SampleDays.of("no hedge", new double[] {-500, 80}, new double[2], returns);
    PolicyDays layers =
        SampleDays.of("layers", new double[] {-500, 80}, new double[] {220, -7}, returns);
    PolicyDays shorter = SampleDays.of("ladder", new double[] {-500}, new double[] {90});
    assertThat(WorstDays.of(bare, List.of(layers, shorter)).rows())
        .containsExactly(
            new Row(
                SampleDays.session(0),
                -0.03,
                -500,
                List.of(
                    new HedgedDay("layers", Figure.of(220), Figure.of(-280)),
                    new HedgedDay("ladder", Figure.of(90), Figure.of(-410)))),
            new Row(
                SampleDays.session(1),
                0.01,
                80,
                List.of(
                    new HedgedDay("layers", Figure.of(-7), Figure.of(73)),
                    new HedgedDay(
                        "ladder", Figure.missing("NO_SUCH_DAY"), Figure.missing("NO_SUCH_DAY")))));
  }

  @Test
  void givenEqualDays_whenListed_thenTheEarlierFirst() {
    assertThat(WorstDays.of(SampleDays.unhedged(5, -1, -1), List.of()).rows().stream()
            .map(Row::session))
        .containsExactly(SampleDays.session(1), SampleDays.session(2), SampleDays.session(0));
  }
}
