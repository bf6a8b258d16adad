package io.nightcondor.analytics.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.tail.Factor.Origin;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Past moves of the real series; facts from DOMAIN F4 where not said otherwise. */
class RealMovesTest {

  /** Published closes have two decimals, settlements up to three. */
  private static final double PUBLISHED_DIGITS = 0.0005;

  /** Two archives of the settlements of 2008 differ by up to 0.3 points, 1 % of a future. */
  private static final double ARCHIVES = 0.01;

  @Test
  void givenMarch2020_whenDrawn_thenItsFacts() {
    FactorMove move = move(moves(LocalDate.of(2020, 3, 31)).oneDay(), "2020-03-13 to 2020-03-16");
    assertThat(move.spotFactor() - 1).isCloseTo(-0.1198, within(0.00005));
    assertThat(move.vix()).isCloseTo(Math.log(82.69 / 57.83), within(PUBLISHED_DIGITS));
    assertThat(move.spxVols().at(93)).isCloseTo(Math.log(67.70 / 48.31), within(PUBLISHED_DIGITS));
    // March and April contracts, 5 and 33 days from Friday the 13th
    assertThat(move.futures().at(5)).isCloseTo(Math.log(72.63 / 53.43), within(PUBLISHED_DIGITS));
    assertThat(move.futures().at(33)).isCloseTo(Math.log(59.15 / 43.90), within(PUBLISHED_DIGITS));
    assertThat(move.vixVols()).isCloseTo(Math.log(207.59 / 171.28), within(PUBLISHED_DIGITS));
    assertThat(move.origin(Factor.FUTURES)).isEqualTo(Origin.OBSERVED);
    assertThat(move.flags()).isEqualTo("SPX vols proxy, SPX skew proxy");
  }

  @Test
  void givenFebruary2018_whenDrawn_thenItsFacts() {
    FactorMove move = move(moves(LocalDate.of(2018, 3, 29)).oneDay(), "2018-02-02 to 2018-02-05");
    assertThat(move.spotFactor() - 1).isCloseTo(-0.0410, within(0.00005));
    assertThat(move.vix()).isCloseTo(Math.log(37.32 / 17.31), within(PUBLISHED_DIGITS));
    // February +112.6 %, March +86.8 %, 12 and 47 days from Friday
    assertThat(move.futures().at(12))
        .isCloseTo(Math.log(33.225 / 15.625), within(PUBLISHED_DIGITS));
    assertThat(move.futures().at(47))
        .isCloseTo(Math.log(27.975 / 14.975), within(PUBLISHED_DIGITS));
  }

  /**
   * Sessions of the NYSE from September 2008 to May 2009: 21, 23, 19, 22, 20, 19, 22, 21, 20. The
   * fifteenth of October: SPX -9.03 %, VIX 55.13 to 69.25, futures of 8 and 36 days before.
   */
  @Test
  void givenTheWindowOfStress_whenDrawn_thenEverySessionOfIt() {
    HistoricalMoves moves = moves(LocalDate.of(2020, 3, 31));
    HorizonMoves oneDay = moves.oneDay();
    assertThat(oneDay.sample(Window.STRESSED).size()).isEqualTo(187);
    assertThat(oneDay.sample(Window.STRESSED).from()).isEqualTo(LocalDate.of(2008, 9, 2));
    assertThat(oneDay.sample(Window.STRESSED).to()).isEqualTo(LocalDate.of(2009, 5, 29));
    assertThat(oneDay.sample(Window.CURRENT).size()).isEqualTo(500);
    assertThat(oneDay.gaps()).isZero();
    assertThat(oneDay.refused()).isZero();
    assertThat(moves.horizons().get(1).sample(Window.STRESSED).size()).isEqualTo(187);
    FactorMove october = move(oneDay, "2008-10-14 to 2008-10-15");
    assertThat(october.spotFactor() - 1).isCloseTo(-0.0903, within(0.00005));
    assertThat(october.vix()).isCloseTo(Math.log(69.25 / 55.13), within(PUBLISHED_DIGITS));
    assertThat(october.futures().at(8)).isCloseTo(Math.log(58.18 / 49.05), within(ARCHIVES));
    assertThat(october.futures().at(36)).isCloseTo(Math.log(42.70 / 37.94), within(ARCHIVES));
  }

  /** Every number is finite, nothing is beyond what the SPX and the VIX have done. */
  @Test
  void givenTwentyYears_whenDrawn_thenNoImpossibleNumber() {
    RealHistory real = new RealHistory();
    TailWindows all = new TailWindows(500, LocalDate.of(2007, 7, 2), LocalDate.of(2026, 5, 29));
    HistoricalMoves moves =
        HistoricalMoves.of(real.history(), LocalDate.of(2026, 5, 29), all, real.calendar());
    for (HorizonMoves horizon : moves.horizons()) {
      assertThat(horizon.moves()).hasSizeGreaterThan(4600);
      assertThat(horizon.refused()).isZero();
      for (FactorMove move : horizon.moves()) {
        for (double number : new double[] {
          move.spx(),
          move.vix(),
          move.skewness(),
          move.vixVols(),
          move.rates(),
          move.spxVols().at(9),
          move.spxVols().at(186),
          move.futures().at(1),
          move.futures().at(200)
        }) {
          assertThat(number).as(move.name()).isFinite().isBetween(-5.0, 5.0);
        }
      }
    }
  }

  private static HistoricalMoves moves(LocalDate session) {
    RealHistory real = new RealHistory();
    return HistoricalMoves.of(real.history(), session, TailWindows.DEFAULT, real.calendar());
  }

  private static FactorMove move(HorizonMoves moves, String name) {
    return moves.moves().stream()
        .filter(move -> move.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
