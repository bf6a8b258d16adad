package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.analytics.pack.UnwindRow;
import io.nightcondor.analytics.parity.ParityEdges;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.tail.HistoricalMoves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Nights of one book as a table, a row a close, in consecutive sessions from Monday 5 August 2024.
 * Before the double line stands the market: S* of the expiry of 4 September, its flat vol in
 * percent, VIX, the futures of 21 August and 18 September, and whether the orders of the night
 * before were filled at their limits. After it stands what the rules must make of it.
 *
 * <pre>
 *   SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
 * </pre>
 */
final class Scenario {

  static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  static final LocalDate FRONT = LocalDate.of(2024, 8, 21);
  static final LocalDate SECOND = LocalDate.of(2024, 9, 18);

  private final List<Position> hedges = new ArrayList<>();
  private Policy policy;
  private List<Position> condors;
  private double equity = 1_000_000;
  private final Map<LocalDate, Double> closes = new TreeMap<>();
  private Function<Map<LocalDate, Double>, HistoryWindow> history =
      known -> new HistoryWindow(Map.of());
  private MacroHistory macro = MacroHistory.NONE;
  private Function<LocalDate, LiquidityHistory> liquidity = session -> LiquidityHistory.NONE;
  private Futures futures = (market, session, front, second) ->
      market.vx(FRONT, front).vx(SECOND, second, second + 0.5, second - 0.5);
  private LocalDate session = MONDAY;
  private Optional<MarketSnapshot> previous = Optional.empty();
  private Optional<BookOutcome> before = Optional.empty();
  private Optional<MarketSnapshot> previousOfLast = Optional.empty();
  private Optional<BookOutcome> beforeLast = Optional.empty();
  private int revision = 1;
  private Optional<SupersededState> superseded = Optional.empty();

  Scenario(Policy policy, List<Position> condors) {
    this.policy = policy;
    this.condors = condors;
  }

  /** Ten of the condor of the worked number. */
  static Scenario worked(Policy policy) {
    return new Scenario(policy, BookFixture.workedCondor(EXPIRY, 10, "worked"));
  }

  /** @param windows draws the history from the closes of the nights so far */
  Scenario history(Function<Map<LocalDate, Double>, HistoryWindow> windows) {
    history = windows;
    return this;
  }

  Scenario macro(MacroHistory series) {
    macro = series;
    return this;
  }

  Scenario liquidity(Function<LocalDate, LiquidityHistory> sessions) {
    liquidity = sessions;
    return this;
  }

  Scenario equity(double dollars) {
    equity = dollars;
    return this;
  }

  /** Adds the two futures to a session's market. */
  interface Futures {
    MarketFixture on(MarketFixture market, LocalDate session, double front, double second);
  }

  Scenario futures(Futures market) {
    futures = market;
    return this;
  }

  void policy(Policy changed) {
    policy = changed;
  }

  void condors(List<Position> changed) {
    condors = changed;
  }

  /** The session passes without a run. */
  Scenario missed() {
    session = MarketFixture.CALENDAR.nextSession(session);
    previous = Optional.empty();
    return this;
  }

  /** The last session is run again on other files. */
  RiskPack corrected(String market) {
    superseded = Optional.of(new SupersededState(revision, last().state()));
    return again(market);
  }

  /** The same where nothing of the earlier revision is left. */
  RiskPack correctedWithoutTheFirst(String market) {
    return again(market);
  }

  private RiskPack again(String market) {
    revision++;
    session = last().state().session();
    before = beforeLast;
    previous = previousOfLast;
    RiskPack pack = night(market);
    revision = 1;
    superseded = Optional.empty();
    return pack;
  }

  RiskPack lastPack() {
    return before.orElseThrow().pack();
  }

  BookState lastState() {
    return before.orElseThrow().state();
  }

  BookOutcome last() {
    return before.orElseThrow();
  }

  /** The nights to come follow this one. */
  void last(BookOutcome settled) {
    before = Optional.of(settled);
  }

  /** Plays one night; of its row what stands before the double line. */
  RiskPack night(String market) {
    return night(Arrays.stream(market.split("\\|")).map(String::strip).toList());
  }

