package io.nightcondor.analytics.alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit.Kind;
import io.nightcondor.analytics.fixture.CompactVixMarket;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hedges on the VIX options of 14 August 2026, without settlements of futures. */
class RealInstrumentsTest {

  private static final LocalDate SESSION = LocalDate.of(2026, 8, 14);

  private static final ExchangeCalendar CALENDAR =
      new ExchangeCalendar(Set.of(LocalDate.of(2026, 9, 7)), Set.of());

  /** Printed in dollars; the discount factor of a flat 4 % is worth 0.002 points. */
  private static final double PRINTED = 2;

  @Test
  void givenTheSeptemberFuture_whenTheCurveStands_thenTheRollThatWasMeasured() {
    VixFuture future = new VixFuture(VixFuture.Size.VX, LocalDate.of(2026, 9, 16));
    UnitCarry roll = new UnitCarry(new StressMarket(SESSION, market().vxCurve()));
    double carry = roll.future(future, 28);
    System.out.println("VX of 16 September 2026, carry over 28 days: " + carry);

    // E7: one VX of 33 days, -2295: rolled to where the front future stands, 5 days out
    assertThat(carry).isCloseTo(-2295, within(PRINTED));
  }

  @Test
  void givenACondorOfThreeWeeks_whenHedgesAreRanked_thenEveryRowHoldsTogether() {
    MarketSnapshot market = market();
    // the window of E8 for 4 September: 18 September to 18 November
    List<HedgeCandidate> ranked = candidates(market).ranked(LocalDate.of(2026, 9, 4));
    ranked.forEach(row -> System.out.println(printed(row)));

    // the file ends at strike 19, so there is nothing to sell against the call of 0.50
    assertThat(ranked)
        .extracting(row -> row.unit().kind())
        .containsOnly(Kind.VXM, Kind.VX, Kind.VIX_CALL);
    assertThat(ranked).allSatisfy(row -> {
      assertThat(row.gainLow()).isLessThanOrEqualTo(row.gainBase());
      assertThat(row.gainBase()).isLessThanOrEqualTo(row.gainHigh());
      assertThat(row.verdict()).isNotEmpty();
      assertThat(row.expiry())
          .hasValueSatisfying(expiry ->
              assertThat(expiry).isBetween(LocalDate.of(2026, 9, 18), LocalDate.of(2026, 11, 18)));
    });
    // E5: a call costs a median 3.5 dollars of premium for a dollar of LOW gain
    assertThat(ranked)
        .filteredOn(row -> row.unit().kind() == Kind.VIX_CALL)
        .allMatch(row -> row.charge() / row.gainLow() > 1);
  }

  private static HedgeCandidates candidates(MarketSnapshot market) {
    return new HedgeCandidates(
        Policy.steward(),
        new StressMarket(SESSION, market.vxCurve()),
        market,
        new HistoryWindow(Map.of()),
        CALENDAR,
        false);
  }

  private static String printed(HedgeCandidate row) {
    return "%2d %s %.2f cost %.2f gain %.2f %.2f %.2f score %.2f: %s"
        .formatted(
            row.rank(),
            row.symbol(),
            row.level(),
            row.cost().total(),
            row.gainLow(),
            row.gainBase(),
            row.gainHigh(),
            row.score(),
            row.verdict());
  }

  private static MarketSnapshot market() {
    return CompactVixMarket.of(SESSION, CALENDAR, 14.25);
  }
}
