package io.nightcondor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The modelled past looks like one: the ranges are wide ones around SPX and VIX of the last
 * decades.
 */
class HistoryModelTest {

  private final List<HistoryModel.Day> days =
      new HistoryModel(ExchangeCalendars.nyse(Optional.empty())).until(LocalDate.of(2024, 8, 6));

  @Test
  void givenHistory_whenMeasured_thenFatTailsAndVixAgainstIndex() {
    int n = days.size() - 1;
    double[] returns = new double[n];
    double[] vixMoves = new double[n];
    for (int i = 0; i < n; i++) {
      returns[i] = Math.log(days.get(i + 1).spx().close() / days.get(i).spx().close());
      vixMoves[i] = days.get(i + 1).vix().close() - days.get(i).vix().close();
    }
    double mean = moment(returns, 0, 1);
    double variance = moment(returns, mean, 2);
    double vixMean = moment(vixMoves, 0, 1);
    double both = 0;
    for (int i = 0; i < n; i++) {
      both += (returns[i] - mean) * (vixMoves[i] - vixMean) / n;
    }

    assertThat(Math.sqrt(252 * variance)).as("yearly vol").isBetween(0.10, 0.25);
    assertThat(moment(returns, mean, 4) / (variance * variance))
        .as("kurtosis")
        .isBetween(4.0, 20.0);
    assertThat(both / Math.sqrt(variance * moment(vixMoves, vixMean, 2)))
        .as("correlation")
        .isBetween(-0.95, -0.60);
  }

  @Test
  void givenHistory_whenVixSorted_thenItStaysWhereItLives() {
    double[] vix = days.stream().mapToDouble(day -> day.vix().close()).sorted().toArray();

    assertThat(vix[0]).isBetween(9.0, 14.0);
    assertThat(vix[vix.length / 2]).isBetween(13.0, 21.0);
    assertThat(vix[vix.length - 1]).isEqualTo(38.57, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void givenEveryBar_whenRead_thenHighAndLowHoldOpenAndClose() {
    for (HistoryModel.Day day : days) {
      for (HistoryModel.Bar bar :
          List.of(day.spx(), day.vix(), day.vix3m(), day.vix6m(), day.vvix())) {
        assertThat(bar.high()).isGreaterThanOrEqualTo(Math.max(bar.open(), bar.close()));
        assertThat(bar.low()).isPositive().isLessThanOrEqualTo(Math.min(bar.open(), bar.close()));
      }
      assertThat(day.advances()).isPositive();
      assertThat(day.declines()).isPositive();
    }
  }

  /** Quiet: the longer index the higher; a VIX above 23 turns that round, and SKEW falls then. */
  @Test
  void givenIndicesOfLongerTimes_whenCompared_thenTheyFollowTheVixLessAndLess() {
    for (HistoryModel.Day day : days) {
      double vix = day.vix().close();
      if (vix < 23) {
        assertThat(day.vix3m().close()).isBetween(vix, day.vix6m().close());
      }
      if (vix > 24) {
        assertThat(day.vix3m().close()).isBetween(day.vix6m().close(), vix);
      }
      assertThat(day.skew()).isBetween(105.0, 165.0);
    }
  }

  private static double moment(double[] values, double centre, int order) {
    double sum = 0;
    for (double value : values) {
      sum += Math.pow(value - centre, order);
    }
    return sum / values.length;
  }
}
