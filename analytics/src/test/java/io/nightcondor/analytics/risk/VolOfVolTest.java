package io.nightcondor.analytics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.Root;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolOfVolTest {

  private static final double ROUNDING = 1e-12;

  /** F3: +9.2 points on SPX -3 % days and below, +7.1 up to -1 %, -4.4 from +1 % on. */
  @ParameterizedTest
  @CsvSource({
    "-20, 9.2",
    "-3, 9.2",
    "-2.99, 7.1",
    "-1, 7.1",
    "-0.99, 0",
    "0, 0",
    "0.99, 0",
    "1, -4.4",
    "10, -4.4"
  })
  void givenAMoveOfTheIndex_whenVolsAnswer_thenTheMeanOfSuchDays(double percent, double points) {
    VolOfVol at80 = new VolOfVol(80, VolOfVol.Source.VVIX_CLOSE);
    assertThat(at80.factor(percent)).isCloseTo(1 + points / 80, within(ROUNDING));
    assertThat(at80.factor(percent, BetaCase.HIGH)).isEqualTo(at80.factor(percent));
    assertThat(at80.factor(percent, BetaCase.LOW))
        .isCloseTo(Math.min(1, 1 + points / 80), within(ROUNDING));
  }

  @Test
  void givenACloseOfTheIndex_whenTaken_thenBeforeTheOptions() {
    assertThat(VolOfVol.of(twoExpiries().vvix(95).build()))
        .isEqualTo(new VolOfVol(95, VolOfVol.Source.VVIX_CLOSE));
  }

  /** 16 days off at a vol of 1.1 and 37 at 0.9: the latter is nearer. */
  @Test
  void givenNoClose_whenTaken_thenTheExpiryNearestToThirtyDays() {
    VolOfVol found = VolOfVol.of(twoExpiries().build());
    assertThat(found.source()).isEqualTo(VolOfVol.Source.VIX_OPTIONS);
    assertThat(found.vvix()).isCloseTo(90, within(1e-9));
  }

  @Test
  void givenNeither_whenTaken_thenVolsStandStill() {
    VolOfVol none =
        VolOfVol.of(MarketFixture.on(LocalDate.of(2024, 8, 5)).vvix(0).build());
    assertThat(none).isEqualTo(VolOfVol.NOT_KNOWN);
    assertThat(none.factor(-10)).isEqualTo(1);
  }

  private static MarketFixture twoExpiries() {
    return MarketFixture.on(LocalDate.of(2024, 8, 5))
        .slice(Root.VIX, LocalDate.of(2024, 8, 21), 16, 1.1)
        .slice(Root.VIX, LocalDate.of(2024, 9, 11), 17, 0.9);
  }
}
