package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.book.StructureRecognizer;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The condor of the worked number (DOMAIN E5): 30 days, forward 5506.57, vol 20 %, flat. */
class LikelihoodsTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);

  /** The expected numbers are given to six decimals. */
  private static final double PRINTED = 1e-6;

  private final MarketSnapshot market =
      MarketFixture.on(SESSION).slice(Root.SPXW, EXPIRY, 5506.57, 0.20).vix(23).build();

  /** N((ln(K / 5506.57) + v^2 / 2) / v), v = 0.2 sqrt(30 / 365), by erfc. */
  @Test
  void givenTheWorkedCondor_whenRead_thenTheLognormalFigures() {
    CondorValuation condor = condor(BookFixture.workedCondor(EXPIRY, 10, "worked"), market);
    assertThat(known(Likelihoods.inTheMoney(condor.put()))).isCloseTo(0.719636, within(PRINTED));
    assertThat(Likelihoods.ofTouch(condor.put())).isEqualTo(Figure.of(1));
    // below 5684 - 13.15; the calls at 9000 are 8.5 deviations off
    assertThat(known(Likelihoods.ofProfit(condor))).isCloseTo(1 - 0.705872, within(PRINTED));
    assertThat(known(Likelihoods.inTheMoney(condor.call()))).isBetween(1e-18, 1e-16);
    assertThat(known(Likelihoods.ofTouch(condor.call()))).isBetween(1e-18, 1e-16);
  }

  /**
   * Forward 5500, vol 0.2 - 0.3 k. At 5300 it is 0.211112, d2 = 0.581747, and the skew takes n(d2)
   * sqrt(30 / 365) 0.3 = 0.028971 from N(-d2); at 5700 it is 0.189285, d2 = -0.685334, and the skew
   * adds 0.027130 to N(d2). N by erfc.
   */
  @Test
  void givenSkew_whenFlatVolAndFolkFiguresAreRead_thenBesideTheReportedOnes() {
    MarketSnapshot skewed = MarketFixture.on(SESSION)
        .slice(Root.SPXW, EXPIRY, 5500, 1, k -> 0.2 - 0.3 * k)
        .vix(23)
        .build();
    CondorValuation condor = condor(
        List.of(
            BookFixture.leg("SPXW240904P05200000", 1, 10),
            BookFixture.leg("SPXW240904P05300000", -1, 20),
            BookFixture.leg("SPXW240904C05700000", -1, 15),
            BookFixture.leg("SPXW240904C05800000", 1, 7)),
        skewed);
    assertThat(known(Likelihoods.inTheMoneyFlat(condor.put())))
        .isCloseTo(0.280368, within(PRINTED));
    assertThat(known(Likelihoods.inTheMoney(condor.put()))).isCloseTo(0.251398, within(PRINTED));
    assertThat(known(Likelihoods.inTheMoneyFlat(condor.call())))
        .isCloseTo(0.246566, within(PRINTED));
    assertThat(known(Likelihoods.inTheMoney(condor.call()))).isCloseTo(0.273697, within(PRINTED));
    assertThat(known(Likelihoods.ofTouchByRule(condor.put())))
        .isCloseTo(0.502796, within(2 * PRINTED));
    assertThat(known(Likelihoods.ofTouchByRule(condor.call())))
        .isCloseTo(0.547394, within(2 * PRINTED));
  }

  /** Twice 0.719636 is no probability. */
  @Test
  void givenAShortInTheMoney_whenFolkRuleIsRead_thenAtMostOne() {
    CondorValuation condor = condor(BookFixture.workedCondor(EXPIRY, 10, "worked"), market);
    assertThat(Likelihoods.ofTouchByRule(condor.put())).isEqualTo(Figure.of(1));
  }

  /** 177.43 points from 5506.57; a range of 1.31639856 % is 72.49 points. */
  @Test
  void givenDailyRange_whenRangesCounted_thenDistanceOverIt() {
    CondorValuation condor = condor(BookFixture.workedCondor(EXPIRY, 10, "worked"), market);
    assertThat(known(Likelihoods.ranges(condor.put(), Figure.of(1.31639856))))
        .isCloseTo(2.447702, within(PRINTED));
    assertThat(Likelihoods.ranges(condor.put(), Figure.of(0)))
        .isEqualTo(Figure.missing("NO_RANGE"));
  }

  @Test
  void givenWhatIsMissing_whenRead_thenTheReason() {
    CondorValuation unknownCost =
        condor(BookFixture.withoutPrices(BookFixture.workedCondor(EXPIRY, 10, "worked")), market);
    MarketSnapshot empty = MarketFixture.on(SESSION).build();
    CondorValuation noSlice = condor(BookFixture.workedCondor(EXPIRY, 10, "worked"), empty);
    Figure warmUp = Figure.missing("WARMUP: 20 closes, 21 needed");
    assertThat(Likelihoods.ofProfit(unknownCost)).isEqualTo(Figure.missing("UNKNOWN_COST"));
    assertThat(Likelihoods.ofProfit(noSlice)).isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(Likelihoods.ofTouch(noSlice.call())).isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(Likelihoods.ofTouchByRule(noSlice.call())).isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(Likelihoods.inTheMoneyFlat(noSlice.put())).isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(Likelihoods.ranges(unknownCost.put(), warmUp)).isEqualTo(warmUp);
  }

  private static CondorValuation condor(List<Position> positions, MarketSnapshot market) {
    return CondorValuation.of(
        StructureRecognizer.recognize(positions).condors().get(0),
        new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR),
        market);
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
