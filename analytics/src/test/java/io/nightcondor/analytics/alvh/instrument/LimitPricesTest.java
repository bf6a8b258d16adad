package io.nightcondor.analytics.alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.VixFuture.Size;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LimitPricesTest {

  private final LimitPrices steward = new LimitPrices(Policy.steward());

  @Test
  void givenAPivotCloseBelowMid_whenBuying_thenTheLimitIsThePivotRoundedDown() {
    // P = (22.00 + 21.00 + 21.62) / 3 = 21.54, 0.08 below mid
    LimitPrices.Limit limit = steward.buy(Size.VXM, 21.62, day(21.62, 22.00, 21.00), 0);

    assertThat(limit).isEqualTo(new LimitPrices.Limit(21.50, "P"));
  }

  @Test
  void givenTheNextPivotFarBelow_whenBuying_thenTheLimitIsAQuarterBelowMid() {
    // P = (32.5 + 22 + 32.1) / 3 = 28.87
    LimitPrices.Limit limit = steward.buy(Size.VXM, 32.10, day(32.10, 32.50, 22.00), 0);

    assertThat(limit.price()).isEqualTo(31.85);
    assertThat(limit.source()).startsWith("P is further than 0.25");
  }

  @Test
  void givenNoRangeOfTheDay_whenBuying_thenAQuarterOfTheSpreadBelowMidAndSaid() {
    // spread two ticks of 0.05: 17.42 - 0.025 rounds down to 17.35
    assertThat(steward.buy(Size.VXM, 17.42, Optional.empty(), 0))
        .isEqualTo(new LimitPrices.Limit(17.35, "pivots not available"));
  }

  @Test
  void givenAnUnfilledOrder_whenItSteps_thenMidAndThenBeyond() {
    assertThat(steward.buy(Size.VXM, 17.42, Optional.empty(), 1).price()).isEqualTo(17.40);
    // mid + 0.25 x 0.10 = 17.455, rounded down
    assertThat(steward.buy(Size.VXM, 17.43, Optional.empty(), 2).price()).isEqualTo(17.45);
  }

  @Test
  void givenASale_whenLimited_thenTheMirrorImageRoundedUp() {
    // P = 21.46 lies above mid 21.38
    assertThat(steward.sell(Size.VXM, 21.38, day(21.38, 22.00, 21.00), 0).price())
        .isEqualTo(21.50);
    assertThat(steward.sell(Size.VXM, 21.38, Optional.empty(), 1).price()).isEqualTo(21.40);
    assertThat(steward.sell(Size.VXM, 21.38, Optional.empty(), 2).price()).isEqualTo(21.40);
  }

  @Test
  void givenPromoter_whenBuying_thenTheAskNeverAMarketOrder() {
    assertThat(new LimitPrices(Policy.promoter())
            .buy(Size.VX, 20.00, day(20, 21, 19), 0)
            .price())
        .isEqualTo(20.05);
  }

  private static Optional<VxPoint> day(double settle, double high, double low) {
    return Optional.of(new VxPoint(
        LocalDate.of(2024, 9, 18),
        44,
        settle,
        OptionalDouble.empty(),
        OptionalDouble.of(high),
        OptionalDouble.of(low),
        VxPoint.Source.SETTLEMENT,
        0,
        false));
  }
}
