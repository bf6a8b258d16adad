package io.nightcondor.analytics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.BetaSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioGridTest {

  private static final double ROUNDING = 1e-12;

  private final List<Scenario> grid =
      ScenarioGrid.of(16, BetaSet.FROM_2004_TO_2014).scenarios();

  /** F3: 15 spot moves, five vol responses and five relative moves, three times. */
  @Test
  void givenTheGrid_whenCounted_thenEveryCombinationOnce() {
    assertThat(grid).hasSize(15 * 10 * 3).doesNotHaveDuplicates();
    assertThat(grid).extracting(Scenario::name).doesNotHaveDuplicates();
    assertThat(grid)
        .extracting(Scenario::futures)
        .containsOnly(new VixFutureMove.Beta(BetaSet.FROM_2004_TO_2014, BetaCase.BASE));
  }

  /** F3: EXTREME at -20 % from VIX 16 ends at 90, not 116. */
  @Test
  void givenExtremeFall_whenRead_thenTheVixIsClipped() {
    Scenario extreme = named("SPX -20 %, EXTREME, +0 d");
    assertThat(extreme.vixMove()).isCloseTo(74, within(ROUNDING));
    assertThat(extreme.spotFactor()).isCloseTo(0.8, within(ROUNDING));
    assertThat(extreme.spxVol()).isEqualTo(SpxVolMove.WITH_VIX);
  }

  @Test
  void givenRelativeVols_whenRead_thenTheVixMovesByTheSameShare() {
    Scenario up = named("SPX +3 %, VOL +50 %, +5 d");
    assertThat(up.spxVol().factor()).isCloseTo(1.5, within(ROUNDING));
    assertThat(up.vixMove()).isCloseTo(8, within(ROUNDING));
    assertThat(up.days()).isEqualTo(5);
  }

  @Test
  void givenTheMiddle_whenRead_thenNothingMoves() {
    assertThat(named("SPX +0 %, FLAT, +0 d").at(BetaSet.FROM_2013_TO_2026, BetaCase.BASE))
        .usingRecursiveComparison()
        .ignoringFields("name")
        .isEqualTo(Scenario.UNCHANGED);
  }

  @Test
  void givenScenariosThatMakeNoSense_whenBuilt_thenRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scenario.spotOnly("gone", 0))
        .withMessage("spot out of range, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scenario.of("broken", -5, Double.NaN, SpxVolMove.WITH_VIX))
        .withMessage("VIX move out of range, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scenario.of("low", -5, 9, SpxVolMove.WITH_VIX)
            .withVixVols(1.1)
            .at(BetaSet.FROM_2013_TO_2026, BetaCase.LOW))
        .withMessage("VIX-option vols never rise in the LOW case, got factor 1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpxVolMove.relative(-1))
        .withMessage("a factor on vols must be above 0 and at most 100, got 0.0");
  }

  private Scenario named(String name) {
    return grid.stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
