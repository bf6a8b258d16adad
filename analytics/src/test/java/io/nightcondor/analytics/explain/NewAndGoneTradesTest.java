package io.nightcondor.analytics.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.ExplainPanel.ClosedRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What was opened, increased, closed or grouped anew between two closes. */
class NewAndGoneTradesTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate TUESDAY = LocalDate.of(2024, 8, 6);
  private static final LocalDate SEPTEMBER_VIX = LocalDate.of(2024, 9, 18);
  private static final VixFuture VXM = new VixFuture(VixFuture.Size.VXM, SEPTEMBER_VIX);
  private static final String AT_THE_MONEY = "SPXW240904P05500000";
  /** Doubles of this size sum to nine decimals. */
  private static final double ROUNDING = 1e-9;

  @Test
  void givenALegOpenedSince_whenExplained_thenMarkAgainstFillAndFees() {
    MarketSnapshot now =
        TwoCloses.flat(TUESDAY, 5500).quote(AT_THE_MONEY, 122.5, 123.5).build();

    ExplainPanel panel = new TwoCloses(TwoCloses.flat(MONDAY, 5500).build(), now)
        .policy(Policy.steward().withOverride("commission.option", "1.10"))
        .legNow(AT_THE_MONEY, -4)
        .futureNow(VXM, 6)
        .fill(fill(AT_THE_MONEY, -3, 124, TUESDAY))
        .fill(fill(AT_THE_MONEY, -1, 128, TUESDAY))
        .fill(TwoCloses.fill(VXM, 6, OptionalDouble.of(21.4), Optional.of(TUESDAY)))
        .panel();

    // short four at 125 on average, now 123: 2 x 400; six VXM from 21.40 to 21.50: 0.10 x 600
    assertThat(TwoCloses.value(panel.newTrades())).isCloseTo(860, within(1e-6));
    // 4 x 1.10 and 6 x 0.75
    assertThat(TwoCloses.value(panel.fees())).isCloseTo(-8.90, within(ROUNDING));
    assertThat(TwoCloses.value(panel.total())).isCloseTo(851.10, within(1e-6));
    assertThat(panel.positions()).isEqualTo(Figure.of(0));
    assertThat(panel.rows()).isEmpty();
    assertThat(panel.span()).endsWith("Opened since: SPXW240904P05500000, VXMU24.");
  }

  @Test
  void givenALegIncreased_whenExplained_thenOnlyTheIncreaseIsNew() {
    MarketSnapshot then =
        TwoCloses.flat(MONDAY, 5500).quote(AT_THE_MONEY, 126, 126).build();
    MarketSnapshot now =
        TwoCloses.flat(TUESDAY, 5500).quote(AT_THE_MONEY, 123, 123).build();

    ExplainPanel panel = new TwoCloses(then, now)
        .legThen(AT_THE_MONEY, 10)
        .legNow(AT_THE_MONEY, 12)
        .fill(fill(AT_THE_MONEY, 10, 100, MONDAY))
        .fill(fill(AT_THE_MONEY, 2, 122, TUESDAY))
        .panel();

    assertThat(panel.positions()).isEqualTo(Figure.of(-3000));
    assertThat(panel.newTrades()).isEqualTo(Figure.of(200));
  }

  /** One line of twelve at 103.67 says nothing of what the last two cost. */
  @Test
  void givenALegIncreasedOnAMergedLine_whenExplained_thenTheCostOfTheIncreaseIsUnknown() {
    ExplainPanel panel = new TwoCloses(
            TwoCloses.flat(MONDAY, 5500).build(), TwoCloses.flat(TUESDAY, 5500).build())
        .legThen(AT_THE_MONEY, 10)
        .legNow(AT_THE_MONEY, 12)
        .fill(TwoCloses.fill(
            OsiSymbol.parse(AT_THE_MONEY), 12, OptionalDouble.of(103.67), Optional.empty()))
        .panel();

    assertThat(panel.newTrades()).isEqualTo(Figure.missing("UNKNOWN_COST"));
    assertThat(panel.total()).isEqualTo(Figure.missing("UNKNOWN_COST"));
    assertThat(panel.positions()).isInstanceOf(Figure.Known.class);
  }

  @Test
  void givenANewLegWithoutAPrice_whenExplained_thenItsProfitIsMissingAndItsFeeIsNot() {
    ExplainPanel panel = new TwoCloses(
            TwoCloses.flat(MONDAY, 5500).build(), TwoCloses.flat(TUESDAY, 5500).build())
        .futureNow(VXM, -2)
        .fill(TwoCloses.fill(VXM, -2, OptionalDouble.empty(), Optional.of(TUESDAY)))
        .panel();

    assertThat(panel.newTrades()).isEqualTo(Figure.missing("UNKNOWN_COST"));
    assertThat(panel.fees()).isEqualTo(Figure.of(-1.50));
  }

  @Test
  void givenANewLegWithAnOldTradeDate_whenExplained_thenItSaysSo() {
    ExplainPanel panel = new TwoCloses(
            TwoCloses.flat(MONDAY, 5500).build(), TwoCloses.flat(TUESDAY, 5500).build())
        .legNow(AT_THE_MONEY, 1)
        .fill(fill(AT_THE_MONEY, 1, 100, MONDAY))
        .panel();

    assertThat(panel.newTrades()).isInstanceOf(Figure.Known.class);
    assertThat(panel.span())
        .endsWith(
            "New to the file but traded on or before 2024-08-05, so their profit since the fill counts tonight: SPXW240904P05500000, traded 2024-08-05.");
  }

  @Test
  void givenContractsThatAreGone_whenExplained_thenLastMarkAndNotInTheTotal() {
    MarketSnapshot then =
        TwoCloses.flat(MONDAY, 5500).quote(AT_THE_MONEY, 126, 126).build();
    MarketSnapshot now =
        TwoCloses.flat(TUESDAY, 5500).quote(AT_THE_MONEY, 123, 123).build();

    ExplainPanel panel = new TwoCloses(then, now)
        .legThen(AT_THE_MONEY, -10)
        .legNow(AT_THE_MONEY, -6)
        .panel();

    assertThat(panel.total()).isEqualTo(Figure.of(1800));
    assertThat(panel.closed())
        .containsExactly(
            new ClosedRow(AT_THE_MONEY, -4, Figure.of(126), Figure.of(-4 * 126 * 100)));
    assertThat(panel.span())
        .endsWith(
            "Gone without having settled: SPXW240904P05500000; no file gives the closing price, so their profit is not known and not in the total.");
  }

  @Test
  void givenAPositionTurnedAround_whenExplained_thenGoneAndNew() {
    MarketSnapshot then =
        TwoCloses.flat(MONDAY, 5500).quote(AT_THE_MONEY, 126, 126).build();
    MarketSnapshot now =
        TwoCloses.flat(TUESDAY, 5500).quote(AT_THE_MONEY, 123, 123).build();

    ExplainPanel panel = new TwoCloses(then, now)
        .legThen(AT_THE_MONEY, 5)
        .legNow(AT_THE_MONEY, -3)
        .fill(fill(AT_THE_MONEY, -3, 124, TUESDAY))
        .panel();

    assertThat(panel.rows()).isEmpty();
    assertThat(panel.newTrades()).isEqualTo(Figure.of(300));
    assertThat(panel.closed()).extracting(ClosedRow::quantity).containsExactly(5);
  }

  /** Two legs held by themselves become one side of a condor: held, not traded. */
  @Test
  void givenLegsThatAreGroupedAnew_whenExplained_thenTheyWereHeldAllAlong() {
    List<Position> condor = condor();
    MarketSnapshot then = TwoCloses.flat(MONDAY, 5500).build();
    MarketSnapshot now = TwoCloses.flat(TUESDAY, 5480).build();

    TwoCloses closes = new TwoCloses(then, now)
        .legThen("SPXW240904P05200000", 2)
        .legThen("SPXW240904P05250000", -2)
        .condorNow(condor, DeltaState.SAFE, DeltaState.SAFE);
    condor.forEach(closes::fill);
    ExplainPanel panel = closes.panel();

    assertThat(panel.rows()).singleElement().satisfies(row -> {
      assertThat(row.position()).isEqualTo("condor");
      double then0 =
          closes.mark(then, "SPXW240904P05200000") - closes.mark(then, "SPXW240904P05250000");
      double now0 =
          closes.mark(now, "SPXW240904P05200000") - closes.mark(now, "SPXW240904P05250000");
      assertThat(TwoCloses.value(row.total())).isCloseTo(200 * (now0 - then0), within(1e-6));
    });
    assertThat(panel.closed()).isEmpty();
    // only the call side is new: sold at 6, bought at 2.5
    double calls =
        closes.mark(now, "SPXW240904C05850000") - closes.mark(now, "SPXW240904C05800000");
    assertThat(TwoCloses.value(panel.newTrades())).isCloseTo(200 * (calls + 3.5), within(1e-6));
  }

  /** Put spread 5250/5200, call spread 5800/5850, two of them. */
  private static List<Position> condor() {
    return List.of(
        BookFixture.leg("SPXW240904P05200000", 2, 20, "condor"),
        BookFixture.leg("SPXW240904P05250000", -2, 26, "condor"),
        BookFixture.leg("SPXW240904C05800000", -2, 6, "condor"),
        BookFixture.leg("SPXW240904C05850000", 2, 2.5, "condor"));
  }

  private static Position fill(String symbol, int quantity, double price, LocalDate date) {
    return TwoCloses.fill(
        OsiSymbol.parse(symbol), quantity, OptionalDouble.of(price), Optional.of(date));
  }
}
