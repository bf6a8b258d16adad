package io.nightcondor.analytics.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.limit.RiskMemory.TestedNight;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel;
import io.nightcondor.analytics.pack.HistoricalPanel.ComponentRow;
import io.nightcondor.analytics.pack.HistoricalPanel.MoveRow;
import io.nightcondor.analytics.pack.HistoricalPanel.TailRow;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.risk.Component;
import io.nightcondor.analytics.risk.Component.Kind;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.RiskPosition;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TailPanelTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 30);
  private static final LocalDate VX_AUGUST = LocalDate.of(2024, 8, 21);

  private static final double CENT = 0.005;

  private static final TailWindows WINDOWS =
      new TailWindows(300, LocalDate.of(2022, 1, 3), LocalDate.of(2022, 6, 30));

  private static final Component CONDOR = new Component("C1", Kind.CONDOR);
  private static final Component LEG = new Component("SPXW240830P04500000", Kind.LEG);
  private static final Component HEDGE = new Component("C1 layer 1", Kind.HEDGE);

  private static final MarketSnapshot MARKET = MarketFixture.on(MONDAY)
      .slice(Root.SPXW, AUGUST, 5200, 0.995, k -> 0.22 - 0.6 * k)
      .slice(Root.VIX, VX_AUGUST, 24, 0.998, k -> 1.1 + 0.4 * k)
      .vx(VX_AUGUST, 24)
      .vx(LocalDate.of(2024, 9, 18), 22)
      .spx(5186)
      .vix(28)
      .build();

  private static final List<RiskPosition> BOOK = List.of(
      option(CONDOR, "SPXW240830P04900000", 2),
      option(CONDOR, "SPXW240830P04950000", -2),
      option(CONDOR, "SPXW240830C05450000", -2),
      option(CONDOR, "SPXW240830C05500000", 2),
      option(LEG, LEG.name(), -1),
      option(HEDGE, "VIX240821C00030000", 10));

  @Test
  void givenABook_whenItsTailIsTaken_thenThePartsSumToTheWhole() {
    HistoricalPanel panel = panel(moves(1), BOOK);
    assertThat(panel.componentExpectedShortfall())
        .extracting(ComponentRow::component, ComponentRow::kind)
        .containsExactly(
            tuple("C1", "CONDOR"), tuple(LEG.name(), "LEG"), tuple(HEDGE.name(), "HEDGE"));
    assertThat(sum(panel, ComponentRow::oneDay))
        .isCloseTo(known(row(panel, 1, Window.BOTH).expectedShortfall()), within(CENT));
    assertThat(sum(panel, ComponentRow::tenDays))
        .isCloseTo(known(row(panel, 10, Window.BOTH).expectedShortfall()), within(CENT));
    assertThat(sum(panel, ComponentRow::share)).isCloseTo(1, within(1e-12));
  }

  @Test
  void givenAHedge_whenTheTailIsTaken_thenItsReliefIsWhatThePartsBesideItLose() {
    HistoricalPanel panel = panel(moves(1), BOOK);
    HistoricalPanel bare = panel(moves(1), BOOK.subList(0, 5));
    assertThat(panel.expectedShortfall()).hasSize(6);
    for (TailRow row : panel.expectedShortfall()) {
      TailRow without = row(bare, row.horizon(), row.window());
      assertThat(row.unhedged()).isEqualTo(without.expectedShortfall());
      assertThat(known(row.hedgeRelief()))
          .isEqualTo(known(without.expectedShortfall()) - known(row.expectedShortfall()))
          .isPositive();
      assertThat(known(row.valueAtRisk99())).isLessThanOrEqualTo(known(row.valueAtRisk995()));
      assertThat(known(row.valueAtRisk995())).isLessThanOrEqualTo(known(row.largestLoss()));
      assertThat(known(row.standardError())).isPositive();
    }
  }

  /** Sizes of the windows by the calendar of weekdays: 300, and 3 January to 30 June 2022. */
  @Test
  void givenBothWindows_whenTheTailIsTaken_thenTheirMoves() {
    HistoricalPanel panel = panel(moves(1), BOOK);
    assertThat(row(panel, 1, Window.CURRENT).observations()).isEqualTo(300);
    assertThat(row(panel, 1, Window.STRESSED).observations()).isEqualTo(129);
    assertThat(row(panel, 10, Window.BOTH).observations()).isEqualTo(429);
    assertThat(row(panel, 1, Window.STRESSED).from()).isEqualTo(LocalDate.of(2022, 1, 3));
    assertThat(row(panel, 1, Window.BOTH).to()).isEqualTo(MONDAY);
  }

  @Test
  void givenWorstMoves_whenListed_thenFiveEachTheLargestLossFirst() {
    HistoricalPanel panel = panel(moves(1), BOOK);
    assertThat(panel.worstMoves()).hasSize(10);
    for (int horizon : new int[] {1, 10}) {
      List<MoveRow> rows =
          panel.worstMoves().stream().filter(row -> row.horizon() == horizon).toList();
      assertThat(known(rows.get(0).hedged()))
          .isEqualTo(-known(row(panel, horizon, Window.BOTH).largestLoss()));
      for (int i = 1; i < rows.size(); i++) {
        assertThat(known(rows.get(i).hedged()))
            .isGreaterThanOrEqualTo(known(rows.get(i - 1).hedged()));
      }
      for (MoveRow row : rows) {
        assertThat(known(row.unhedged()) + known(row.hedge()))
            .isCloseTo(known(row.hedged()), within(CENT));
        assertThat(row.flags()).contains("VIX futures filled");
        assertThat(row.window())
            .isEqualTo(row.to().getYear() == 2022 ? Window.STRESSED : Window.CURRENT);
        assertThat(MARKET.vxCurve().spotVix() + row.vixMove()).isBetween(9.0, 90.0);
      }
    }
  }

  @Test
  void givenRowsInAnyOrder_whenTheTailIsTaken_thenTheSame() {
    TailOutcome outcome = outcome(moves(1), BOOK);
    HistoricalMoves shuffled =
        HistoricalMoves.of(history(1).shuffled(7), MONDAY, WINDOWS, HistoryFixture.EVERY_WEEKDAY);
    assertThat(outcome(shuffled, BOOK)).isEqualTo(outcome);
  }

  /** A VX future at 24 that gains ln 1.25 and loses ln 1.25: +6,000 and -4,800 USD. */
  @Test
  void givenAFutureAndTwoMoves_whenTheTailIsTaken_thenHandArithmetic() {
    LocalDate thursday = MONDAY.minusDays(4);
    LocalDate friday = MONDAY.minusDays(3);
    HistoryFixture history = new HistoryFixture();
    for (LocalDate day : List.of(thursday, friday, MONDAY)) {
      double factor = day.equals(friday) ? 1.25 : 1;
      history
          .close("SPX", day, 5000)
          .close("VIX", day, 20 * factor)
          .settle(day, VX_AUGUST, 16 * factor)
          .settle(day, LocalDate.of(2024, 9, 18), 18 * factor);
    }
    HistoricalMoves moves = HistoricalMoves.of(
        history.build(),
        MONDAY,
        new TailWindows(2, LocalDate.of(2022, 1, 3), LocalDate.of(2022, 1, 3)),
        HistoryFixture.EVERY_WEEKDAY);
    HistoricalPanel panel =
        panel(moves, List.of(position(HEDGE, new VixFuture(VixFuture.Size.VX, VX_AUGUST), 1, 24)));
    TailRow row = row(panel, 1, Window.CURRENT);
    // a tail of 0.05 moves is the worst of the two
    assertThat(known(row.expectedShortfall())).isCloseTo(4800, within(CENT));
    assertThat(known(row.largestLoss())).isCloseTo(4800, within(CENT));
    assertThat(known(row.unhedged())).isZero();
    assertThat(known(row.hedgeRelief())).isCloseTo(-4800, within(CENT));
    assertThat(panel.worstMoves())
        .extracting(move -> Math.round(known(move.hedged())))
        .containsExactly(-4800L, 6000L);
    // the VIX of 28 by a factor of 0.8
    assertThat(panel.worstMoves().get(0).vixMove()).isCloseTo(-5.6, within(1e-12));
    assertThat(row(panel, 1, Window.STRESSED).expectedShortfall())
        .isEqualTo(Figure.missing("NO_HISTORY"));
    assertThat(panel.notes())
        .contains(
            "The current window has 2 one-day moves, fewer than 250: its tail is uncertain.",
            "The window of stress has no moves: both windows are the current one alone.",
            "1 of 3 moves over one day are left out for want of a close of the SPX or the VIX.");
  }

  @Test
  void givenAMarketThatStoodStill_whenTheTailIsTaken_thenZeros() {
    HistoryFixture history = new HistoryFixture();
    for (LocalDate day = LocalDate.of(2021, 12, 1); !day.isAfter(MONDAY); day = day.plusDays(1)) {
      history.close("SPX", day, 5000).close("VIX", day, 20);
    }
    HistoricalMoves moves =
        HistoricalMoves.of(history.build(), MONDAY, WINDOWS, HistoryFixture.EVERY_WEEKDAY);
    for (TailRow row : panel(moves, BOOK).expectedShortfall()) {
      assertThat(known(row.expectedShortfall())).isCloseTo(0, within(CENT));
      assertThat(known(row.standardError())).isCloseTo(0, within(CENT));
    }
  }

  /** The condor is worth 2 x 100 x 50 at most; a past move that takes it is told. */
  @Test
  void givenACondorNearItsLargestLoss_whenTheTailIsTaken_thenSaturated() {
    HistoricalMoves moves = moves(1);
    double largest = -known(outcome(moves, BOOK.subList(0, 4)).panel().worstMoves().stream()
        .min(Comparator.comparingDouble(row -> known(row.hedged())))
        .orElseThrow()
        .hedged());
    HistoricalPanel panel = TailPanel.of(
            moves,
            RiskBook.of(MARKET, BOOK),
            new Revaluation(),
            List.of(),
            Map.of("C1", Figure.of(largest / 0.96), HEDGE.name(), Figure.of(0)))
        .panel();
    ComponentRow condor = panel.componentExpectedShortfall().get(0);
    assertThat(known(condor.saturation())).isCloseTo(0.96, within(1e-9));
    assertThat(panel.componentExpectedShortfall().get(1).saturation())
        .isEqualTo(Figure.missing("NOT_BOUNDED"));
    assertThat(panel.componentExpectedShortfall().get(2).saturation())
        .isEqualTo(Figure.missing("NOTHING_TO_LOSE"));
    assertThat(panel.notes())
        .contains("A past move takes 95 % or more of all that can still be lost in C1: a worse"
            + " move costs no more there, and the tail does not show how much worse it is.");
  }

  @Test
  void givenNoPositions_whenTheTailIsTaken_thenZeros() {
    TailOutcome outcome = outcome(moves(1), List.of());
    assertThat(outcome.valueAtRisk()).isEqualTo(Figure.of(0));
    assertThat(outcome.expectedShortfall()).isEqualTo(Figure.of(0));
    assertThat(outcome.panel().worstMoves()).isEmpty();
    assertThat(outcome.panel().expectedShortfall())
        .hasSize(6)
        .allSatisfy(row -> assertThat(row.expectedShortfall()).isEqualTo(Figure.of(0)));
    assertThat(outcome(HistoricalMoves.NONE, List.of()).valueAtRisk()).isEqualTo(Figure.of(0));
  }

  @Test
  void givenNoHistory_whenTheTailIsTaken_thenMissingWithItsReason() {
    for (HistoricalMoves none : List.of(
        HistoricalMoves.NONE,
        HistoricalMoves.of(FactorHistory.NONE, MONDAY, WINDOWS, HistoryFixture.EVERY_WEEKDAY))) {
      TailOutcome outcome = outcome(none, BOOK);
      assertThat(outcome.valueAtRisk()).isEqualTo(Figure.missing("NO_HISTORY"));
      assertThat(outcome.expectedShortfall()).isEqualTo(Figure.missing("NO_HISTORY"));
      assertThat(outcome.panel().componentExpectedShortfall())
          .hasSize(3)
          .allSatisfy(row -> assertThat(row.oneDay()).isEqualTo(Figure.missing("NO_HISTORY")));
      assertThat(outcome.panel().worstMoves()).isEmpty();
      assertThat(outcome.panel().notes().get(0))
          .isEqualTo(
              "There is no history of past moves: value at risk and shortfall are not known.");
    }
  }

  @Test
  void givenNothingThatCanBePriced_whenTheTailIsTaken_thenTheReasonAndNotZero() {
    TailOutcome outcome = outcome(moves(1), List.of(option(LEG, "SPXW240906P04500000", -1)));
    assertThat(outcome.expectedShortfall()).isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(outcome.panel().notes())
        .contains("Without a price and not in the tail: %s (NO_SLICE).".formatted(LEG.name()));
  }

  @Test
  void givenTestedNights_whenTheTailIsTaken_thenTheLightIsThere() {
    TailOutcome outcome = TailPanel.of(
        moves(1),
        RiskBook.of(MARKET, BOOK),
        new Revaluation(),
        List.of(new TestedNight(MONDAY, 100, -101)),
        Map.of());
    assertThat(outcome.panel().backTest().exceptions()).isEqualTo(1);
    assertThat(outcome.panel().backTest().light()).isEqualTo("TOO_SHORT");
  }

  /** Days of up to 3 % either way, with a VIX that answers and indexes beside it. */
  private static HistoryFixture history(long seed) {
    SplitMix random = new SplitMix(seed);
    HistoryFixture history = new HistoryFixture();
    double spx = 4700;
    double vix = 20;
    for (LocalDate day = LocalDate.of(2021, 12, 1); !day.isAfter(MONDAY); day = day.plusDays(1)) {
      double move = 0.06 * (random.fraction() - 0.5);
      spx *= 1 + move;
      vix = Math.max(10, Math.min(60, vix * (1 - 4 * move)));
      history
          .close("SPX", day, spx)
          .close("VIX", day, vix)
          .close("VIX3M", day, 10 + vix / 2)
          .close("SKEW", day, 130 + 10 * random.fraction());
    }
    return history;
  }

  private static HistoricalMoves moves(long seed) {
    return HistoricalMoves.of(history(seed).build(), MONDAY, WINDOWS, HistoryFixture.EVERY_WEEKDAY);
  }

  private static HistoricalPanel panel(HistoricalMoves moves, List<RiskPosition> positions) {
    return outcome(moves, positions).panel();
  }

  private static TailOutcome outcome(HistoricalMoves moves, List<RiskPosition> positions) {
    return TailPanel.of(
        moves, RiskBook.of(MARKET, positions), new Revaluation(), List.of(), Map.of());
  }

  private static TailRow row(HistoricalPanel panel, int horizon, Window window) {
    return panel.expectedShortfall().stream()
        .filter(row -> row.horizon() == horizon && row.window() == window)
        .findFirst()
        .orElseThrow();
  }

  private static double sum(HistoricalPanel panel, Function<ComponentRow, Figure> figure) {
    return panel.componentExpectedShortfall().stream()
        .map(figure)
        .mapToDouble(TailPanelTest::known)
        .sum();
  }

  private static RiskPosition option(Component component, String symbol, double units) {
    OptionSeries series = OsiSymbol.parse(symbol);
    double mark = MARKET
        .slice(series.root(), series.expiry())
        .map(slice -> Black76.price(
            series.right(),
            slice.forward().level(),
            series.strike(),
            slice.vol(series.strike()),
            slice.years(),
            slice.forward().discountFactor()))
        .orElse(1.0);
    return position(component, series, units, mark);
  }

  private static RiskPosition position(
      Component component, Instrument instrument, double units, double mark) {
    Optional<ExpirySlice> slice = instrument instanceof OptionSeries series
        ? MARKET.slice(series.root(), series.expiry())
        : Optional.empty();
    return new RiskPosition(component, instrument, units, Figure.of(mark), Figure.of(0.1), slice);
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
