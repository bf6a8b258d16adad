package io.nightcondor.analytics.alvh.unwind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** DOMAIN E13 U7: last night's F(days - d) - F(days). */
class NightCarryTest {

  private static final double EXACT = 1e-9;
  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate NEAR = LocalDate.of(2024, 8, 21);
  private static final LocalDate FAR = LocalDate.of(2024, 9, 18);
  private static final VixFuture HELD = new VixFuture(VixFuture.Size.VXM, FAR);

  /** From the near to the far future, 28 days apart, the curve rises by a number of points. */
  private static MarketSnapshot market(LocalDate session, double rise) {
    return MarketFixture.on(session)
        .slice(Root.VIX, FAR, 20 + rise, 0.90)
        .vix(18)
        .vx(NEAR, 20)
        .vx(FAR, 20 + rise)
        .build();
  }

  @Test
  void givenThePreviousSession_whenOneDayPasses_thenADayOfItsSlope() {
    NightCarry carry =
        NightCarry.of(Optional.of(market(MONDAY, 1.4)), market(MONDAY.plusDays(1), 2.8), MONDAY);

    // 1.4 / 28 = 0.05 points a day, 100 USD a point
    assertThat(carry.of(HELD)).isCloseTo(-5, within(EXACT));
    assertThat(carry.estimatedDays()).isZero();
  }

  @Test
  void givenANightNotRun_whenTwoDaysPass_thenTwoDaysOfTonightsSlopeAndMarked() {
    MarketSnapshot tonight = market(MONDAY.plusDays(2), 2.8);
    NightCarry carry = NightCarry.of(Optional.empty(), tonight, MONDAY);

    // beyond its last point the curve is flat, so the near future shows the slope:
    // 2.8 / 28 = 0.10 points a day from the near to the far one, 2 days
    VixFuture between = new VixFuture(VixFuture.Size.VXM, FAR.minusDays(14));
    assertThat(carry.of(between)).isCloseTo(-0.10 * 2 * 100, within(EXACT));
    assertThat(carry.estimatedDays()).isEqualTo(2);
  }

  @Test
  void givenABookThatMissedANightOfTheMarket_whenTwoDaysPass_thenThePreviousCurveForBoth() {
    NightCarry carry = NightCarry.of(
        Optional.of(market(MONDAY.plusDays(1), 1.4)), market(MONDAY.plusDays(2), 2.8), MONDAY);

    VixFuture between = new VixFuture(VixFuture.Size.VXM, FAR.minusDays(14));
    assertThat(carry.of(between)).isCloseTo(-0.05 * 2 * 100, within(EXACT));
    assertThat(carry.estimatedDays()).isEqualTo(2);
  }

  @Test
  void givenAnOption_whenDaysPassOnAFlatCurve_thenItsTimeValueIsPaid() {
    OptionSeries call = new OptionSeries(Root.VIX, FAR, OptionRight.CALL, 20);
    NightCarry known =
        NightCarry.of(Optional.of(market(MONDAY, 0)), market(MONDAY.plusDays(2), 0), MONDAY);
    NightCarry estimated = NightCarry.of(Optional.empty(), market(MONDAY.plusDays(2), 0), MONDAY);

    assertThat(known.of(call)).isNegative();
    // the same two days of the same life, seen from their end; discount factors differ by a hair
    assertThat(estimated.of(call)).isCloseTo(known.of(call), within(0.05));
  }
}
