package io.nightcondor.analytics.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.capital.CapitalMemory.CashNight;
import io.nightcondor.analytics.capital.CapitalMemory.DayProfit;
import io.nightcondor.analytics.capital.CapitalMemory.MonthGrowth;
import io.nightcondor.analytics.explain.PositionKind;
import io.nightcondor.analytics.explain.PositionMemory;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.HedgedCondor;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.pack.CapitalPanel.CashFlowRow;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.ExplainPanel.ClosedRow;
import io.nightcondor.analytics.pack.ExplainSteps;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapitalLedgerTest {

  private static final double CENT = 0.005;

  private static final LocalDate MONDAY = HedgedCondor.SESSION;
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate EXPIRY = HedgedCondor.EXPIRY;

  private static ExplainPanel explain(Optional<LocalDate> from, double total, ClosedRow... closed) {
    Figure zero = Figure.of(0);
    return new ExplainPanel(
        from,
        1,
        "",
        Figure.of(total),
        zero,
        zero,
        zero,
        ExplainSteps.uniform(zero),
        ExplainTerms.uniform(zero),
        zero,
        true,
        "",
        zero,
        zero,
        zero,
        List.of(),
        List.of(closed));
  }

  private static List<PositionMemory> before(List<Position> fills) {
    return fills.stream()
        .map(fill -> new PositionMemory(
            "worked",
            PositionKind.CONDOR,
            fill.instrument().symbol(),
            fill.quantity(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty()))
        .toList();
  }

  private static CapitalMemory night(
      Optional<CapitalMemory> memory,
      LocalDate session,
      List<Position> fills,
      ExplainPanel explain,
      List<Position> held) {
    MarketSnapshot market = MarketFixture.on(session).spx(5230).build();
    return CapitalLedger.next(
        memory,
        new CapitalNight(
            session,
            Policy.steward(),
            100_000,
            fills,
            explain,
            before(held),
            HedgedCondor.marks(market)::value));
  }

  private static CapitalMemory first() {
    return night(
        Optional.empty(), MONDAY, HedgedCondor.fills(), explain(Optional.empty(), 0), List.of());
  }

  /** Shorts 26 + 12 and longs 20 + 8 of ten each; commission of the policy on forty contracts. */
  @Test
  void givenAFirstNight_whenKept_thenTheCashOfWhatIsHeldOnItsTradeDate() {
    CapitalMemory memory = first();
    double commission = Policy.steward().commission(HedgedCondor.fills().get(0).instrument());
    assertThat(memory.since()).isEqualTo(MONDAY);
    assertThat(memory.flows())
        .containsExactly(
            new CashNight(BookFixture.TRADE_DATE, 38_000, 28_000, 40 * commission, 0, List.of()));
    assertThat(memory.days()).isEmpty();
  }

  @Test
  void givenTheNextNight_whenNothingIsNew_thenNothingCountsTwice() {
    CapitalMemory memory = night(
        Optional.of(first()),
        TUESDAY,
        HedgedCondor.fills(),
        explain(Optional.of(MONDAY), 250),
        HedgedCondor.fills());
    assertThat(memory.flows()).isEqualTo(first().flows());
    assertThat(memory.days()).containsExactly(new DayProfit(MONDAY, TUESDAY, 250, 100_000));
  }

  @Test
  void givenAFillThatTheFileShowsLate_whenKept_thenItCountsOnItsTradeDate() {
    List<Position> fills = new ArrayList<>(HedgedCondor.fills());
    fills.add(BookFixture.leg("SPXW240904P05100000", -1, 15));
    CapitalMemory memory = night(
        Optional.of(first()),
        TUESDAY,
        fills,
        explain(Optional.of(MONDAY), 0),
        HedgedCondor.fills());
    assertThat(memory.flows().get(0).received()).isEqualTo(39_500);
  }

  /** The put spread 5200/5250 is worth 20 at 5230: $20,000 paid; the calls nothing. */
  @Test
  void givenASettlement_whenKept_thenItIsPaidOnceOnItsDay() {
    CapitalMemory settled = night(
        Optional.of(first()),
        EXPIRY,
        HedgedCondor.fills(),
        explain(Optional.of(EXPIRY.minusDays(1)), 0),
        HedgedCondor.fills());
    assertThat(settled.flows()).hasSize(2);
    assertThat(settled.flows().get(1).date()).isEqualTo(EXPIRY);
    assertThat(settled.flows().get(1).settled()).isCloseTo(20_000, within(CENT));
    // the memory of positions forgets what has settled; a file that still lists it adds nothing
    CapitalMemory next = night(
        Optional.of(settled),
        EXPIRY.plusDays(1),
        HedgedCondor.fills(),
        explain(Optional.of(EXPIRY), 0),
        List.of());
    assertThat(next.flows()).isEqualTo(settled.flows());
  }

  @Test
  void givenAClosing_whenKept_thenItIsNamedAndTheProfitIsNotKnown() {
    CapitalMemory memory = night(
        Optional.of(first()),
        TUESDAY,
        List.of(),
        explain(
            Optional.of(MONDAY),
            900,
            new ClosedRow("SPXW240904P05250000", -10, Figure.of(1), Figure.of(1)),
            new ClosedRow("VXMU24", 6, Figure.of(1), Figure.of(1))),
        HedgedCondor.fills());
    CashFlowRow row = PriceToCashFlow.of(TUESDAY, 100_000, memory);
    assertThat(memory.days()).isEmpty();
    assertThat(row.words())
        .contains("INCOMPLETE: kept since 2024-08-05")
        .endsWith(
            "INCOMPLETE: 1 trade is not in it: -10 SPXW240904P05250000 closed at a price that no file gives.");
  }

  @Test
  void givenNoPricesOrDates_whenKept_thenTheTradesAreNamed() {
    CapitalMemory prices = night(
        Optional.empty(),
        MONDAY,
        BookFixture.withoutPrices(HedgedCondor.fills()),
        explain(Optional.empty(), 0),
        List.of());
    CapitalMemory dates = night(
        Optional.empty(),
        MONDAY,
        BookFixture.withoutDates(HedgedCondor.fills()),
        explain(Optional.empty(), 0),
        List.of());
    assertThat(prices.flows().get(0).unknown()).hasSize(4);
    assertThat(dates.flows().get(0).unknown())
        .hasSize(4)
        .allMatch(name -> name.endsWith("opened on a day that no file gives"));
    assertThat(PriceToCashFlow.of(MONDAY, 100_000, prices).words()).endsWith(" and 1 more.");
  }

  /** 38,000 - 28,000 - 5,000 fees - 1,000 = 4,000: a hundred thousand is 25 times it. */
  @Test
  void givenCashFlow_whenDivided_thenTheRatioOnlyAboveNothing() {
    CashFlowRow row = ratio(1_000);
    assertThat(row.cashFlow()).isEqualTo(Figure.of(4_000));
    assertThat(row.ratio()).isEqualTo(Figure.of(25));
    assertThat(row.words())
        .isEqualTo(
            "Option cash flow of 365 days: $38,000 received, $28,000 paid, $5,000 fees, $1,000 settlements, net $4,000. Equity is 25.00 times it.");
    for (double settled : List.of(5_000.0, 9_000.0)) {
      CashFlowRow negative = ratio(settled);
      assertThat(negative.ratio()).isEqualTo(Figure.missing("NOT_MEANINGFUL"));
      assertThat(negative.words()).endsWith("not meaningful (negative cash flow).");
    }
  }

  /** What lies more than a year back is not in it. */
  private static CashFlowRow ratio(double settled) {
    CapitalMemory memory = new CapitalMemory(
        MONDAY.minusDays(400),
        List.of(
            new CashNight(MONDAY.minusDays(365), 9_999, 0, 0, 0, List.of()),
            new CashNight(MONDAY.minusDays(364), 38_000, 28_000, 5_000, settled, List.of())),
        List.of(),
        List.of());
    return PriceToCashFlow.of(MONDAY, 100_000, memory);
  }

  /** August 30 to September 4: 1 % and 2 % make 3.02 %; August began in the middle. */
  @Test
  void givenNightsOverAMonth_whenKept_thenOnlyWholeMonthsAreWhole() {
    LocalDate friday = LocalDate.of(2024, 8, 30);
    LocalDate tuesday = LocalDate.of(2024, 9, 3);
    LocalDate wednesday = LocalDate.of(2024, 9, 4);
    CapitalMemory memory =
        night(Optional.empty(), friday, List.of(), explain(Optional.empty(), 0), List.of());
    memory = night(
        Optional.of(memory), tuesday, List.of(), explain(Optional.of(friday), 1_000), List.of());
    memory = night(
        Optional.of(memory), wednesday, List.of(), explain(Optional.of(tuesday), 2_000), List.of());
    assertThat(memory.months())
        .extracting(MonthGrowth::month, MonthGrowth::whole)
        .containsExactly(
            tuple(LocalDate.of(2024, 8, 1), false), tuple(LocalDate.of(2024, 9, 1), true));
    assertThat(memory.months().get(1).growth()).isCloseTo(1.0302, within(1e-12));
    CapitalMemory gap = night(
        Optional.of(memory),
        wednesday.plusDays(1),
        List.of(),
        explain(
            Optional.of(wednesday),
            50,
            new ClosedRow("SPXW240918P05250000", -1, Figure.of(1), Figure.of(1))),
        List.of());
    assertThat(gap.months().get(1).whole()).isFalse();
  }
}
