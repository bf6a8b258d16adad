package io.nightcondor.analytics.glossary;

import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.analytics.parity.ParityEdges;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.recompute.BookInput;
import io.nightcondor.analytics.recompute.BookOutcome;
import io.nightcondor.analytics.recompute.BookRecomputation;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.tail.HistoricalMoves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * Nights of one book, each built on the one before: the worked number of DOMAIN E5, ten 50-wide
 * condors of 4 September 2024 whose short put reaches |delta| 0.70 at a forward of 5506.57.
 */
final class BookNights {

  static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  static final LocalDate HEDGE_EXPIRY = LocalDate.of(2024, 9, 18);
  static final double TRIGGER = 5506.57;

  private static final OptionalDouble NONE = OptionalDouble.empty();
  private static final int BARS = 300;
  private static final int YIELDS = 800;

  private final Policy policy;
  private boolean falling;
  private double vix = 23;
  private double front = 21.6;
  private double second = 21.5;
  private List<MacroRelease> releases = List.of();
  private Optional<BookOutcome> before = Optional.empty();

  BookNights(Policy policy) {
    this.policy = policy;
  }

  BookNights() {
    this(Policy.steward());
  }

  /**
   * From now on the index has a history: a top that the MACD did not confirm, then a fall with
   * falling breadth, and a statement of the FOMC on Thursday 8 August.
   */
  BookNights falling() {
    falling = true;
    return this;
  }

  BookNights vix(double close, double vx1, double vx2) {
    vix = close;
    front = vx1;
    second = vx2;
    return this;
  }

  BookNights releases(MacroRelease... published) {
    releases = List.of(published);
    return this;
  }

  /** The condors alone. */
  static List<Position> condors() {
    return BookFixture.workedCondor(EXPIRY, 10, "worked");
  }

  /** With VXM bought for them on Tuesday. */
  static List<Position> hedged(int units) {
    List<Position> positions = new ArrayList<>(condors());
    positions.add(BookFixture.vxm(HEDGE_EXPIRY, units, 21.4, MONDAY.plusDays(1), "worked"));
    return positions;
  }

  RiskPack night(LocalDate session, double forward, List<Position> positions) {
    return night(session, forward, EXPIRY, positions);
  }

  RiskPack night(LocalDate session, double forward, LocalDate expiry, List<Position> positions) {
    MarketSnapshot market = MarketFixture.on(session)
        .slice(Root.SPXW, expiry, forward, 0.20)
        .spx(forward)
        .vix(vix)
        .vx(LocalDate.of(2024, 8, 21), front)
        .vx(HEDGE_EXPIRY, second, second + 0.5, second - 0.5)
        .vx(LocalDate.of(2024, 10, 16), second)
        .build();
    BookOutcome outcome = BookRecomputation.recompute(new BookInput(
        new RunIdentity(session, 1, "run", "inputs", "configuration", "test", false),
        new Book("alpha", "Alpha", "Ada", 1_000_000),
        policy,
        positions,
        Optional.empty(),
        market,
        Optional.empty(),
        new HistoryWindow(falling ? bars(session) : Map.of()),
        new MacroHistory(falling ? Map.of("DGS2", yields(session)) : Map.of(), published()),
        LiquidityHistory.NONE,
        ParityEdges.of(market),
        HistoricalMoves.NONE,
        before.map(BookOutcome::state),
        new DataPanel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        MarketFixture.CALENDAR,
        fomc(),
        List.of()));
    before = Optional.of(outcome);
    return outcome.pack();
  }

  private Map<String, List<MacroRelease>> published() {
    return releases.isEmpty() ? Map.of() : Map.of("CPI", releases);
  }

  private static FomcCalendar fomc() {
    return new FomcCalendar(List.of(
        new FomcMeeting(LocalDate.of(2024, 8, 8), FomcMeeting.Status.SCHEDULED, "by hand"),
        new FomcMeeting(LocalDate.of(2024, 9, 18), FomcMeeting.Status.SCHEDULED, "by hand")));
  }

  private static Map<String, List<IndexBar>> bars(LocalDate session) {
    Map<String, List<IndexBar>> bars = new HashMap<>();
    bars.put("SPX", series("SPX", session, BookNights::top));
    bars.put("NYSE_ADVANCES", series("NYSE_ADVANCES", session, BookNights::advances));
    bars.put("NYSE_DECLINES", series("NYSE_DECLINES", session, i -> 3000 - advances(i)));
    return bars;
  }

  /** A steep rise to a first peak, a pause, a slow rise to a higher one at 285, a fall. */
  private static double top(int i) {
    if (i <= 250) {
      return 4000 + (i > 200 ? 10.0 * (i - 200) : i % 3);
    }
    if (i <= 262) {
      return 4500 - 8.0 * (i - 250);
    }
    return i <= 285 ? 4404 + 5.0 * (i - 262) : 4519 - 3.0 * (i - 285);
  }

  private static double advances(int i) {
    return i < 290 ? 1500 + (i % 2 == 0 ? 100 : -100) : 300;
  }

  private static List<IndexBar> series(
      String symbol, LocalDate session, IntToDoubleFunction close) {
    IndexBar[] made = new IndexBar[BARS];
    LocalDate day = session;
    for (int i = BARS - 1; i >= 0; i--) {
      made[i] = new IndexBar(symbol, day, NONE, NONE, NONE, close.applyAsDouble(i));
      day = MarketFixture.CALENDAR.previousSession(day);
    }
    return Arrays.asList(made);
  }

  private static List<MacroValue> yields(LocalDate session) {
    List<MacroValue> values = new ArrayList<>();
    LocalDate day = session;
    for (int i = 0; i < YIELDS; i++) {
      values.add(0, new MacroValue("DGS2", day, 0.04, MarketFixture.CALENDAR.close(day), false));
      day = MarketFixture.CALENDAR.previousSession(day);
    }
    return values;
  }
}
