package io.nightcondor.analytics.backtest;

import io.nightcondor.analytics.backtest.entry.CondorSale;
import io.nightcondor.analytics.backtest.entry.SoldCondor;
import io.nightcondor.analytics.backtest.history.HistoryFeed;
import io.nightcondor.analytics.backtest.history.SessionView;
import io.nightcondor.analytics.backtest.model.Assumption;
import io.nightcondor.analytics.backtest.model.ModelDay;
import io.nightcondor.analytics.backtest.model.ModelMarket;
import io.nightcondor.analytics.backtest.result.DayResult;
import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.recompute.BookInput;
import io.nightcondor.analytics.recompute.BookState;
import io.nightcondor.analytics.recompute.PaperNights;
import io.nightcondor.analytics.recompute.PaperOutcome;
import io.nightcondor.analytics.regime.LiquidityHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Runs a back-test: on each session a night on paper, then the sale of a condor if one is due. */
public final class Backtest {

  /** The name under which the condors run without any hedge. */
  public static final String NO_HEDGE = "no hedge";

  private static final String BOOK = "backtest";

  private final BacktestInput input;
  private final ExchangeCalendar calendar;
  private final HistoryFeed feed;
  private final ModelMarket model;
  private final CondorSale sale;
  private final Book book;
  private final CondorAccount condors = new CondorAccount(BOOK);
  private final List<HedgeAccount> hedges;
  private final List<DayResult> alone = new ArrayList<>();
  private final List<SkippedSession> skipped = new ArrayList<>();
  private final Map<Assumption, Integer> assumed = new EnumMap<>(Assumption.class);
  private Optional<BookState> state = Optional.empty();
  private Optional<MarketSnapshot> previous = Optional.empty();
  private double worth;
  private double lastIndex;
  private int sessions;
  private int refused;

  private Backtest(BacktestInput input) {
    this.input = input;
    this.calendar = input.past().calendar();
    this.feed = new HistoryFeed(input.past());
    this.model = new ModelMarket(calendar, input.model());
    this.sale = new CondorSale(
        input.entry(),
        calendar,
        input.equity(),
        input.rules().commission(new OptionSeries(Root.SPXW, input.from(), OptionRight.PUT, 1)));
    this.book = new Book(BOOK, BOOK, "", input.equity());
    this.hedges = input.policies().stream()
        .map(policy -> new HedgeAccount(policy.name(), calendar))
        .toList();
  }

  /**
   * Runs it; a pure function of its input.
   *
   * @throws UnusablePastException if the past does not reach back to the first session, or lacks
   *     what a night needs on too many
   */
  public static BacktestResult run(BacktestInput input) {
    PastCheck.check(input);
    Backtest run = new Backtest(input);
    LocalDate session = input.past().calendar().isSession(input.from())
        ? input.from()
        : input.past().calendar().nextSession(input.from());
    while (!session.isAfter(input.to())) {
      run.session(session);
      session = input.past().calendar().nextSession(session);
    }
    return run.result();
  }

  private void session(LocalDate session) {
    SessionView view = feed.at(session);
    Optional<String> missing = PastCheck.missing(view);
    if (missing.isPresent()) {
      skipped.add(new SkippedSession(session, missing.get()));
      return;
    }
    boolean due = sale.isDue(session);
    TreeSet<LocalDate> expiries = new TreeSet<>(condors.expiries());
    expiries.removeIf(expiry -> !expiry.isAfter(session));
    if (due) {
      expiries.add(sale.expiry(session));
    }
    ModelDay day = model.day(view, expiries);
    day.assumed().forEach(what -> assumed.merge(what, 1, Integer::sum));
    PaperOutcome night = PaperNights.of(nightInput(view, day.market()), input.policies());
    condors.close(night.condors());
    if (due) {
      sell(day.market(), session);
    }
    record(session, view.close("SPX").orElseThrow(), night);
    state = Optional.of(night.state());
    previous = Optional.of(day.market());
    sessions++;
  }

  private BookInput nightInput(SessionView view, MarketSnapshot market) {
    return BookInput.onPaper(
        book,
        input.rules(),
        condors.positions(),
        market,
        previous,
        view.history(),
        view.macro(),
        LiquidityHistory.NONE,
        state,
        calendar,
        input.past().fomc());
  }

  private void sell(MarketSnapshot market, LocalDate session) {
    ExpirySlice slice = market.slice(Root.SPXW, sale.expiry(session)).orElseThrow();
    Optional<SoldCondor> sold = sale.sell(session, slice, market.vxCurve().spotVix());
    sold.ifPresentOrElse(condor -> condors.sell(condor, value(condor, slice)), () -> refused++);
  }

  /** USD of a condor at the model's prices, below 0: what it would cost to buy back. */
  private static double value(SoldCondor condor, ExpirySlice slice) {
    return condor.legs().stream()
            .mapToDouble(leg -> leg.sign()
                * Black76.price(
                    leg.right(),
                    slice.forward().level(),
                    leg.strike(),
                    slice.vol(leg.strike()),
                    slice.years(),
                    slice.forward().discountFactor()))
            .sum()
        * Root.MULTIPLIER
        * condor.contracts();
  }

  private void record(LocalDate session, double index, PaperOutcome night) {
    double profit = condors.worth() - worth;
    worth = condors.worth();
    double spxReturn = lastIndex == 0 ? 0 : index / lastIndex - 1;
    lastIndex = index;
    alone.add(new DayResult(session, profit, 0, 0, 0, 0, spxReturn));
    for (int i = 0; i < hedges.size(); i++) {
      hedges.get(i).close(session, night.hedges().get(i), profit, spxReturn);
    }
  }

  private BacktestResult result() {
    List<PolicyRun> runs = new ArrayList<>();
    runs.add(new PolicyRun(NO_HEDGE, alone, Map.of(), 0, 0, 0, List.of()));
    hedges.forEach(hedge -> runs.add(hedge.run()));
    return new BacktestResult(
        runs,
        condors.cash().moved(),
        condors.marks(),
        condors.sold(),
        condors.contracts(),
        refused,
        input.model().shareOfIndex(),
        sessions,
        skipped,
        assumed);
  }
}
