package io.nightcondor.analytics.alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.fixture.CallMarket;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.fixture.WorkedNumber;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstrumentRankingTest {

  private static final Policy AUTO = Policy.steward().withOverride("hedge.instrument", "AUTO");

  /** A curve that rises by 2.5 points to September and by 0.5 to October: futures cost carry. */
  private static MarketFixture steep() {
    return MarketFixture.on(WorkedNumber.SESSION)
        .vix(19)
        .vx(LocalDate.of(2024, 8, 21), 20.5)
        .vx(CallMarket.HEDGE, 21.5, 22, 21)
        .vx(LocalDate.of(2024, 10, 16), 22);
  }

  @Test
  void givenTheDefault_whenALayerTriesInstruments_thenVxmFromTheNearestExpiryThenByScore() {
    List<HedgeCandidate> preferred = CallMarket.candidates(
            Policy.steward(), CallMarket.liquid().build(), false)
        .preferred(WorkedNumber.EXPIRY);

    assertThat(preferred)
        .extracting(HedgeCandidate::symbol)
        .startsWith("VXMU24", "VXMV24")
        .contains("VXU24", "VXV24", CallMarket.symbol(23))
        .noneMatch(symbol -> symbol.contains("/"));
    assertThat(preferred.subList(2, preferred.size()))
        .isSortedAccordingTo((one, other) -> Double.compare(one.score(), other.score()));
  }

  @Test
  void givenAuto_whenALayerTriesInstruments_thenByScore() {
    assertThat(CallMarket.candidates(AUTO, steep().build(), false).preferred(WorkedNumber.EXPIRY))
        .extracting(HedgeCandidate::symbol)
        .containsExactly("VXV24", "VXMV24", "VXU24", "VXMU24");
  }

  @Test
  void givenAnotherHasTheBetterScore_whenTheDefaultIsChosen_thenItsVerdictSaysSo() {
    List<HedgeCandidate> ranked =
        CallMarket.candidates(Policy.steward(), steep().build(), false).ranked(WorkedNumber.EXPIRY);

    assertThat(ranked)
        .extracting(HedgeCandidate::symbol)
        .containsExactly("VXV24", "VXMV24", "VXU24", "VXMU24");
    assertThat(ranked).extracting(HedgeCandidate::rank).containsExactly(1, 2, 3, 4);
    assertThat(ranked.get(0).verdict())
        .isEqualTo("score %s against %s of VXMU24; hedge.instrument VXM takes the nearest VXM first"
            .formatted(Say.two(ranked.get(0).score()), Say.two(ranked.get(3).score())));
    assertThat(ranked.get(3).verdict())
        .isEqualTo("chosen: score %s, hedge.instrument VXM"
            .formatted(Say.two(ranked.get(3).score())));
  }

  @Test
  void givenFuturesThatEarnTheirCarry_whenScoresAreAlike_thenTheVerdictSaysWhatDecided() {
    // 22 in August, 21.5 in September: a long future rolls up, so each costs less than nothing
    List<HedgeCandidate> ranked = CallMarket.candidates(
            Policy.steward(), CallMarket.liquid().build(), false)
        .ranked(WorkedNumber.EXPIRY);

    assertThat(ranked)
        .filteredOn(candidate -> candidate.symbol().equals("VXU24"))
        .singleElement()
        .satisfies(
            candidate -> assertThat(candidate.verdict())
                .isEqualTo(
                    "score 0.00 (a negative cost counts as 0) as VXMU24; of equal scores VXM goes before VX, and VX before calls"));
  }

  @Test
  void givenACallThatCannotBeTraded_whenRanked_thenUnrankedWithTheGateInWords() {
    // mid 2.20: 12 % is 0.264
    MarketSnapshot market = CallMarket.market()
        .quote(CallMarket.symbol(23), 1.90, 2.50, 50, 500, 5000)
        .build();
    HedgeCandidate call = CallMarket.candidates(Policy.steward(), market, false)
        .of(CallMarket.symbol(23), WorkedNumber.EXPIRY)
        .orElseThrow();

    assertThat(call.rank()).isZero();
    assertThat(call.passes(1)).isFalse();
    assertThat(call.verdict()).isEqualTo("spread 0.60 above 0.26");
  }

  @Test
  void givenTheSameInstrumentsInAnotherOrder_whenRanked_thenTheSameRanking() {
    List<HedgeCandidate> ranked = CallMarket.candidates(
            Policy.steward(), CallMarket.liquid().build(), false)
        .ranked(WorkedNumber.EXPIRY);
    List<HedgeCandidate> reversed = new ArrayList<>(ranked);
    Collections.reverse(reversed);

    assertThat(InstrumentRanking.ranked(Policy.steward(), reversed)).isEqualTo(ranked);
  }

  @Test
  void givenASpread_whenRanked_thenComparedButNotOrdered() {
    List<HedgeCandidate> ranked = CallMarket.candidates(
            Policy.steward(), CallMarket.liquid().build(), false)
        .ranked(WorkedNumber.EXPIRY);

    assertThat(ranked)
        .filteredOn(candidate -> candidate.unit().legs() == 2)
        .hasSize(2)
        .allMatch(candidate -> candidate.rank() > 0)
        .allMatch(candidate -> candidate
            .verdict()
            .matches("not ordered: two legs, a layer orders one; score .* against .* of VXMU24"));
  }

  @Test
  void givenNothingGainsInTheStress_whenRanked_thenSaidOfEach() {
    // no curve: a future has no level to move from
    List<HedgeCandidate> ranked = CallMarket.candidates(
            Policy.steward(), MarketFixture.on(WorkedNumber.SESSION).vix(23).build(), false)
        .ranked(WorkedNumber.EXPIRY);

    assertThat(ranked).isNotEmpty();
    assertThat(ranked)
        .allMatch(candidate -> candidate.rank() == 0)
        .allMatch(candidate -> candidate.verdict().equals("no gain in the stress"));
  }

  @Test
  void givenACloseOfVxx_whenPriced_thenTheBasketsMoveAndItsSlope() {
    HedgeCandidate vxx = share("VXX", 50);

    // near 21 August: 11 of the 25 sessions from 17 July to 20 August are left, weight 0.44;
    // index 0.44 x 22 + 0.56 x 21.5 = 21.72; beta of 16 and 44 days; VIX up 6.75
    double points =
        (0.44 * BetaSet.FROM_2013_TO_2026.beta(16) + 0.56 * BetaSet.FROM_2013_TO_2026.beta(44))
            * 6.75;
    assertThat(vxx.gainBase()).isCloseTo(50 * points / 21.72, within(1e-9));
    // slope (21.5 - 22) / 28 days: it earns 50 x 0.5 / 28 x 30 / 21.72 = 1.233228
    assertThat(vxx.cost().carry()).isCloseTo(1.233228, within(0.0000005));
    assertThat(vxx.expiry()).isEmpty();
    assertThat(vxx.lowConfidence()).isTrue();
    assertThat(vxx.verdict()).startsWith("not ordered: no position file holds shares; score");
  }

  @Test
  void givenACloseOfUvxy_whenStressed_thenTheTwoDaysAreCompounded() {
    // A1: 1.5 times the index on each of two days of half the move
    double half =
        (0.44 * BetaSet.FROM_2013_TO_2026.beta(16) + 0.56 * BetaSet.FROM_2013_TO_2026.beta(44))
            * 6.75
            / 2;
    double growth = (1 + 1.5 * half / 21.72) * (1 + 1.5 * half / (21.72 + half));

    assertThat(share("UVXY", 20).gainBase()).isCloseTo(20 * (growth - 1), within(1e-9));
  }

  @Test
  void givenACloseOfTheDayBefore_whenRanked_thenItIsNotTodays() {
    assertThat(shares(CallMarket.closes("VXX", WorkedNumber.SESSION.minusDays(3), 50))
            .of("VXX", WorkedNumber.EXPIRY))
        .isEmpty();
  }

  private static HedgeCandidate share(String symbol, double close) {
    return shares(CallMarket.closes(symbol, WorkedNumber.SESSION, close))
        .of(symbol, WorkedNumber.EXPIRY)
        .orElseThrow();
  }

  private static HedgeCandidates shares(HistoryWindow history) {
    return new HedgeCandidates(
        Policy.steward(),
        WorkedNumber.stress(),
        WorkedNumber.marketFixture().build(),
        history,
        MarketFixture.CALENDAR,
        false);
  }
}