  /** Plays the rows of a table and compares each with what it must be. */
  void play(String table) {
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    table
        .lines()
        .filter(row -> row.contains("||"))
        .filter(row -> !row.contains("SPX"))
        .forEach(row -> {
          List<String> cells =
              Arrays.stream(row.split("\\|\\|?")).map(String::strip).toList();
          RiskPack pack = night(cells);
          expected.add(String.join(" | ", cells.subList(6, cells.size())));
          actual.add(String.join(" | ", outcome(pack)));
        });
    assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", expected));
  }

  private RiskPack night(List<String> cells) {
    if (cells.get(5).equals("yes")) {
      before.ifPresent(outcome -> outcome.state().orders().forEach(this::fill));
    }
    MarketSnapshot market = market(cells);
    closes.put(session, number(cells, 0));
    List<Position> positions = new ArrayList<>(condors);
    positions.addAll(hedges);
    BookOutcome outcome = BookRecomputation.recompute(new BookInput(
        new RunIdentity(session, revision, "run", "inputs", "configuration", "test", false),
        new Book("alpha", "Alpha", "Ada", equity),
        policy,
        positions,
        Optional.empty(),
        market,
        previous,
        history.apply(closes),
        macro,
        liquidity.apply(session),
        ParityEdges.of(market),
        HistoricalMoves.NONE,
        before.map(BookOutcome::state),
        new DataPanel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        MarketFixture.CALENDAR,
        MarketFixture.FOMC,
        List.of(),
        superseded));
    beforeLast = before;
    previousOfLast = previous;
    before = Optional.of(outcome);
    previous = Optional.of(market);
    session = MarketFixture.CALENDAR.nextSession(session);
    return outcome.pack();
  }

  private MarketSnapshot market(List<String> cells) {
    double spx = number(cells, 0);
    MarketFixture market = MarketFixture.on(session)
        .slice(Root.SPXW, EXPIRY, spx, number(cells, 1) / 100)
        .spx(spx)
        .vix(number(cells, 2));
    return cells.get(3).equals("-")
        ? market.build()
        : futures.on(market, session, number(cells, 3), number(cells, 4)).build();
  }

  private static double number(List<String> cells, int column) {
    return Double.parseDouble(cells.get(column));
  }

  private void fill(HedgeOrder order) {
    int units = (int) Math.round(order.units());
    if (order.action() == HedgeOrder.Action.BUY) {
      hedges.add(BookFixture.hedge(
          order.instrument(MarketFixture.CALENDAR),
          units,
          order.limit(),
          session,
          order.condorId()));
      return;
    }
    int left = units;
    for (int i = hedges.size() - 1; i >= 0 && left > 0; i--) {
      Position held = hedges.get(i);
      if (held.instrument().symbol().equals(order.symbol())
          && held.condorId().orElse("").equals(order.condorId())) {
        int taken = Math.min(left, held.quantity());
        left -= taken;
        hedges.remove(i);
        if (held.quantity() > taken) {
          hedges.add(
              i,
              BookFixture.hedge(
                  held.instrument(),
                  held.quantity() - taken,
                  held.price().orElseThrow(),
                  held.tradeDate().orElseThrow(),
                  order.condorId()));
        }
      }
    }
  }

  /** Regime, outcome and binding constraint of the first layer row, orders, rules that sell. */
  private static List<String> outcome(RiskPack pack) {
    Optional<LayerRow> layer = pack.hedge().layers().stream().findFirst();
    return List.of(
        pack.regime().state().name(),
        pack.hedge().layers().stream()
            .map(row -> row.side().equals("CALL") ? "CALL " + row.outcome() : row.outcome())
            .distinct()
            .collect(Collectors.joining(", ")),
        layer.map(LayerRow::bindingConstraint).filter(text -> !text.isEmpty()).orElse("-"),
        orNone(pack.hedge().orders().stream()
            .map(order ->
                "%s %s %s".formatted(order.action(), Say.units(order.units()), order.symbol()))
            .collect(Collectors.joining(", "))),
        orNone(pack.unwind().stream()
            .filter(row -> !row.rule().isEmpty())
            .map(UnwindRow::rule)
            .distinct()
            .collect(Collectors.joining(", "))));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
