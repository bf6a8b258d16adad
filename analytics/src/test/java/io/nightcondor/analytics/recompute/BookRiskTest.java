package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.fixture.SwingHistory;
import io.nightcondor.analytics.limit.RiskMemory;
import io.nightcondor.analytics.limit.RiskMemory.BreachMemory;
import io.nightcondor.analytics.limit.RiskMemory.TestedNight;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitRow;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.analytics.pack.Summary.Decision;
import io.nightcondor.analytics.parity.ParityEdges;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.tail.HistoricalMoves;
import io.nightcondor.analytics.tail.TailWindows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked condor of ten lots, 50 wide, and six VXM, through nights of a book's risk. */
class BookRiskTest {

  private static final double CENT = 0.01;
  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate TUESDAY = LocalDate.of(2024, 8, 6);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final LocalDate HEDGE_EXPIRY = LocalDate.of(2024, 9, 18);

  private static final TailWindows WINDOWS =
      new TailWindows(250, LocalDate.of(2023, 3, 1), LocalDate.of(2023, 4, 28));

  /** Its largest loss is 50 x 1,000 less the credit of 13,150 (DOMAIN E5): 36,850. */
  private static final Policy TIGHT = Policy.steward().withOverride("limits.condorMaxLoss", "0.03");

  @Test
  void givenNoHistory_whenRecomputed_thenTheTailIsMissingAndNotKnownToKeepItsLimit() {
    RiskPack pack = night(MONDAY, 5_600, Optional.empty(), HistoricalMoves.NONE, Optional.empty());

    assertThat(pack.summary().expectedShortfall()).isEqualTo(Figure.missing("NO_HISTORY"));
    assertThat(limit(pack, "limits.expectedShortfall").breach()).isEqualTo(LimitState.NOT_KNOWN);
    assertThat(limit(pack, "limits.historyGaps").breach()).isEqualTo(LimitState.NOT_KNOWN);
    assertThat(pack.summary().remarks()).anyMatch(remark -> remark.startsWith("NO_HISTORY"));
    // what needs no history is there
    assertThat(pack.summary().worstScenario().name()).isNotEmpty();
    assertThat(pack.scenarios().grid()).hasSize(450);
  }

  @Test
  void givenTwoNights_whenRecomputed_thenTheProfitMeetsTheValueAtRiskOfTheNightBefore() {
    BookOutcome first =
        outcome(MONDAY, 5_600, Optional.empty(), moves(MONDAY), Optional.of(50_000.0));
    BookOutcome second =
        outcome(TUESDAY, 5_300, Optional.of(first.state()), moves(TUESDAY), Optional.of(50_000.0));

    RiskMemory after = first.state().risk().orElseThrow();
    double profit = value(second.pack().pnlExplain().positions());
    assertThat(after.tested()).isEmpty();
    assertThat(second.state().risk().orElseThrow().tested())
        .containsExactly(new TestedNight(TUESDAY, after.valueAtRisk().orElseThrow(), profit));
    // a fall of 5.4 % is beyond the moves of 2 % and less that the history has
    assertThat(second.pack().historical().backTest().exceptions()).isEqualTo(1);
    assertThat(second.pack().historical().backTest().light()).isEqualTo("TOO_SHORT");
  }

  @Test
  void givenABreach_whenTheNextNightBreaksItToo_thenItIsTwoSessionsOldAndAPersonDecides() {
    BookOutcome first =
        outcome(MONDAY, 5_600, Optional.empty(), moves(MONDAY), Optional.of(50_000.0));
    RiskPack second = outcome(
            TUESDAY, 5_600, Optional.of(first.state()), moves(TUESDAY), Optional.of(50_000.0))
        .pack();

    assertThat(first.state().risk().orElseThrow().breaches())
        .contains(new BreachMemory("limits.condorMaxLoss", MONDAY, 1));
    LimitRow row = limit(second, "limits.condorMaxLoss");
    assertThat(value(row.value())).isCloseTo(36_850, within(CENT));
    assertThat(row.breachedSince()).contains(MONDAY);
    assertThat(row.breachAge()).isEqualTo(2);
    assertThat(second.summary().limitBreaches())
        .contains(
            "BREACH Largest loss of one condor $36,850 of $30,000 (123 %): for 2 sessions, since 2024-08-05.");
    assertThat(second.summary().decisions())
        .extracting(Decision::action)
        .contains("Decide on the broken limit: largest loss of one condor");
  }

