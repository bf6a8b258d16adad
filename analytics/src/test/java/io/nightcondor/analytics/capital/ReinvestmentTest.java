package io.nightcondor.analytics.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.pack.CapitalPanel.ProjectionRow;
import io.nightcondor.analytics.pack.Figure;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReinvestmentTest {

  private static final double MILLION = 1_000_000;

  /** Lots of 10 USD: 5,000 at first, so that rounding them down hardly shows. */
  private static final Figure SMALL_LOT = Figure.of(10);

  private static double[] same(int months, double monthly) {
    double[] returns = new double[months];
    Arrays.fill(returns, monthly);
    return returns;
  }

  private static List<ProjectionRow> rows(Figure lossPerLot, double... returns) {
    return new Reinvestment(MILLION, 0.05, 12, lossPerLot, returns).rows();
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  /**
   * All left in: 1.01^12; half: 1 + 2 x (1.005^12 - 1); nothing: 1.12. Less than one lot of 5,000
   * is lost to rounding each month, at most 2 USD of 10,000 profit, and those compound: 12 x 2 x
   * 1.13.
   */
  @Test
  void givenTheSameReturnEveryMonth_whenProjected_thenTheCompoundInterest() {
    List<ProjectionRow> rows = rows(SMALL_LOT, same(12, 0.01));
    double[] expected = {
      MILLION * 1.12,
      MILLION * (1 + 2 * (StrictMath.pow(1.005, 12) - 1)),
      MILLION * StrictMath.pow(1.01, 12)
    };
    for (int i = 0; i < 3; i++) {
      ProjectionRow row = rows.get(i);
      assertThat(row.reinvested()).isEqualTo(0.5 * i);
      assertThat(row.months()).isEqualTo(12);
      assertThat(known(row.deterministic())).isCloseTo(expected[i], within(1e-4));
      assertThat(known(row.median())).isCloseTo(expected[i], within(28.0));
      assertThat(row.low()).isEqualTo(row.median());
      assertThat(row.high()).isEqualTo(row.median());
      assertThat(row.drawdownRisk()).isEqualTo(Figure.of(0));
    }
  }

  /** 5 % a month for a year leave 0.54. */
  @Test
  void givenASureLoss_whenProjected_thenADrawdownIsCertain() {
    for (ProjectionRow row : rows(SMALL_LOT, same(12, -0.05))) {
      assertThat(row.drawdownRisk()).isEqualTo(Figure.of(1));
      assertThat(known(row.deterministic()))
          .isCloseTo(MILLION * StrictMath.pow(0.95, 12), within(1e-4));
    }
  }

  @Test
  void givenFewerThanTwelveMonths_whenProjected_thenNothingIsInvented() {
    assertThat(rows(SMALL_LOT, same(11, 0.01))).hasSize(3).allSatisfy(row -> {
      assertThat(row.median()).isEqualTo(Figure.missing("NO_RETURNS"));
      assertThat(row.deterministic()).isEqualTo(Figure.missing("NO_RETURNS"));
    });
  }

  /** 5 % of a million is 50,000: not one lot of 60,000. */
  @Test
  void givenABookTooSmallForALot_whenProjected_thenItSaysSo() {
    assertThat(rows(Figure.of(60_000), same(12, 0.01)).get(0).median())
        .isEqualTo(Figure.missing("NO_LOT"));
    assertThat(rows(Figure.missing("NO_CONDOR"), same(12, 0.01)).get(0).median())
        .isEqualTo(Figure.missing("NO_CONDOR"));
  }

  /** 50,000 / 40,000 is one lot; a month of -30 % leaves 700,000, whose 35,000 are none. */
  @Test
  void givenLossesThatLeaveNoLot_whenProjected_thenNothingMoreIsLost() {
    ProjectionRow row = rows(Figure.of(40_000), same(12, -0.30)).get(2);
    assertThat(row.median()).isEqualTo(Figure.of(700_000));
  }

  @Test
  void givenTheSameMonths_whenProjectedAgain_thenTheSameFigures() {
    double[] returns = {.02, -.01, .03, .01, -.04, .02, .02, .01, -.08, .03, .02, .01, .015};
    assertThat(rows(SMALL_LOT, returns)).isEqualTo(rows(SMALL_LOT, returns));
    ProjectionRow row = rows(SMALL_LOT, returns).get(2);
    assertThat(known(row.low())).isLessThan(known(row.median()));
    assertThat(known(row.median())).isLessThan(known(row.high()));
  }

  /** Every path is made of months between the worst and the best. */
  @Property(tries = 30)
  void givenAnyMonths_whenProjected_thenBetweenTheWorstAndTheBest(
      @ForAll @Size(min = 12, max = 40) List<@DoubleRange(min = -0.10, max = 0.10) Double> months) {
    double[] returns = months.stream().mapToDouble(Double::doubleValue).toArray();
    double best = Math.max(0, Arrays.stream(returns).max().orElseThrow());
    for (ProjectionRow row : rows(SMALL_LOT, returns)) {
      assertThat(known(row.low())).isLessThanOrEqualTo(known(row.median()));
      assertThat(known(row.median())).isLessThanOrEqualTo(known(row.high()));
      assertThat(known(row.high())).isLessThanOrEqualTo(MILLION * StrictMath.pow(1 + best, 12) + 1);
      assertThat(known(row.low())).isGreaterThan(0);
      assertThat(known(row.drawdownRisk())).isBetween(0.0, 1.0);
    }
  }
}
