package io.nightcondor.analytics.alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.CallMarket;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.VixFuture.Size;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.Map;
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
    assertThat(limit.source())
        .isEqualTo("mid 32.10 less 0.25, on the tick (pivot P 28.87 is too far)");
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

  @Test
  void givenAFuturesMarket_whenBuying_thenThePivotOrTheBidIfThatIsHigher() {
    // mid 21.60; P = (22 + 21 + 21.62) / 3 = 21.54 lies between the bid and mid
    assertThat(steward.buy(Size.VX, 21.62, market(21.62, 22.00, 21.00, 21.50, 21.70), 0))
        .isEqualTo(new LimitPrices.Limit(21.50, "P"));
    // the same pivot lies below a bid of 21.60
    assertThat(steward.buy(Size.VX, 21.62, market(21.62, 22.00, 21.00, 21.60, 21.70), 0))
        .isEqualTo(new LimitPrices.Limit(21.60, "bid, P is below it"));
    // every pivot lies above mid 19.05: S3 = 21 - 2 (22 - 21.54) = 20.08
    assertThat(steward.buy(Size.VX, 21.62, market(21.62, 22.00, 21.00, 19.00, 19.10), 0))
        .isEqualTo(new LimitPrices.Limit(19.00, "no pivot on that side of mid"));
  }

  @Test
  void givenAFuturesMarket_whenUnfilled_thenMidAndAQuarterOfItsSpread() {
    // mid 21.60, spread 0.20
    Optional<VxPoint> market = market(21.62, 22.00, 21.00, 21.50, 21.70);

    assertThat(steward.buy(Size.VX, 21.62, market, 1).price()).isEqualTo(21.60);
    assertThat(steward.buy(Size.VX, 21.62, market, 2).price()).isEqualTo(21.65);
    assertThat(steward.buy(Size.VX, 21.62, market, 3).price()).isEqualTo(21.65);
    assertThat(steward.sell(Size.VX, 21.62, market, 2).price()).isEqualTo(21.55);
  }

  @Test
  void givenTheMarketOfTheStandardFuture_whenTheMiniIsTraded_thenThatMidAndItsOwnSpread() {
    // E7: mid (21.60 + 21.70) / 2 = 21.65, bid and ask of VXM one tick of 0.05 from it, 21.60 and
    // 21.70; P = 21.54 lies below that bid
    Optional<VxPoint> market = market(21.62, 22.00, 21.00, 21.60, 21.70);
    assertThat(steward.buy(Size.VXM, 21.62, market, 0))
        .isEqualTo(new LimitPrices.Limit(21.60, "bid, P is below it"));
    // a wider market, 21.40 and 21.80: mid 21.60, P 21.54 is below the mini's bid of 21.55
    Optional<VxPoint> wide = market(21.62, 22.00, 21.00, 21.40, 21.80);
    assertThat(steward.buy(Size.VXM, 21.62, wide, 0).price()).isEqualTo(21.55);
    assertThat(steward.buy(Size.VX, 21.62, wide, 0).price()).isEqualTo(21.50);
    assertThat(steward.buy(Size.VXM, 21.62, wide, 1).price()).isEqualTo(21.60);
    // mid + 0.25 x 0.10 = 21.625, rounded down; a sale mirrors it, 21.575 rounded up
    assertThat(steward.buy(Size.VXM, 21.62, wide, 2).price()).isEqualTo(21.60);
    assertThat(steward.sell(Size.VXM, 21.62, wide, 2).price()).isEqualTo(21.60);
    // R1 = 2 x 21.54 - 21 = 22.08 is above the mini's ask of 21.65
    assertThat(steward.sell(Size.VXM, 21.62, wide, 0))
        .isEqualTo(new LimitPrices.Limit(21.65, "ask, R1 is above it"));
  }

  @Test
  void givenPromoterAndAMarket_whenTheMiniIsBought_thenItsAsk() {
    assertThat(new LimitPrices(Policy.promoter())
            .buy(Size.VXM, 21.62, market(21.62, 22.00, 21.00, 21.40, 21.80), 0))
        .isEqualTo(new LimitPrices.Limit(21.65, "ask"));
  }

  @Test
  void givenPromoterAndAMarket_whenTrading_thenTheOtherSideWhateverTheNight() {
    LimitPrices promoter = new LimitPrices(Policy.promoter());
    Optional<VxPoint> market = market(21.62, 22.00, 21.00, 21.50, 21.70);

    assertThat(promoter.buy(Size.VX, 21.62, market, 0))
        .isEqualTo(new LimitPrices.Limit(21.70, "ask"));
    assertThat(promoter.sell(Size.VX, 21.62, market, 1))
        .isEqualTo(new LimitPrices.Limit(21.50, "bid"));
  }

  @Test
  void givenACall_whenBuying_thenItsValueAtTheFuturesPivotRoundedDown() {
    // the future at 21.5, P = (22 + 21 + 21.5) / 3 = 21.5: the pivot is where it stands, so mid
    assertThat(steward.buyOption(call(2.10, 2.30), 2.20, day(21.5, 22.00, 21.00), 0))
        .isEqualTo(new LimitPrices.Limit(2.20, "P of its future"));
  }

  @Test
  void givenACallAndAPivotBelow_whenBuying_thenCheaperByItsDeltaButNotBelowTheBid() {
    // P = (21.9 + 20.8 + 21.5) / 3 = 21.4, a tenth below; delta 0.47 and no discounting: 0.047
    // less than 2.20, so 2.15 on ticks of 0.01 between 2.152 and 2.153
    Optional<VxPoint> below = day(21.5, 21.90, 20.80);

    assertThat(steward.buyOption(call(2.10, 2.30), 2.20, below, 0).price()).isEqualTo(2.15);
    assertThat(steward.buyOption(call(2.18, 2.22), 2.20, below, 0))
        .isEqualTo(new LimitPrices.Limit(2.18, "bid, P of its future is below it"));
  }

  @Test
  void givenACallUnfilled_whenItSteps_thenMidAndThenAQuarterOfTheSpreadBeyond() {
    assertThat(steward.buyOption(call(2.10, 2.30), 2.20, Optional.empty(), 1).price())
        .isEqualTo(2.20);
    // 2.20 + 0.25 x 0.20
    assertThat(steward.buyOption(call(2.10, 2.30), 2.20, Optional.empty(), 2).price())
        .isEqualTo(2.25);
    assertThat(steward.buyOption(call(2.10, 2.30), 2.20, Optional.empty(), 0))
        .isEqualTo(new LimitPrices.Limit(2.15, "pivots not available"));
  }

  @Test
  void givenADearCall_whenLimited_thenOnItsCoarserTick() {
    // from 3.00 on the tick is 0.05: mid 3.33 is bought at 3.30 and sold at 3.35
    assertThat(steward.buyOption(call(3.26, 3.40), 3.33, Optional.empty(), 1).price())
        .isEqualTo(3.30);
    assertThat(steward.sellOption(call(3.26, 3.40), 3.33, Optional.empty(), 1).price())
        .isEqualTo(3.35);
  }

  @Test
  void givenPromoter_whenACallIsTraded_thenTheOtherSide() {
    LimitPrices promoter = new LimitPrices(Policy.promoter());

    assertThat(promoter.buyOption(call(2.10, 2.30), 2.20, Optional.empty(), 0).price())
        .isEqualTo(2.30);
    assertThat(promoter.sellOption(call(2.10, 2.30), 2.20, Optional.empty(), 1).price())
        .isEqualTo(2.10);
  }

  /** The call of strike 23 on 18 September. */
  private static LegValuation call(double bid, double ask) {
    MarketSnapshot market =
        CallMarket.market().quote(CallMarket.symbol(23), bid, ask).build();
    return new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR)
        .value(OsiSymbol.parse(CallMarket.symbol(23)));
  }

  private static Optional<VxPoint> market(
      double settle, double high, double low, double bid, double ask) {
    return Optional.of(CallMarket.future(settle, high, low, bid, ask));
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
