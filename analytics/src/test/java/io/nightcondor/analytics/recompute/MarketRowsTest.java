package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixReplication.Defined;
import io.nightcondor.analytics.market.VixReplication.Reason;
import io.nightcondor.analytics.market.VixReplication.Undefined;
import io.nightcondor.analytics.market.VixStrike;
import io.nightcondor.analytics.market.VixTerm;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.EventRow;
import io.nightcondor.analytics.pack.MarketPanel.RangeRow;
import io.nightcondor.analytics.pack.MarketPanel.SliceRow;
import io.nightcondor.analytics.pack.MarketPanel.VixRow;
import io.nightcondor.analytics.pack.MarketPanel.VixTermRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.analytics.parity.ParityEdges;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.tail.HistoricalMoves;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Market levels of a night, and what the front page says of a chain in doubt. */
class MarketRowsTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final double PUBLISHED = 23;

  private static final RangeRow NO_RANGE = new RangeRow(
      Figure.missing("WARMUP"), Figure.missing("WARMUP"), "VIX", Figure.missing("WARMUP"));

  @Test
  void givenReplicatedVix_whenShown_thenBesideThePublishedCloseWithItsTerms() {
    List<VixRow> rows = rows(market(23.31));
    assertThat(rows).extracting(VixRow::symbol).containsExactly("VIX9D", "VIX");
    VixRow vix = rows.get(1);
    assertThat(vix.targetDays()).isEqualTo(30);
    assertThat(vix.replicated()).isEqualTo(Figure.of(23.31));
    assertThat(vix.published()).isEqualTo(Figure.of(PUBLISHED));
    assertThat(vix.difference().toOptional().orElseThrow()).isCloseTo(0.31, within(1e-12));
    assertThat(vix.beyondLimit()).isFalse();
    assertThat(vix.terms())
        .containsExactly(
            new VixTermRow(
                "SPXW",
                LocalDate.of(2024, 8, 30),
                36_000,
                0.05,
                5200,
                5203.2,
                5195,
                3,
                5190,
                5200,
                0.05,
                0.25),
            new VixTermRow(
                "SPXW",
                LocalDate.of(2024, 9, 6),
                46_080,
                0.05,
                5200,
                5203.2,
                5195,
                3,
                5190,
                5200,
                0.06,
                0.75));
  }

  @Test
  void givenChainThatDoesNotReach_whenShown_thenTheReasonAndNoTerms() {
    VixRow nine = rows(market(23.31)).get(0);
    assertThat(nine.replicated()).isEqualTo(Figure.missing("NO_NEXT_TERM"));
    assertThat(nine.published()).isEqualTo(Figure.missing("NO_INDEX_CLOSE"));
    assertThat(nine.difference()).isEqualTo(Figure.missing("NO_NEXT_TERM"));
    assertThat(nine.beyondLimit()).isFalse();
    assertThat(nine.terms()).isEmpty();
  }

  /** Q18: more than half a point, either way. */
  @ParameterizedTest
  @CsvSource({"23.50, false", "23.51, true", "22.50, false", "22.49, true"})
  void givenDifference_whenHeldAgainstTheLimit_thenAttentionBeyondIt(
      double replicated, boolean beyond) {
    assertThat(rows(market(replicated)).get(1).beyondLimit()).isEqualTo(beyond);
    Summary summary = night(market(replicated));
    assertThat(summary.status()).isEqualTo(beyond ? Status.ATTENTION : Status.OK);
    assertThat(summary.remarks().stream().anyMatch(remark -> remark.startsWith("VIX_CHECK")))
        .isEqualTo(beyond);
  }

  @Test
  void givenDifferenceBeyondTheLimit_whenSummarised_thenRemarkWordForWord() {
    assertThat(night(market(21.5)).remarks())
        .contains(
            "VIX_CHECK: the chain's own VIX is 21.50, published 23.00, -1.50 points apart, expected at most 0.50. Quotes, their time or their roots may be wrong; check the chain before trusting a figure.");
  }

  /** B3: 1.5 % a year; the forward of 30 days moves by 0.12 % of the index for that. */
  @ParameterizedTest
  @CsvSource({"5200, false", "5205, false", "5195, false", "5208, true", "5192, true"})
  void givenForwardMovingAgainstTheIndex_whenShown_thenFlaggedBeyondTheLimit(
      double forward, boolean jumped) {
    MarketSnapshot before = carried(MONDAY.minusDays(3), 5200);
    SliceRow row = new MarketRows(carried(MONDAY, forward), Optional.of(before))
        .panel(NO_RANGE, List.of(), List.of())
        .slices()
        .get(0);
    assertThat(row.flags()).isEqualTo(jumped ? List.of("CARRY_JUMP") : List.of());
  }

  @Test
  void givenLessThanThirtyDays_whenForwardMoves_thenNoJump() {
    MarketSnapshot before = carried(MONDAY, 5200);
    SliceRow row = new MarketRows(carried(MONDAY.plusDays(1), 5300), Optional.of(before))
        .panel(NO_RANGE, List.of(), List.of())
        .slices()
        .get(0);
    assertThat(row.flags()).isEmpty();
  }

  @Test
  void givenNoPreviousSession_whenShown_thenNoJump() {
    SliceRow row = new MarketRows(carried(MONDAY, 5300), Optional.empty())
        .panel(NO_RANGE, List.of(), List.of())
        .slices()
        .get(0);
    assertThat(row.flags()).isEmpty();
  }

  @Test
  void givenStatementDays_whenShown_thenLastAndNextInSessions() {
    assertThat(night(market(PUBLISHED), MarketFixture.FOMC).market().events())
        .containsExactly(
            new EventRow("FOMC statement", LocalDate.of(2024, 7, 31), -3, "SCHEDULED", "by hand"),
            // 44 calendar days, 31 of them after weekends and Labor Day
            new EventRow("FOMC statement", LocalDate.of(2024, 9, 18), 31, "SCHEDULED", "by hand"));
  }

  @Test
  void givenStatementsOfTheSession_whenShown_thenOnceEach() {
    FomcMeeting scheduled = new FomcMeeting(MONDAY, FomcMeeting.Status.SCHEDULED, "by hand");
    assertThat(night(market(PUBLISHED), new FomcCalendar(List.of(scheduled)))
            .market()
            .events())
        .containsExactly(new EventRow("FOMC statement", MONDAY, 0, "SCHEDULED", "by hand"));
    FomcMeeting called = new FomcMeeting(MONDAY, FomcMeeting.Status.UNSCHEDULED, "by hand");
    assertThat(
            night(market(PUBLISHED), new FomcCalendar(List.of(called))).market().events())
        .containsExactly(new EventRow("FOMC statement", MONDAY, 0, "UNSCHEDULED", "by hand"));
  }

  @Test
  void givenListThatEnds_whenSummarised_thenRemarkAsksForNewerDates() {
    String remark =
        "FOMC: the list of statement days has none in the 60 days after this session; give newer dates in the file that the key calendar.fomc names.";
    assertThat(night(market(PUBLISHED), new FomcCalendar(List.of())).summary().remarks())
        .contains(remark);
    assertThat(night(market(PUBLISHED)).remarks()).doesNotContain(remark);
  }

  private static MarketSnapshot carried(LocalDate session, double forward) {
    return MarketFixture.on(session)
        .slice(Root.SPXW, EXPIRY, forward, 0.2)
        .spx(5200)
        .build();
  }

  private static List<VixRow> rows(MarketSnapshot market) {
    return new MarketRows(market, Optional.empty())
        .panel(NO_RANGE, List.of(), List.of())
        .vixReplication();
  }

  static MarketSnapshot market(double replicated) {
    return MarketFixture.on(MONDAY)
        .spx(5200)
        .vix(PUBLISHED)
        .vixReplication(new Undefined(9, Reason.NO_NEXT_TERM, Optional.empty()))
        .vixReplication(new Defined(
            30,
            term(LocalDate.of(2024, 8, 30), 36_000, 0.05),
            term(LocalDate.of(2024, 9, 6), 46_080, 0.06),
            0.25,
            replicated))
        .build();
  }

  private static VixTerm term(LocalDate expiry, long minutes, double variance) {
    List<VixStrike> strikes = List.of(
        new VixStrike(5190, 5, 90, 1e-5),
        new VixStrike(5195, 5, 92, 1e-5),
        new VixStrike(5200, 5, 91, 1e-5));
    return new VixTerm(Root.SPXW, expiry, minutes, 0.05, 5200, 5203.2, 5195, strikes, variance);
  }

  private static Summary night(MarketSnapshot market) {
    return night(market, MarketFixture.FOMC).summary();
  }

  private static RiskPack night(MarketSnapshot market, FomcCalendar fomc) {
    return BookRecomputation.recompute(new BookInput(
            new RunIdentity(MONDAY, 1, "run", "inputs", "configuration", "test", false),
            new Book("alpha", "Alpha", "Ada", 1_000_000),
            Policy.steward(),
            List.of(),
            Optional.empty(),
            market,
            Optional.empty(),
            new HistoryWindow(Map.of()),
            MacroHistory.NONE,
            LiquidityHistory.NONE,
            ParityEdges.of(market),
            HistoricalMoves.NONE,
            Optional.empty(),
            new DataPanel(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            MarketFixture.CALENDAR,
            fomc,
            List.of()))
        .pack();
  }
}
