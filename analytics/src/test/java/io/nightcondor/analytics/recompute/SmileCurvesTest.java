package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.MarketPanel.SmileCurveRow;
import io.nightcondor.analytics.pack.MarketPanel.SmilePointRow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SmileCurvesTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final double FORWARD = 5_000;

  /** Rounding of a logarithm and back. */
  private static final double ROUNDING = 1e-12;

  @Test
  void givenQuotesFarOut_whenDrawn_thenFromAQuarterBelowToATenthAboveOnTheSmile() {
    SmileCurveRow curve = only(market(Root.SPXW, 2_000, 7_000));

    assertThat(curve.root()).isEqualTo("SPXW");
    assertThat(curve.expiry()).isEqualTo(EXPIRY);
    assertThat(curve.points()).hasSize(25);
    assertThat(first(curve).moneyness()).isCloseTo(0.75, within(ROUNDING));
    assertThat(last(curve).moneyness()).isCloseTo(1.10, within(ROUNDING));
    assertThat(curve.points())
        .allSatisfy(point -> assertThat(point.vol())
            .isCloseTo(0.2 - 0.5 * StrictMath.log(point.moneyness()), within(ROUNDING)));
    double step = curve.points().get(1).moneyness() / first(curve).moneyness();
    for (int i = 1; i < curve.points().size(); i++) {
      assertThat(curve.points().get(i).moneyness() / curve.points().get(i - 1).moneyness())
          .isCloseTo(step, within(ROUNDING));
    }
  }

  @Test
  void givenQuotesNearTheForward_whenDrawn_thenBetweenTheOnesThatCarryTheSmile() {
    MarketSnapshot market = smiling(Root.SPXW)
        .solved("SPXW240904P04500000", 0.25)
        .solved("SPXW240904C05200000", 0.18)
        // in the money, or without a vol
        .solved("SPXW240904C04300000", 0.3)
        .quote("SPXW240904P04200000", 0, 0.1)
        .build();
    SmileCurveRow curve = only(market);

    assertThat(first(curve).moneyness()).isCloseTo(0.9, within(ROUNDING));
    assertThat(last(curve).moneyness()).isCloseTo(1.04, within(ROUNDING));
  }

  @Test
  void givenNoQuotesThatCarryASmile_whenDrawn_thenNoCurve() {
    assertThat(new SmileCurves(smiling(Root.SPXW).build()).of(Stream.empty())).isEmpty();
    MarketSnapshot one = smiling(Root.SPXW).solved("SPXW240904P04500000", 0.25).build();
    assertThat(new SmileCurves(one).of(Stream.empty())).isEmpty();
  }

  @Test
  void givenMoreExpiriesHeldThanAreShown_whenDrawn_thenTheNearestEightInOrder() {
    List<LocalDate> expiries =
        IntStream.range(0, 10).mapToObj(week -> EXPIRY.plusWeeks(9 - week)).toList();
    MarketSnapshot market = market(expiries);

    assertThat(new SmileCurves(market).of(expiries.stream().map(SmileCurvesTest::put)))
        .extracting(SmileCurveRow::expiry)
        .containsExactlyElementsOf(expiries.stream().sorted().limit(8).toList());
    // of what is held, and of its own root
    assertThat(new SmileCurves(market)
            .of(Stream.of(
                put(expiries.get(3)),
                put(expiries.get(1)),
                new OptionSeries(Root.VIX, expiries.get(2), OptionRight.CALL, 20))))
        .extracting(SmileCurveRow::expiry)
        .containsExactly(expiries.get(3), expiries.get(1));
    // nothing held but hedges
    assertThat(new SmileCurves(market)
            .of(Stream.of(new OptionSeries(Root.VIX, expiries.get(2), OptionRight.CALL, 20))))
        .extracting(SmileCurveRow::expiry)
        .containsExactly(EXPIRY, EXPIRY.plusWeeks(1), EXPIRY.plusWeeks(2));
  }

  @Test
  void givenVixOptions_whenDrawn_thenTheirSmileIsLeftOut() {
    assertThat(new SmileCurves(market(Root.VIX, 2_000, 7_000)).of(Stream.empty()))
        .isEmpty();
  }

  private static OptionSeries put(LocalDate expiry) {
    return new OptionSeries(Root.SPXW, expiry, OptionRight.PUT, 4_500);
  }

  private static MarketSnapshot market(Root root, int lowest, int highest) {
    return smiling(root)
        .solved("%s240904P%08d".formatted(root, lowest * 1000), 0.25)
        .solved("%s240904C%08d".formatted(root, highest * 1000), 0.18)
        .build();
  }

  private static MarketSnapshot market(List<LocalDate> expiries) {
    MarketFixture market = MarketFixture.on(MONDAY);
    for (LocalDate expiry : expiries) {
      String day = "SPXW%02d%02d%02d"
          .formatted(expiry.getYear() % 100, expiry.getMonthValue(), expiry.getDayOfMonth());
      market
          .slice(Root.SPXW, expiry, FORWARD, 0.2)
          .solved(day + "P04000000", 0.2)
          .solved(day + "C05500000", 0.2);
    }
    return market.build();
  }

  private static MarketFixture smiling(Root root) {
    return MarketFixture.on(MONDAY).slice(root, EXPIRY, FORWARD, 1, place -> 0.2 - 0.5 * place);
  }

  private static SmileCurveRow only(MarketSnapshot market) {
    List<SmileCurveRow> curves = new SmileCurves(market).of(Stream.empty());
    assertThat(curves).hasSize(1);
    return curves.get(0);
  }

  private static SmilePointRow first(SmileCurveRow curve) {
    return curve.points().get(0);
  }

  private static SmilePointRow last(SmileCurveRow curve) {
    return curve.points().get(curve.points().size() - 1);
  }
}
