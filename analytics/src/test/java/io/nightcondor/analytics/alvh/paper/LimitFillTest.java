package io.nightcondor.analytics.alvh.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.pack.FillOutcome;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LimitFillTest {

  /** Sums of a price and half a tick. */
  private static final double DUST = 1e-12;

  /** A future that opened at 21, traded from 20 to 22 and settled at 21.5; the spread is 0.10. */
  private static final SessionRange DAY = new SessionRange(
      Optional.of(21.0),
      Optional.of(20.0),
      Optional.of(22.0),
      Optional.of(21.5),
      Optional.of(0.05));

  @Test
  void givenALimitAtTheLowestAsk_whenBought_thenFilledAtTheLimit() {
    assertThat(LimitFill.of(Action.BUY, 20.05, DAY))
        .isEqualTo(new LimitFill(FillOutcome.FILLED, Optional.of(20.05)));
  }

  @Test
  void givenALimitBelowTheLowestAsk_whenBought_thenNotFilledAlthoughTheLowTouchedIt() {
    assertThat(LimitFill.of(Action.BUY, 20.04, DAY))
        .isEqualTo(new LimitFill(FillOutcome.NOT_FILLED, Optional.empty()));
  }

  /** It opens at 21, so the ask then is 21.05. */
  @Test
  void givenALimitAboveTheOpening_whenBought_thenFilledAtTheOpeningsAsk() {
    LimitFill fill = LimitFill.of(Action.BUY, 21.60, DAY);

    assertThat(fill.outcome()).isEqualTo(FillOutcome.FILLED);
    assertThat(fill.price().orElseThrow()).isCloseTo(21.05, within(DUST));
  }

  @Test
  void givenAnUnknownOpening_whenTheRangeReachesTheLimit_thenFilledAtTheLimit() {
    SessionRange day =
        new SessionRange(Optional.empty(), DAY.low(), DAY.high(), DAY.mark(), DAY.halfSpread());

    assertThat(LimitFill.of(Action.BUY, 21.60, day).price()).contains(21.60);
    assertThat(LimitFill.of(Action.SELL, 21.10, day).price()).contains(21.10);
  }

  @Test
  void givenASale_whenItsLimitIsWithinTheHighestBid_thenMirrored() {
    assertThat(LimitFill.of(Action.SELL, 21.95, DAY))
        .isEqualTo(new LimitFill(FillOutcome.FILLED, Optional.of(21.95)));
    assertThat(LimitFill.of(Action.SELL, 21.96, DAY).outcome()).isEqualTo(FillOutcome.NOT_FILLED);
    // it opens at 21, so the bid then is 20.95
    assertThat(LimitFill.of(Action.SELL, 20.50, DAY).price().orElseThrow())
        .isCloseTo(20.95, within(DUST));
  }

  @Test
  void givenAMarkAlone_whenItReachesTheLimitWithHalfASpread_thenFilledAtTheLimitAndSaid() {
    SessionRange mark = SessionRange.ofMark(21.5, 0.05);

    assertThat(LimitFill.of(Action.BUY, 21.55, mark))
        .isEqualTo(new LimitFill(FillOutcome.FILLED_NO_RANGE, Optional.of(21.55)));
    assertThat(LimitFill.of(Action.BUY, 21.54, mark).outcome())
        .isEqualTo(FillOutcome.NOT_FILLED_NO_RANGE);
    assertThat(LimitFill.of(Action.SELL, 21.45, mark).price()).contains(21.45);
    assertThat(LimitFill.of(Action.SELL, 21.46, mark).outcome())
        .isEqualTo(FillOutcome.NOT_FILLED_NO_RANGE);
  }

  @Test
  void givenNoPriceOrNoSpread_whenDecided_thenNoPrice() {
    SessionRange unquoted = new SessionRange(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(21.5), Optional.empty());

    assertThat(LimitFill.of(Action.BUY, 100, SessionRange.NONE).outcome())
        .isEqualTo(FillOutcome.NO_PRICE);
    assertThat(LimitFill.of(Action.BUY, 100, unquoted).outcome()).isEqualTo(FillOutcome.NO_PRICE);
  }

  @Test
  void givenALowAboveTheHigh_whenMade_thenRefused() {
    assertThatThrownBy(() -> new SessionRange(
            Optional.empty(),
            Optional.of(22.0),
            Optional.of(20.0),
            Optional.empty(),
            Optional.empty()))
        .hasMessage("low must not be above high, got 22.0, 20.0");
  }

  /** A fill is never worse than the limit, and never better than the best of the day. */
  @Property
  void givenAnyDay_whenFilled_thenBetweenTheLimitAndTheBestOfTheDay(
      @ForAll @DoubleRange(min = 9, max = 90) double open,
      @ForAll @DoubleRange(min = 0, max = 5) double below,
      @ForAll @DoubleRange(min = 0, max = 5) double above,
      @ForAll @DoubleRange(min = 0, max = 1) double half,
      @ForAll @DoubleRange(min = 5, max = 95) double limit) {
    SessionRange day = new SessionRange(
        Optional.of(open),
        Optional.of(open - below),
        Optional.of(open + above),
        Optional.of(open),
        Optional.of(half));

    LimitFill buy = LimitFill.of(Action.BUY, limit, day);
    LimitFill sale = LimitFill.of(Action.SELL, limit, day);

    // a limit within a billionth of the best price counts as reached
    assertThat(buy.price().orElse(limit)).isLessThanOrEqualTo(limit);
    assertThat(buy.price().orElse(open)).isGreaterThanOrEqualTo(open - below - 1e-8);
    assertThat(sale.price().orElse(limit)).isGreaterThanOrEqualTo(limit);
    assertThat(sale.price().orElse(open)).isLessThanOrEqualTo(open + above + 1e-8);
    assertThat(buy.price().isPresent()).isEqualTo(buy.outcome().isFilled());
  }
}
