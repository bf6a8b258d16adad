package io.nightcondor.analytics.alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.instrument.HedgeUnit.Kind;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit.SpreadUnit;
import io.nightcondor.analytics.fixture.CallMarket;
import io.nightcondor.analytics.fixture.WorkedNumber;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.pricing.Black76;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** VIX calls and call spreads as hedges of the worked number's condor. */
class OptionCandidatesTest {

  /** Sums of doubles in another order. */
  private static final double ROUNDING = 1e-9;

  private final MarketSnapshot market = CallMarket.liquid().build();
  private final HedgeCandidates candidates = CallMarket.candidates(Policy.steward(), market, false);

  @Test
  void givenTheQuotedCalls_whenChosenByDelta_thenTheNearestToHalfAndToThirtyPercent() {
    // N(d1), d1 = (ln(21.5 / K) + 0.04852) / 0.31152: K 22 0.533, 23 0.476; 26 0.325, 27 0.282
    assertThat(candidates.ranked(WorkedNumber.EXPIRY).stream()
            .filter(candidate -> candidate.unit().kind() == Kind.VIX_CALL)
            .map(HedgeCandidate::symbol))
        .containsExactlyInAnyOrder(CallMarket.symbol(23), CallMarket.symbol(27));
  }

  @Test
  void givenTheQuotedCalls_whenSpreadsAreChosen_thenFiveAndTenPointsUpAndFifteenDelta() {
    // bought: 0.50 is 23, 0.35 is 25 (0.371, 26 is 0.325); sold at 0.15: 31 (0.154)
    assertThat(new VixCalls(market, CallMarket.HEDGE).spreads())
        .extracting(spread -> spread.bought().strike(), spread -> spread.sold().strike())
        .containsExactly(
            tuple(23.0, 28.0),
            tuple(23.0, 33.0),
            tuple(23.0, 31.0),
            tuple(25.0, 30.0),
            tuple(25.0, 35.0),
            tuple(25.0, 31.0));
  }

  @Test
  void givenACall_whenCosted_thenHalfSpreadTimeValueSlideAndThePremiumTiedUp() {
    HedgeCandidate call = candidate(CallMarket.symbol(23));

    assertThat(call.level()).isCloseTo(2.20, within(ROUNDING));
    assertThat(call.cost().commission()).isZero();
    assertThat(call.cost().halfSpread()).isCloseTo(5, within(ROUNDING));
    // in 30 days the future of 44 days stands where the curve has 14 days: 23 - 14/16 = 22.125
    double years = years();
    double carry = 100 * (price(23, 22.125, years - 30 / 365.0) - price(23, 21.5, years));
    assertThat(call.cost().carry()).isCloseTo(carry, within(ROUNDING));
    assertThat(carry).isNegative();
    assertThat(call.cost().margin()).isCloseTo(220 * 0.05 * 30 / 365, within(ROUNDING));
    assertThat(call.charge()).isCloseTo(220, within(ROUNDING));
  }

  @Test
  void givenACall_whenStressed_thenTheKernelsGainsAndTheScoreOfThem() {
    HedgeCandidate call = candidate(CallMarket.symbol(23));

    // E5: VIX 23, k 1.35, 5 %: 6.75 points; two days later at unchanged vol
    double moved = 21.5 + BetaSet.FROM_2013_TO_2026.beta(44) * 6.75;
    double gain = 100 * (price(23, moved, years() - 2 / 365.0) - price(23, 21.5, years()));
    assertThat(call.gainBase()).isCloseTo(gain, within(ROUNDING));
    assertThat(call.gainLow()).isLessThan(gain).isPositive();
    assertThat(call.gainHigh()).isGreaterThan(gain);
    assertThat(call.score()).isCloseTo(call.cost().total() / gain, within(ROUNDING));
    assertThat(call.notes()).anyMatch(note -> note.startsWith("vol held in the stress"));
  }

