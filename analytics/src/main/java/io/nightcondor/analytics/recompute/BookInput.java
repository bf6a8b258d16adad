package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.analytics.parity.ParityEdges;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.tail.HistoricalMoves;
import java.util.List;
import java.util.Optional;

/**
 * All that one book's night depends on.
 *
 * @param run identity that the pack will carry
 * @param book whose positions
 * @param policy thresholds in force
 * @param positions of this book at this session
 * @param cash USD in the book's accounts, negative if borrowed; empty if no file has it
 * @param market this session; its VIX futures answer by the policy's betas
 * @param previousMarket the previous session, empty if it was never run
 * @param history daily series as known at the close
 * @param macro series and releases that were public at the close
 * @param liquidity of the SPX chain by session
 * @param parity edges of tonight's quotes against parity
 * @param moves the market's past joint moves
 * @param previousState the book's state after the previous session that was run, empty for none
 * @param data files and rejections, for the data sheet; its unpriced legs and the findings of the
 *     quality rules are added here
 * @param calendar of the exchange
 * @param fomc statement days, with who says so
 * @param scheduled releases after the close, as known on the night
 * @param superseded what the last revision before this one left of the same session; empty on a
 *     first one
 */
public record BookInput(
    RunIdentity run,
    Book book,
    Policy policy,
    List<Position> positions,
    Optional<Double> cash,
    MarketSnapshot market,
    Optional<MarketSnapshot> previousMarket,
    HistoryWindow history,
    MacroHistory macro,
    LiquidityHistory liquidity,
    ParityEdges parity,
    HistoricalMoves moves,
    Optional<BookState> previousState,
    DataPanel data,
    ExchangeCalendar calendar,
    FomcCalendar fomc,
    List<MacroRelease> scheduled,
    Optional<SupersededState> superseded) {

  /** Of a session that no earlier revision computed. */
  public BookInput(
      RunIdentity run,
      Book book,
      Policy policy,
      List<Position> positions,
      Optional<Double> cash,
      MarketSnapshot market,
      Optional<MarketSnapshot> previousMarket,
      HistoryWindow history,
      MacroHistory macro,
      LiquidityHistory liquidity,
      ParityEdges parity,
      HistoricalMoves moves,
      Optional<BookState> previousState,
      DataPanel data,
      ExchangeCalendar calendar,
      FomcCalendar fomc,
      List<MacroRelease> scheduled) {
    this(
        run,
        book,
        policy,
        positions,
        cash,
        market,
        previousMarket,
        history,
        macro,
        liquidity,
        parity,
        moves,
        previousState,
        data,
        calendar,
        fomc,
        scheduled,
        Optional.empty());
  }

  public BookInput {
    market = market.answering(policy.betas());
    scheduled = List.copyOf(scheduled);
  }

  /**
   * A night without reports: what only they would show is empty.
   *
   * @param positions condors alone
   */
  public static BookInput onPaper(
      Book book,
      Policy policy,
      List<Position> positions,
      MarketSnapshot market,
      Optional<MarketSnapshot> previousMarket,
      HistoryWindow history,
      MacroHistory macro,
      LiquidityHistory liquidity,
      Optional<BookState> previousState,
      ExchangeCalendar calendar,
      FomcCalendar fomc) {
    return new BookInput(
        new RunIdentity(market.session(), 1, "", "", "", "", market.modelled()),
        book,
        policy,
        positions,
        Optional.empty(),
        market,
        previousMarket,
        history,
        macro,
        liquidity,
        ParityEdges.NONE,
        HistoricalMoves.NONE,
        previousState,
        DataPanel.NONE,
        calendar,
        fomc,
        List.of());
  }
}
