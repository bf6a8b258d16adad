package io.nightcondor.analytics.margin;

import static io.nightcondor.analytics.margin.MarginCase.SUM;
import static io.nightcondor.analytics.margin.MarginCase.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.CboeWebMarket;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.pack.AlternativeRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarginRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cboe's quote table of 5 January 2024, the index at 4697.24, expiries to 2029. */
class MarginRealChainTest {

  /** USD: sums of prices times 100 err by far less. */
  private static final double CENT = 0.005;

  private static final MarginRules UNMOVED = new MarginRules(
      SUM.unequalCondor(), SUM.spx(), SUM.vix(), 0, 0, 0, SUM.leastPerContract(), SUM.oneVx());

  private static MarketSnapshot market;

  @BeforeAll
  static void calibrate() {
    market = CboeWebMarket.market();
  }

  private static MarkLadder marks() {
    return CboeWebMarket.marks(market);
  }

  /** Whatever the mark, with or without a vol: where nothing moves a scan shows no profit. */
  @Test
  void givenEveryQuotedOption_whenNothingMoves_thenNoProfit() {
    MarkLadder marks = marks();
    int unmoved = 0;
    for (CalibratedQuote quote : market.quotes().values()) {
      LegValuation option = marks.value(quote.quote().series());
      if (option.slice().isPresent()) {
        for (Figure profit : PriceScan.ofUnit(option, UNMOVED)) {
          // index points: prices of thousands, in doubles
          assertThat(known(profit)).isCloseTo(0, within(1e-9));
        }
        unmoved++;
      }
    }
    System.out.println(
        "unmoved scan: %s of %s options".formatted(unmoved, market.quotes().size()));
    assertThat(unmoved).isGreaterThan(market.quotes().size() / 2);
  }

  /** A condor of one lot and 50 points: its width, and no scan loses more than that. */
  @Test
  void givenTheCondorOfEveryExpiry_whenMargined_thenWithinItsBounds() {
    Margins margins = new Margins(CboeWebMarket.SESSION, marks()::value, SUM);
    int condors = 0;
    for (SliceKey slice : market.slices().keySet().stream().sorted().toList()) {
      IronCondor condor = CboeWebMarket.condor(slice.expiry());
      if (condor.legs().stream().allMatch(leg -> market.quote(leg.series()).isPresent())
          && slice.expiry().isAfter(CboeWebMarket.SESSION)) {
        MarginRow row = margins.of(condor);
        assertThat(row.regTMargin()).isEqualTo(Figure.of(5_000));
        assertThat(known(row.portfolioMargin())).isBetween(150.0, 5_000.0);
        condors++;
      }
    }
    System.out.println("condors margined: " + condors);
    assertThat(condors).isGreaterThan(20);
  }

  @Test
  void givenARealCondor_whenAlternativesAsked_thenEachIsPriced() {
    LocalDate expiry = LocalDate.of(2024, 1, 26);
    List<AlternativeRow> rows = new Alternatives(
            market, new Margins(CboeWebMarket.SESSION, marks()::value, SUM))
        .of(CondorValuation.of(CboeWebMarket.condor(expiry), marks(), market));
    assertThat(rows).allSatisfy(row -> {
      assertThat(row.cash()).isInstanceOf(Figure.Known.class);
      assertThat(row.irr()).isInstanceOf(Figure.Known.class);
    });
    // -10.60 + 6.60 - 14.50 + 5.60
    assertThat(known(rows.get(1).cash())).isCloseTo(-1_290, within(CENT));
    // the first expiry of SPXW from 16 February on: 27.60 - 21.20 + 37.90 - 22.70 received
    assertThat(rows.get(2).horizon()).contains(LocalDate.of(2024, 2, 16));
    assertThat(known(rows.get(2).cash())).isCloseTo(2_160 - 1_290, within(CENT));
    // the calls are nearer: 5.60 - 2.10
    assertThat(rows.get(3).detail())
        .isEqualTo("sell 1 SPXW240126C04850000, buy 1 SPXW240126C04900000");
    assertThat(known(rows.get(3).cash())).isCloseTo(350, within(CENT));
    assertThat(rows.get(3).regTMargin()).isEqualTo(Figure.of(15_000));
  }
}
