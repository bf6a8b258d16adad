package io.nightcondor.analytics.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.SyntheticStrip;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.market.VxPoint.Source;
import io.nightcondor.analytics.market.VxSettlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 5 August 2024: settlements of F4 of the domain book, and options made to agree with them. */
class VxCurvesTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 21);
  private static final LocalDate WEEKLY = LocalDate.of(2024, 8, 28);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 18);
  private static final ExchangeCalendar CALENDAR = new ExchangeCalendar(Set.of(), Set.of());
  private static final ZeroCurve RATES = ZeroCurve.flat(0.05);

  @Test
  void givenSettlements_whenCurveBuilt_thenOnlyOpenContractsOfTheSession() {
    VxCurve curve = VxCurves.fromSettlements(
        SESSION,
        38.57,
        List.of(
            settlement(SESSION, SEPTEMBER, 30.39),
            settlement(SESSION, AUGUST, 32.10),
            settlement(SESSION.minusDays(3), AUGUST, 21.85),
            settlement(SESSION, SESSION, 40)));
    assertThat(curve.points()).extracting(VxPoint::expiry).containsExactly(AUGUST, SEPTEMBER);
    VxPoint august = curve.at(AUGUST).orElseThrow();
    assertThat(august.level()).isEqualTo(32.10);
    assertThat(august.days()).isEqualTo(16);
    assertThat(august.source()).isEqualTo(Source.SETTLEMENT);
    assertThat(august.high()).hasValue(33.10);
    assertThat(august.lowConfidence()).isFalse();
    // half-way to the first settlement, half-way from spot to it
    assertThat(curve.levelAt(8)).isCloseTo((38.57 + 32.10) / 2, within(1e-12));
    assertThat(curve.levelAt(0)).isEqualTo(38.57);
    assertThat(curve.levelAt(400)).isEqualTo(30.39);
  }

  @Test
  void givenOptionsOnly_whenCurveBuilt_thenParityAndStraightLines() {
    List<OptionQuote> quotes = new ArrayList<>(strip(Root.VIX, AUGUST, 32.10, 9));
    quotes.addAll(strip(Root.VIXW, WEEKLY, 99, 2));
    quotes.addAll(strip(Root.VIX, SEPTEMBER, 30.39, 9));
    VxCurve curve = VxCurves.fromParity(SESSION, CALENDAR, 38.57, quotes, RATES);
    assertThat(curve.at(AUGUST).orElseThrow().level()).isCloseTo(32.10, within(1e-9));
    assertThat(curve.at(AUGUST).orElseThrow().source()).isEqualTo(Source.PARITY);
    assertThat(curve.at(AUGUST).orElseThrow().lowConfidence()).isFalse();
    VxPoint weekly = curve.at(WEEKLY).orElseThrow();
    // 16, 23 and 44 days
    assertThat(weekly.level()).isCloseTo(32.10 + (30.39 - 32.10) * 7 / 28, within(1e-9));
    assertThat(weekly.source()).isEqualTo(Source.INTERPOLATED);
    assertThat(weekly.lowConfidence()).isTrue();
  }

  @Test
  void givenFutures_whenCompleted_thenOptionsOnlyFillTheGaps() {
    VxCurve futures = VxCurves.fromSettlements(
        SESSION,
        38.57,
        List.of(settlement(SESSION, AUGUST, 32.10), settlement(SESSION, SEPTEMBER, 30.39)));
    List<OptionQuote> quotes = new ArrayList<>(strip(Root.VIX, AUGUST, 31, 9));
    quotes.addAll(strip(Root.VIXW, WEEKLY, 31.5, 9));
    VxCurve curve = VxCurves.completed(futures, SESSION, CALENDAR, quotes, RATES);
    assertThat(curve.points())
        .extracting(VxPoint::source)
        .containsExactly(Source.SETTLEMENT, Source.PARITY, Source.SETTLEMENT);
    assertThat(curve.at(AUGUST).orElseThrow().level()).isEqualTo(32.10);
    assertThat(curve.at(WEEKLY).orElseThrow().level()).isCloseTo(31.5, within(1e-9));
  }

  /** September has no settlement: its options stand in, or with too few of them a straight line. */
  @Test
  void givenMissingMonth_whenCompleted_thenParityElseBetweenItsNeighbours() {
    LocalDate october = LocalDate.of(2024, 10, 16);
    VxCurve futures = VxCurves.fromSettlements(
        SESSION,
        38.57,
        List.of(settlement(SESSION, AUGUST, 32.10), settlement(SESSION, october, 27.30)));
    VxPoint parity = VxCurves.completed(
            futures, SESSION, CALENDAR, strip(Root.VIX, SEPTEMBER, 30.39, 9), RATES)
        .at(SEPTEMBER)
        .orElseThrow();
    assertThat(parity.level()).isCloseTo(30.39, within(1e-9));
    assertThat(parity.source()).isEqualTo(Source.PARITY);
    VxPoint between = VxCurves.completed(
            futures, SESSION, CALENDAR, strip(Root.VIX, SEPTEMBER, 99, 2), RATES)
        .at(SEPTEMBER)
        .orElseThrow();
    // 16, 44 and 72 days
    assertThat(between.level()).isCloseTo((32.10 + 27.30) / 2, within(1e-9));
    assertThat(between.source()).isEqualTo(Source.INTERPOLATED);
    assertThat(between.lowConfidence()).isTrue();
  }

  @Test
  void givenExpiryOfTheDay_whenCurveBuilt_thenLeftOut() {
    VxCurve curve =
        VxCurves.fromParity(SESSION, CALENDAR, 38.57, strip(Root.VIX, SESSION, 38, 9), RATES);
    assertThat(curve.points()).isEmpty();
    assertThat(curve.levelAt(30)).isEqualTo(38.57);
  }

  private static List<OptionQuote> strip(Root root, LocalDate expiry, double forward, int strikes) {
    double years = CALENDAR.yearsToSettlement(SESSION, root, expiry);
    double discountFactor = RATES.discountFactor(years);
    return new SyntheticStrip(
            new SliceKey(root, expiry), years, forward, discountFactor, place -> 1.2, 0.1)
        .quotes(28, 27 + strikes, 1);
  }

  private static VxSettlement settlement(LocalDate session, LocalDate expiry, double settle) {
    return new VxSettlement(
        session,
        expiry,
        OptionalDouble.of(settle - 1),
        OptionalDouble.of(settle + 1),
        OptionalDouble.of(settle - 2),
        settle);
  }
}
