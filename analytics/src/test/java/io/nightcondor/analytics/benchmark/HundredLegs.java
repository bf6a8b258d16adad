package io.nightcondor.analytics.benchmark;

import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.fixture.SwingHistory;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.analytics.parity.ParityEdges;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.recompute.BookInput;
import io.nightcondor.analytics.recompute.BookOutcome;
import io.nightcondor.analytics.recompute.BookRecomputation;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.smile.SviSmile;
import io.nightcondor.analytics.tail.HistoricalMoves;
import io.nightcondor.analytics.tail.TailWindows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 25 condors on five expiries over two sessions of a modelled market. */
final class HundredLegs {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final List<LocalDate> EXPIRIES = List.of(
      LocalDate.of(2024, 8, 9),
      LocalDate.of(2024, 8, 16),
      LocalDate.of(2024, 8, 30),
      LocalDate.of(2024, 9, 13),
      LocalDate.of(2024, 9, 27));

  /** 500 moves and a window of 188; drawn once a night, not by each book. */
  private static final HistoricalMoves MOVES = SwingHistory.moves(
      LocalDate.of(2021, 1, 4),
      MONDAY,
      new TailWindows(500, LocalDate.of(2021, 3, 1), LocalDate.of(2021, 11, 24)));

  private HundredLegs() {}

  static BookInput secondNight() {
    BookOutcome first =
        BookRecomputation.recompute(input(MONDAY, 5190, Optional.empty(), Optional.empty()));
    MarketSnapshot before = market(MONDAY, 5190);
    return input(MONDAY.plusDays(1), 5240, Optional.of(before), Optional.of(first));
  }

  private static BookInput input(
      LocalDate session,
      double index,
      Optional<MarketSnapshot> previous,
      Optional<BookOutcome> before) {
    return new BookInput(
        new RunIdentity(session, 1, "run", "inputs", "configuration", "benchmark", true),
        new Book("hundred", "Hundred legs", "Desk", 5_000_000),
        Policy.steward(),
        positions(),
        Optional.empty(),
        market(session, index),
        previous,
        new HistoryWindow(Map.of()),
        MacroHistory.NONE,
        LiquidityHistory.NONE,
        ParityEdges.of(market(session, index)),
        MOVES,
        before.map(BookOutcome::state),
        new DataPanel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        MarketFixture.CALENDAR,
        MarketFixture.FOMC,
        List.of());
  }

  private static List<Position> positions() {
    List<Position> positions = new ArrayList<>();
    for (LocalDate expiry : EXPIRIES) {
      for (int i = 0; i < 5; i++) {
        String id = expiry + "-" + i;
        positions.add(leg(expiry, "P", 4950 - 20 * i, 2, 4, id));
        positions.add(leg(expiry, "P", 5000 - 20 * i, -2, 8, id));
        positions.add(leg(expiry, "C", 5450 + 20 * i, -2, 7, id));
        positions.add(leg(expiry, "C", 5500 + 20 * i, 2, 3, id));
      }
    }
    return positions;
  }

  private static Position leg(
      LocalDate expiry, String right, int strike, int quantity, double price, String id) {
    return BookFixture.leg(
        "SPXW%ty%<tm%<td%s%08d".formatted(expiry, right, strike * 1000), quantity, price, id);
  }

  private static MarketSnapshot market(LocalDate session, double index) {
    MarketFixture market = MarketFixture.on(session);
    for (LocalDate expiry : EXPIRIES) {
      double years = MarketFixture.CALENDAR.yearsToSettlement(session, Root.SPXW, expiry);
      double forward = index * Math.exp(0.04 * years);
      double discountFactor = Math.exp(-0.053 * years);
      Smile smile = new SviSmile(0.01 * years, 0.06 * Math.sqrt(years), -0.6, 0.01, 0.05, years);
      market.slice(Root.SPXW, expiry, forward, discountFactor, smile);
      for (int strike = 4600; strike <= 5900; strike += 10) {
        for (OptionRight right : OptionRight.values()) {
          quote(market, expiry, right, strike, forward, discountFactor, smile, years);
        }
      }
    }
    return market
        .spx(index)
        .vix(28)
        .vx(LocalDate.of(2024, 8, 21), 26)
        .vx(LocalDate.of(2024, 9, 18), 24)
        .vx(LocalDate.of(2024, 10, 16), 23)
        .build();
  }

  private static void quote(
      MarketFixture market,
      LocalDate expiry,
      OptionRight right,
      double strike,
      double forward,
      double discountFactor,
      Smile smile,
      double years) {
    double vol = smile.vol(Math.log(strike / forward));
    double mid = Black76.price(right, forward, strike, vol, years, discountFactor);
    String symbol = new OptionSeries(Root.SPXW, expiry, right, strike).symbol();
    market.quote(symbol, Math.max(mid - 0.1, 0), mid + 0.1);
  }
}