  @Test
  void givenACall_whenBreakingEven_thenStrikePremiumAndWhatWasPaidBesides() {
    // 23 + 2.20 + (0 + 5 + 220 x 0.05 x 30 / 365) / 100 = 25.25904
    assertThat(known(candidate(CallMarket.symbol(23)).breakEven()))
        .isCloseTo(25.25904, within(0.000005));
  }

  @Test
  void givenASpread_whenPriced_thenEveryFigureIsTheBoughtLessTheSold() {
    HedgeCandidate bought = candidate(CallMarket.symbol(23));
    HedgeCandidate sold = candidate(CallMarket.symbol(28));
    HedgeCandidate spread = candidate(CallMarket.symbol(23) + "/" + CallMarket.symbol(28));

    assertThat(spread.unit()).isInstanceOf(SpreadUnit.class);
    // 2.20 - 1.03; bid 2.15 - 1.06, ask 2.25 - 1.00
    assertThat(spread.level()).isCloseTo(1.17, within(ROUNDING));
    assertThat(known(spread.bid())).isCloseTo(1.09, within(ROUNDING));
    assertThat(known(spread.ask())).isCloseTo(1.25, within(ROUNDING));
    assertThat(spread.cost().carry())
        .isCloseTo(bought.cost().carry() - sold.cost().carry(), within(ROUNDING));
    assertThat(spread.cost().halfSpread()).isCloseTo(5 + 3, within(ROUNDING));
    assertThat(spread.gainBase()).isCloseTo(bought.gainBase() - sold.gainBase(), within(ROUNDING));
    // 23 + 1.17 + (8 + 117 x 0.05 x 30 / 365) / 100 = 24.25481
    assertThat(known(spread.breakEven())).isCloseTo(24.25481, within(0.000005));
    assertThat(spread.gates(1)).hasSize(10);
  }

  @Test
  void givenAnotherCallThanTheRanked_whenAskedFor_thenPricedAllTheSame() {
    assertThat(candidates.of(CallMarket.symbol(35), WorkedNumber.EXPIRY))
        .map(HedgeCandidate::level)
        .hasValueSatisfying(level -> assertThat(level).isCloseTo(0.35, within(ROUNDING)));
    assertThat(candidates.of("VXF25", WorkedNumber.EXPIRY)).isPresent();
    assertThat(candidates.of("VIX240918P00020000", WorkedNumber.EXPIRY)).isEmpty();
    assertThat(candidates.of("VIX241016C00020000", WorkedNumber.EXPIRY)).isEmpty();
  }

  @Test
  void givenNoVixOptions_whenRanked_thenFuturesAlone() {
    assertThat(
            CallMarket.candidates(Policy.steward(), WorkedNumber.marketFixture().build(), false)
                .ranked(WorkedNumber.EXPIRY))
        .extracting(candidate -> candidate.unit().kind())
        .containsOnly(Kind.VX, Kind.VXM);
  }

  @Test
  void givenCallsOfAWeeklyOrAnIneligibleExpiry_whenRanked_thenTheyAreNotLookedAt() {
    // 21 August is not 14 days past 4 September
    MarketSnapshot other = WorkedNumber.marketFixture()
        .slice(Root.VIX, LocalDate.of(2024, 8, 21), 22, 0.9)
        .quote("VIX240821C00022000", 1.50, 1.60, 50, 500, 5000)
        .build();

    assertThat(other.quotedSeries(new SliceKey(Root.VIX, LocalDate.of(2024, 8, 21))))
        .hasSize(1);
    assertThat(CallMarket.candidates(Policy.steward(), other, false).ranked(WorkedNumber.EXPIRY))
        .extracting(candidate -> candidate.unit().kind())
        .doesNotContain(Kind.VIX_CALL);
  }

  private double years() {
    return market.slice(Root.VIX, CallMarket.HEDGE).orElseThrow().years();
  }

  private static double price(double strike, double forward, double years) {
    return Black76.price(OptionRight.CALL, forward, strike, 0.90, years, 1);
  }

  private HedgeCandidate candidate(String symbol) {
    return candidates.of(symbol, WorkedNumber.EXPIRY).orElseThrow();
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
