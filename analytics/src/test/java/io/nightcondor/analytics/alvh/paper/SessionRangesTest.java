package io.nightcondor.analytics.alvh.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.pricing.Black76;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SessionRangesTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 18);
  private static final LocalDate NEXT = LocalDate.of(2024, 10, 16);

  /** Sums and differences of prices below 10. */
  private static final double DUST = 1e-12;

  @Test
  void givenAStandardFutureWithAMarket_whenAsked_thenItsRangeAndItsOwnHalfSpread() {
    SessionRange range = of(market(EXPIRY), new VixFuture(VixFuture.Size.VX, EXPIRY));

    assertThat(range)
        .isEqualTo(new SessionRange(
            Optional.of(21.0),
            Optional.of(20.0),
            Optional.of(23.0),
            Optional.of(21.5),
            Optional.of(0.25)));
  }

  /** The market in the standard future says nothing of the mini's spread. */
  @Test
  void givenAMiniFuture_whenAsked_thenTheStandardsRangeAndTheConfiguredHalfSpread() {
    Policy policy = Policy.steward();

    SessionRange range = of(market(EXPIRY), new VixFuture(VixFuture.Size.VXM, EXPIRY));

    assertThat(range.low()).contains(20.0);
    assertThat(range.halfSpread()).contains(policy.halfSpread(VixFuture.Size.VXM));
  }

  /** Halfway in days between 21.5 and 24 stands what no point of the curve has. */
  @Test
  void givenAFutureOffTheCurve_whenAsked_thenItsInterpolatedMarkAlone() {
    LocalDate between = LocalDate.of(2024, 10, 2);

    SessionRange range = of(market(EXPIRY).vx(NEXT, 24), new VixFuture(VixFuture.Size.VX, between));

    assertThat(range.hasRange()).isFalse();
    assertThat(range.mark().orElseThrow()).isCloseTo(22.75, within(DUST));
  }

  @Test
  void givenNoCurveOrASettledFuture_whenAsked_thenNone() {
    VixFuture settled = new VixFuture(VixFuture.Size.VX, SESSION);

    assertThat(of(MarketFixture.on(SESSION), new VixFuture(VixFuture.Size.VX, EXPIRY)))
        .isEqualTo(SessionRange.NONE);
    assertThat(of(market(EXPIRY), settled)).isEqualTo(SessionRange.NONE);
  }

  /** The mark of 2.00 moves by what the model says of the future at 20, 21 and 23. */
  @Test
  void givenAQuotedCall_whenItsFutureHasARange_thenItsMarkMovedByTheModel() {
    SessionRange range = of(
        market(EXPIRY).slice(Root.VIX, EXPIRY, 21.5, 0.90).quote("VIX240918C00022000", 1.90, 2.10),
        OsiSymbol.parse("VIX240918C00022000"));

    double years = MarketFixture.CALENDAR.yearsToSettlement(SESSION, Root.VIX, EXPIRY);
    double now = call(21.5, years);
    assertThat(range.mark().orElseThrow()).isCloseTo(2, within(DUST));
    assertThat(range.halfSpread().orElseThrow()).isCloseTo(0.10, within(DUST));
    assertThat(range.low().orElseThrow()).isCloseTo(2 + call(20, years) - now, within(DUST));
    assertThat(range.open().orElseThrow()).isCloseTo(2 + call(21, years) - now, within(DUST));
    assertThat(range.high().orElseThrow()).isCloseTo(2 + call(23, years) - now, within(DUST));
    assertThat(range.low().orElseThrow()).isLessThan(range.open().orElseThrow());
  }

  /** At fixed moneyness a put at 20 with the future at 20 has the vol of the money. */
  @Test
  void givenASkewedPut_whenItsFutureFalls_thenItsVolIsThatOfItsNewMoneyness() {
    SessionRange range = of(
        market(EXPIRY)
            .slice(Root.VIX, EXPIRY, 21.5, 1, logMoneyness -> 0.90 + logMoneyness)
            .quote("VIX240918P00020000", 1.40, 1.60),
        OsiSymbol.parse("VIX240918P00020000"));

    double years = MarketFixture.CALENDAR.yearsToSettlement(SESSION, Root.VIX, EXPIRY);
    double now =
        Black76.price(OptionRight.PUT, 21.5, 20, 0.90 + StrictMath.log(20 / 21.5), years, 1);
    double atLow = Black76.price(OptionRight.PUT, 20, 20, 0.90, years, 1);
    assertThat(range.high().orElseThrow()).isCloseTo(1.5 + atLow - now, within(DUST));
    assertThat(range.low().orElseThrow()).isLessThan(1.5);
  }

  @Test
  void givenACheapCall_whenItsFutureFalls_thenItIsNotWorthLessThanNothing() {
    SessionRange range = of(
        market(EXPIRY).slice(Root.VIX, EXPIRY, 21.5, 0.90).quote("VIX240918C00022000", 0.01, 0.03),
        OsiSymbol.parse("VIX240918C00022000"));

    assertThat(range.low()).contains(0.0);
  }

  @Test
  void givenACallWithoutAQuote_whenAsked_thenNoHalfSpread() {
    SessionRange range = of(
        market(EXPIRY).slice(Root.VIX, EXPIRY, 21.5, 0.90), OsiSymbol.parse("VIX240918C00022000"));

    assertThat(range.mark()).isPresent();
    assertThat(range.halfSpread()).isEmpty();
    assertThat(range.isPriced()).isFalse();
  }

  private static double call(double future, double years) {
    return Black76.price(OptionRight.CALL, future, 22, 0.90, years, 1);
  }

  private static MarketFixture market(LocalDate expiry) {
    return MarketFixture.on(SESSION)
        .vx(new VxPoint(
            expiry,
            Math.toIntExact(ChronoUnit.DAYS.between(SESSION, expiry)),
            21.5,
            OptionalDouble.of(21),
            OptionalDouble.of(23),
            OptionalDouble.of(20),
            OptionalDouble.of(21.25),
            OptionalDouble.of(21.75),
            OptionalLong.empty(),
            OptionalLong.empty(),
            VxPoint.Source.SETTLEMENT,
            0,
            false));
  }

  private static SessionRange of(MarketFixture fixture, Instrument instrument) {
    MarketSnapshot market = fixture.build();
    MarkLadder marks =
        new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR);
    return new SessionRanges(Policy.steward(), market, marks, MarketFixture.CALENDAR)
        .of(instrument);
  }
}