  @Test
  void givenABook_whenRecomputed_thenTheFrontPageAgreesWithThePagesBehindIt() {
    RiskPack pack = night(MONDAY, 5_600, Optional.empty(), moves(MONDAY), Optional.of(50_000.0));

    Summary summary = pack.summary();
    double worst = pack.scenarios().namedScenarios().stream()
        .mapToDouble(row -> value(row.hedged()))
        .min()
        .orElseThrow();
    assertThat(value(summary.worstScenario().profit())).isEqualTo(worst);
    double left = value(summary.maxLoss()) + value(summary.condorPnl());
    assertThat(value(summary.maxLossNow())).isCloseTo(left, within(CENT));
    double shortfall = pack.historical().componentExpectedShortfall().stream()
        .mapToDouble(row -> value(row.oneDay()))
        .sum();
    assertThat(value(summary.expectedShortfall())).isCloseTo(shortfall, within(CENT));
    assertThat(pack.historical().componentExpectedShortfall())
        .extracting(row -> row.component())
        .containsExactlyInAnyOrder("worked", "layer 1 of worked");
    assertThat(summary.topRisks()).hasSizeBetween(1, 5);
  }

  /**
   * min(50,000, equity less margin) over margin under stress, nothing settling and no order due.
   */
  @Test
  void givenCashInTheFiles_whenRecomputed_thenTheQuickRatioIsOfIt() {
    RiskPack pack = night(MONDAY, 5_900, Optional.empty(), moves(MONDAY), Optional.of(50_000.0));
    LimitRow row = limit(pack, "limits.quickRatio");

    assertThat(value(row.value())).isPositive();
    // what is asked for is at least one per cent of a million
    assertThat(value(row.value())).isLessThanOrEqualTo(5);
    LimitRow without = limit(
        night(MONDAY, 5_900, Optional.empty(), moves(MONDAY), Optional.empty()),
        "limits.quickRatio");
    assertThat(without.value()).isEqualTo(Figure.missing("NO_CASH"));
    assertThat(without.basis()).contains("add a broker's file of ib-flex-xml");
  }

  private static LimitRow limit(RiskPack pack, String key) {
    return pack.limits().stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static double value(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  private static HistoricalMoves moves(LocalDate session) {
    return SwingHistory.moves(LocalDate.of(2023, 1, 3), session, WINDOWS);
  }

  private static RiskPack night(
      LocalDate session,
      double forward,
      Optional<BookState> before,
      HistoricalMoves moves,
      Optional<Double> cash) {
    return outcome(session, forward, before, moves, cash).pack();
  }

  private static BookOutcome outcome(
      LocalDate session,
      double forward,
      Optional<BookState> before,
      HistoricalMoves moves,
      Optional<Double> cash) {
    MarketSnapshot market = MarketFixture.on(session)
        .slice(Root.SPXW, EXPIRY, forward, 0.20)
        .spx(forward)
        .vix(23)
        .vx(LocalDate.of(2024, 8, 21), 21.9)
        .vx(HEDGE_EXPIRY, 21.5)
        .build();
    List<Position> positions = new ArrayList<>(BookFixture.workedCondor(EXPIRY, 10, "worked"));
    positions.add(BookFixture.vxm(HEDGE_EXPIRY, 6, 21.35, MONDAY, "worked"));
    return BookRecomputation.recompute(new BookInput(
        new RunIdentity(session, 1, "run", "inputs", "configuration", "test", false),
        new Book("alpha", "Alpha", "Ada", 1_000_000),
        TIGHT,
        positions,
        cash,
        market,
        Optional.empty(),
        new HistoryWindow(Map.of()),
        MacroHistory.NONE,
        LiquidityHistory.NONE,
        ParityEdges.of(market),
        moves,
        before,
        new DataPanel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        MarketFixture.CALENDAR,
        MarketFixture.FOMC,
        List.of()));
  }
}
