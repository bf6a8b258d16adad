package io.nightcondor.analytics.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Smile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmilePointsTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);

  /** A few operations on numbers near 1. */
  private static final double ROUNDING = 1e-12;

  /** From close to close expiries are whole days away: 4 and 18 around 9. */
  @Test
  void givenTwoExpiries_whenInterpolated_thenTotalVarianceIsLinearInTime() {
    List<SmilePoint> points = points(MarketFixture.on(MONDAY)
        .slice(Root.SPXW, MONDAY.plusDays(4), 5200, 0.30)
        .slice(Root.SPXW, MONDAY.plusDays(18), 5210, 0.20));
    // 9 days between 4 and 18: variance 0.36 and 0.72 (vol^2 x days), 0.36 + 5/14 x 0.36
    double variance = 0.36 + 5.0 / 14 * 0.36;
    assertThat(points).hasSize(1);
    assertThat(points.get(0).session()).isEqualTo(MONDAY);
    assertThat(points.get(0).days()).isEqualTo(9);
    assertThat(points.get(0).atmVol()).isCloseTo(Math.sqrt(variance / 9), within(ROUNDING));
    assertThat(points.get(0).skewness()).isCloseTo(0, within(ROUNDING));
  }

  /** The monthly expiry settles at 9:30, 6.5 hours before the weekly one of the same day. */
  @Test
  void givenBothSettlementsOfOneDay_whenInterpolated_thenEachAtItsOwnTime() {
    double days = 29 + 17.5 / 24;
    SmilePoint point = at(
        30,
        MarketFixture.on(MONDAY)
            .slice(Root.SPX, MONDAY.plusDays(30), 5200, 0.20)
            .slice(Root.SPXW, MONDAY.plusDays(30), 5200, 0.24)
            .slice(Root.SPXW, MONDAY.plusDays(60), 5200, 0.30));
    assertThat(point.atmVol()).isCloseTo(0.24, within(ROUNDING));
    SmilePoint amOnly = at(
        30,
        MarketFixture.on(MONDAY)
            .slice(Root.SPX, MONDAY.plusDays(30), 5200, 0.20)
            .slice(Root.SPXW, MONDAY.plusDays(60), 5200, 0.30));
    double share = (30 - days) / (60 - days);
    double variance = 0.04 * days + share * (0.09 * 60 - 0.04 * days);
    assertThat(amOnly.atmVol()).isCloseTo(Math.sqrt(variance / 30), within(ROUNDING));
  }

  /** 150 x 1.25 = 187.5 reaches 186 days; 148 x 1.25 = 185 does not. */
  @Test
  void givenLastExpiry_whenTenorBeyond_thenFlatUpToAFactorOfAQuarterMore() {
    assertThat(at(186, MarketFixture.on(MONDAY).slice(Root.SPXW, MONDAY.plusDays(150), 5200, 0.2))
            .atmVol())
        .isCloseTo(0.2, within(ROUNDING));
    assertThat(points(MarketFixture.on(MONDAY).slice(Root.SPXW, MONDAY.plusDays(148), 5200, 0.2)))
        .isEmpty();
    assertThat(at(30, MarketFixture.on(MONDAY).slice(Root.SPXW, MONDAY.plusDays(37), 5200, 0.2))
            .atmVol())
        .isCloseTo(0.2, within(ROUNDING));
    assertThat(points(MarketFixture.on(MONDAY).slice(Root.SPXW, MONDAY.plusDays(38), 5200, 0.2)))
        .isEmpty();
  }

  /** vol = 0.2 (1 + s/6 x) with x = k / (0.2 root T) has skewness s by definition. */
  @Test
  void givenStraightSmile_whenMeasured_thenSixTimesItsSlope() {
    double rootYears = Math.sqrt(30 / 365.0);
    Smile smile = k -> 0.2 * (1 - 1.8 / 6 * k / (0.2 * rootYears));
    SmilePoint point =
        at(30, MarketFixture.on(MONDAY).slice(Root.SPXW, MONDAY.plusDays(30), 5200, 0.99, smile));
    assertThat(point.atmVol()).isCloseTo(0.2, within(ROUNDING));
    assertThat(point.skewness()).isCloseTo(-1.8, within(1e-10));
  }

  @Test
  void givenVixExpiries_whenMeasured_thenNotOfTheSpx() {
    assertThat(points(MarketFixture.on(MONDAY).slice(Root.VIX, MONDAY.plusDays(30), 20, 0.9)))
        .isEmpty();
    assertThat(SmilePoints.of(MONDAY, List.of())).isEmpty();
  }

  @Test
  void givenASmileWithoutAVol_whenMeasured_thenLeftOut() {
    assertThat(points(MarketFixture.on(MONDAY)
            .slice(Root.SPXW, MONDAY.plusDays(30), 5200, 1, k -> Double.NaN)))
        .isEmpty();
  }

  @Test
  void givenAnyOrderOfSlices_whenMeasured_thenTheSame() {
    List<ExpirySlice> slices = new ArrayList<>(MarketFixture.on(MONDAY)
        .slice(Root.SPXW, MONDAY.plusDays(4), 5200, 1, k -> 0.30 - 0.5 * k)
        .slice(Root.SPX, MONDAY.plusDays(18), 5210, 1, k -> 0.22 - 0.4 * k)
        .slice(Root.SPXW, MONDAY.plusDays(18), 5210, 1, k -> 0.21 - 0.4 * k)
        .slice(Root.SPXW, MONDAY.plusDays(60), 5220, 1, k -> 0.19 - 0.3 * k)
        .slice(Root.SPXW, MONDAY.plusDays(200), 5260, 1, k -> 0.18 - 0.2 * k)
        .build()
        .slices()
        .values());
    List<SmilePoint> points = SmilePoints.of(MONDAY, slices);
    assertThat(points).extracting(SmilePoint::days).containsExactly(9, 30, 93, 186);
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(slices, new Random(seed));
      assertThat(SmilePoints.of(MONDAY, slices)).isEqualTo(points);
    }
  }

  private static SmilePoint at(int days, MarketFixture market) {
    return points(market).stream()
        .filter(point -> point.days() == days)
        .findFirst()
        .orElseThrow();
  }

  private static List<SmilePoint> points(MarketFixture market) {
    return SmilePoints.of(MONDAY, market.build().slices().values());
  }
}
