package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.ExplainPanel.ClosedRow;
import io.nightcondor.analytics.pack.ExplainPanel.ExplainRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.analytics.parity.ParityEdges;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.tail.HistoricalMoves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a whole book's profit comes from, over nights on markets put together by hand. */
class BookExplainTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate TUESDAY = LocalDate.of(2024, 8, 6);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final LocalDate HEDGE_EXPIRY = LocalDate.of(2024, 9, 18);

  /** Sums of some tens of figures below a million USD. */
  private static final double ROUNDING = 1e-6;

  @Test
  void givenTwoNights_whenRecomputed_thenTheProfitIsTheChangeOfProfitOfCondorsAndHedges() {
    BookOutcome first = night(market(MONDAY, 5600, 21.5), Optional.empty(), hedged());
    BookOutcome second = night(market(TUESDAY, 5540, 22.4), stateOf(first), hedged());

    ExplainPanel panel = second.pack().pnlExplain();
    double condor = value(second.pack().summary().condorPnl())
        - value(first.pack().summary().condorPnl());
    double hedge =
        value(second.pack().summary().hedgePnl()) - value(first.pack().summary().hedgePnl());
    assertThat(condor).isNegative();
    assertThat(hedge).isCloseTo(6 * 100 * 0.9, within(ROUNDING));
    assertThat(value(panel.total())).isCloseTo(condor + hedge, within(ROUNDING));
    assertThat(value(panel.steps().sum())).isCloseTo(condor + hedge, within(ROUNDING));
    assertThat(panel.newTrades()).isEqualTo(Figure.of(0));
    assertThat(value(panel.fees())).isZero();
    assertThat(panel.rows())
        .extracting(ExplainRow::kind, ExplainRow::position)
        .containsExactly(tuple("CONDOR", "worked"), tuple("HEDGE", "VXMU24 for worked"));
    assertThat(panel.from()).contains(MONDAY);
    assertThat(panel.span()).isEqualTo("From 2024-08-05 to 2024-08-06, 1 session.");
  }

  @Test
  void givenTheSideWasTestedThen_whenRecomputed_thenItsThetaStandsUnderTested() {
    BookOutcome first = night(market(MONDAY, 5600, 21.5), Optional.empty(), worked());
    ExplainPanel panel =
        night(market(TUESDAY, 5900, 21.5), stateOf(first), worked()).pack().pnlExplain();

    // ten long at 5634, ten short at 5684, times 100, one day
    double put =
        1000 * (thetaOf(first, "SPXW240904P05634000") - thetaOf(first, "SPXW240904P05684000"));
    assertThat(first.pack().condors().get(0).put().state().name()).isEqualTo("TESTED");
    assertThat(value(panel.thetaTested())).isCloseTo(put, within(ROUNDING));
  }

  @Test
  void givenNightsWithoutARun_whenRecomputed_thenTheStepSpansThem() {
    BookOutcome first = night(market(MONDAY, 5600, 21.5), Optional.empty(), hedged());
    ExplainPanel panel = night(
            market(LocalDate.of(2024, 8, 8), 5540, 22.4), stateOf(first), hedged())
        .pack()
        .pnlExplain();

    assertThat(panel.sessions()).isEqualTo(3);
    assertThat(panel.span())
        .isEqualTo(
            "From 2024-08-05 to 2024-08-08: 3 sessions lie in this step, 2024-08-05 was the last night run.");
  }

  @Test
  void givenAHedgeBoughtSince_whenRecomputed_thenItIsANewTradeWithItsCommission() {
    BookOutcome first = night(market(MONDAY, 5600, 21.5), Optional.empty(), worked());
    ExplainPanel panel =
        night(market(TUESDAY, 5600, 21.5), stateOf(first), hedged()).pack().pnlExplain();

    // six VXM from 21.35 to 21.50, and 6 x 0.75
    assertThat(value(panel.newTrades())).isCloseTo(90, within(ROUNDING));
    assertThat(value(panel.fees())).isCloseTo(-4.50, within(ROUNDING));
    assertThat(panel.rows()).extracting(ExplainRow::position).containsExactly("worked");
    assertThat(panel.span()).endsWith("Opened since: VXMU24 for worked.");
  }

  @Test
  void givenTheCondorClosed_whenRecomputed_thenItsLegsAreGoneAtTheirLastMarks() {
    BookOutcome first = night(market(MONDAY, 5600, 21.5), Optional.empty(), hedged());
    ExplainPanel panel = night(
            market(TUESDAY, 5600, 22.5), stateOf(first), hedged().subList(4, 5))
        .pack()
        .pnlExplain();

    assertThat(value(panel.total())).isCloseTo(600, within(ROUNDING));
    assertThat(panel.closed())
        .extracting(ClosedRow::symbol, ClosedRow::quantity)
        .containsExactly(
            tuple("SPXW240904C09000000", -10),
            tuple("SPXW240904C09050000", 10),
            tuple("SPXW240904P05634000", 10),
            tuple("SPXW240904P05684000", -10));
    assertThat(panel.span()).contains("Gone without having settled");
  }

  @Test
  void givenTheCondorSettled_whenRecomputed_thenTheSettlementAgainstItsLastMark() {
    LocalDate eve = LocalDate.of(2024, 9, 3);
    BookOutcome first = night(market(eve, 5660, 21.5), Optional.empty(), worked());
    MarketSnapshot expiry =
        MarketFixture.on(EXPIRY).spx(5660).vix(23).vx(HEDGE_EXPIRY, 21.5).build();
    ExplainPanel listed = night(expiry, stateOf(first), worked()).pack().pnlExplain();
    ExplainPanel gone = night(expiry, stateOf(first), List.of()).pack().pnlExplain();

    double lastCost = value(first.pack().condors().get(0).costToClose());
    // the put spread 5684/5634 is worth 24 at 5660
    assertThat(value(listed.terms().settlement()))
        .isCloseTo((lastCost - 24) * 1000, within(ROUNDING));
    assertThat(value(listed.terms().unexplained())).isZero();
    assertThat(gone.terms()).isEqualTo(listed.terms());
    assertThat(gone.closed()).isEmpty();
  }

  @Test
  void givenAFirstNight_whenRecomputed_thenThereIsNothingToExplainAndTheStateHoldsPositions() {
    BookOutcome first = night(market(MONDAY, 5600, 21.5), Optional.empty(), hedged());

    assertThat(first.pack().pnlExplain().total()).isEqualTo(Figure.missing("FIRST_NIGHT"));
    assertThat(first.state().positions().orElseThrow().positions()).hasSize(5);
  }

  @Test
  void givenAStateOfAnOlderRelease_whenRecomputed_thenItSaysThatNothingIsStored() {
    BookState now =
        night(market(MONDAY, 5600, 21.5), Optional.empty(), hedged()).state();
    BookState old = new BookState(
        now.session(),
        now.condors(),
        now.hedges(),
        now.orders(),
        now.charges(),
        now.marks(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());

    BookOutcome second = night(market(TUESDAY, 5540, 22.4), Optional.of(old), hedged());

    assertThat(second.pack().pnlExplain().total()).isEqualTo(Figure.missing("NO_STORED_STATE"));
    assertThat(second.state().positions()).isPresent();
    assertThat(second.pack().trail()).hasSize(1);
  }

  @Test
  void givenTheSameNightAgain_whenRecomputed_thenTheSameOutcome() {
    Optional<BookState> before =
        stateOf(night(market(MONDAY, 5600, 21.5), Optional.empty(), worked()));
    MarketSnapshot tuesday = market(TUESDAY, 5540, 22.4);
    List<Position> reversed = new ArrayList<>(hedged());
    Collections.reverse(reversed);

    BookOutcome once = night(tuesday, before, hedged());

    assertThat(night(tuesday, before, hedged())).isEqualTo(once);
    assertThat(night(tuesday, before, reversed)).isEqualTo(once);
  }

  @Test
  void givenALeftoverLeg_whenRecomputed_thenItHasItsOwnRow() {
    List<Position> positions =
        new ArrayList<>(List.of(BookFixture.leg("SPXW240904P05400000", -3, 40)));
    BookOutcome first = night(market(MONDAY, 5600, 21.5), Optional.empty(), positions);
    RiskPack second =
        night(market(TUESDAY, 5540, 22.4), stateOf(first), positions).pack();

    assertThat(second.pnlExplain().rows()).singleElement().satisfies(row -> {
      assertThat(row.kind()).isEqualTo("LEG");
      assertThat(row.position()).isEqualTo("SPXW240904P05400000");
      assertThat(value(row.total())).isNegative();
    });
  }

  private static double thetaOf(BookOutcome outcome, String symbol) {
    return outcome.state().marks().stream()
        .filter(memory -> memory.symbol().equals(symbol))
        .findFirst()
        .orElseThrow()
        .theta();
  }

  private static Optional<BookState> stateOf(BookOutcome outcome) {
    return Optional.of(outcome.state());
  }

  private static double value(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  private static List<Position> worked() {
    return BookFixture.workedCondor(EXPIRY, 10, "worked");
  }

  private static List<Position> hedged() {
    List<Position> positions = new ArrayList<>(worked());
    positions.add(BookFixture.vxm(HEDGE_EXPIRY, 6, 21.35, TUESDAY, "worked"));
    return positions;
  }

  private static MarketSnapshot market(LocalDate session, double forward, double vx) {
    return MarketFixture.on(session)
        .slice(Root.SPXW, EXPIRY, forward, 0.20)
        .spx(forward)
        .vix(23)
        .vx(LocalDate.of(2024, 8, 21), 21.9)
        .vx(HEDGE_EXPIRY, vx, vx + 0.5, vx - 0.5)
        .build();
  }

  private static BookOutcome night(
      MarketSnapshot market, Optional<BookState> before, List<Position> positions) {
    return BookRecomputation.recompute(new BookInput(
        new RunIdentity(market.session(), 1, "run", "inputs", "configuration", "test", false),
        new Book("alpha", "Alpha", "Ada", 1_000_000),
        Policy.steward(),
        positions,
        Optional.empty(),
        market,
        Optional.empty(),
        new HistoryWindow(Map.of()),
        MacroHistory.NONE,
        LiquidityHistory.NONE,
        ParityEdges.of(market),
        HistoricalMoves.NONE,
        before,
        new DataPanel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        MarketFixture.CALENDAR,
        MarketFixture.FOMC,
        List.of()));
  }
}
