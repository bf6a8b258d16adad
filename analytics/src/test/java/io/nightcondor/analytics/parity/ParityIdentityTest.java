package io.nightcondor.analytics.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.pricing.Black76;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Options priced from one forward lock nothing; what is planted among them is found. */
class ParityIdentityTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 18);
  private static final List<Integer> STRIKES = List.of(12, 14, 15, 17, 20, 25, 30, 40);

  /** Prices up to 40 points as doubles, four of them in a sum. */
  private static final double ROUNDING = 1e-12;

  @Property(tries = 200)
  void givenQuotesOfOneForwardWithoutSpread_whenLookedAt_thenEveryEdgeIsNothing(
      @ForAll @DoubleRange(min = 10, max = 60) double forward,
      @ForAll @DoubleRange(min = 0.9, max = 1) double discountFactor,
      @ForAll @DoubleRange(min = 0.4, max = 2) double vol) {
    List<ParityEdge> edges =
        edges(chain(forward, discountFactor, vol, Optional.empty(), 0), forward, discountFactor);

    // eight strikes both ways, seven boxes of neighbours and at most a wide one both ways
    assertThat(edges).hasSizeBetween(16 + 14, 16 + 16);
    assertThat(edges).allSatisfy(edge -> assertThat(edge.locked()).isCloseTo(0, within(ROUNDING)));
  }

  @Property(tries = 200)
  void givenOneCallOffItsParity_whenLookedAt_thenFoundWithItsSizeAndNowhereElse(
      @ForAll @IntRange(min = 0, max = 7) int place,
      @ForAll @DoubleRange(min = 0.05, max = 3) double excess) {
    int strike = STRIKES.get(place);
    List<ParityEdge> edges = edges(chain(21.5, 0.99, 0.9, Optional.of(strike), excess), 21.5, 0.99);

    for (ParityEdge edge : edges) {
      boolean lower = edge.strike() == strike;
      boolean upper = edge.upperStrike().equals(Optional.of((double) strike));
      double expected = switch (edge.kind()) {
        case CONVERSION -> lower ? excess : 0;
        case REVERSAL -> lower ? -excess : 0;
        case BOX_BUY -> upper ? excess : lower ? -excess : 0;
        case BOX_SELL -> lower ? excess : upper ? -excess : 0;
      };
      assertThat(edge.locked()).as("%s", edge).isCloseTo(expected, within(ROUNDING));
    }
  }

  private static List<ParityEdge> edges(
      Map<OptionSeries, CalibratedQuote> quotes, double forward, double discountFactor) {
    MarketSnapshot frame = MarketFixture.on(SESSION)
        .vix(20)
        .vx(EXPIRY, forward)
        .slice(Root.VIX, EXPIRY, forward, discountFactor, logMoneyness -> 0.9)
        .build();
    MarketSnapshot market = new MarketSnapshot(
        SESSION,
        frame.asOf(),
        false,
        Map.of(),
        Map.of(new SliceKey(Root.VIX, EXPIRY), frame.slice(Root.VIX, EXPIRY).orElseThrow()),
        quotes,
        frame.vxCurve(),
        List.of(),
        Map.of());
    return ParityEdges.of(market).bySlice().values().stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Bid and ask alike; a tiny price is lifted with its twin so that both have a bid. */
  private static Map<OptionSeries, CalibratedQuote> chain(
      double forward,
      double discountFactor,
      double vol,
      Optional<Integer> dearCall,
      double excess) {
    Map<OptionSeries, CalibratedQuote> quotes = new HashMap<>();
    for (int strike : STRIKES) {
      for (OptionRight right : OptionRight.values()) {
        double price = 0.01
            + Black76.price(right, forward, strike, vol, 44 / 365.0, discountFactor)
            + (right == OptionRight.CALL && dearCall.equals(Optional.of(strike)) ? excess : 0);
        OptionSeries series = new OptionSeries(Root.VIX, EXPIRY, right, strike);
        quotes.put(
            series,
            CalibratedQuote.unsolved(
                new OptionQuote(
                    series,
                    price,
                    price,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalDouble.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    "chain.csv",
                    1),
                ImpliedVol.Reason.NO_BID,
                Set.of()));
      }
    }
    return quotes;
  }
}
