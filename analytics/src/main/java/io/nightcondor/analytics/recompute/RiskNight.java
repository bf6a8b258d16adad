package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.NoCash;
import io.nightcondor.analytics.alvh.PremiumCharge;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.limit.BookFigures;
import io.nightcondor.analytics.limit.BookLimits;
import io.nightcondor.analytics.limit.OpenLosses;
import io.nightcondor.analytics.limit.QuickRatio;
import io.nightcondor.analytics.limit.RiskMemory;
import io.nightcondor.analytics.limit.RiskMemory.TestedNight;
import io.nightcondor.analytics.limit.StressedMargin;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel;
import io.nightcondor.analytics.pack.LimitRow;
import io.nightcondor.analytics.pack.MarginPanel;
import io.nightcondor.analytics.pack.Rung;
import io.nightcondor.analytics.pack.ScenarioPanel;
import io.nightcondor.analytics.regime.PastProfit;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.stress.StressPanel;
import io.nightcondor.analytics.tail.BackTests;
import io.nightcondor.analytics.tail.TailOutcome;
import io.nightcondor.analytics.tail.TailPanel;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How bad it can get for one book on one night, and which of its limits that breaks. */
final class RiskNight {

  /** Marks that come from quotes or settlements of the night. */
  private static final Set<Rung> QUOTED = EnumSet.of(Rung.QUOTE, Rung.PARITY, Rung.SETTLEMENT);

  private final BookInput input;
  private final LocalDate session;
  private final Holdings holdings;
  private final HedgeNight hedge;
  private final MarginPanel margin;
  private final RiskMemory before;
  private final Figure coordinatedExposure;
  private final OpenLosses losses;
  private final ScenarioPanel scenarios;
  private final RiskBook book;
  private final Revaluation kernel;
  private final List<TestedNight> tested;
  private final TailOutcome tail;
  private final List<LimitRow> limits;

  RiskNight(
      BookInput input,
      BookState before,
      Holdings holdings,
      HedgeNight hedge,
      Figure coordinatedExposure,
      MarginPanel margin,
      ExplainPanel explain) {
    this.input = input;
    this.session = input.market().session();
    this.holdings = holdings;
    this.hedge = hedge;
    this.margin = margin;
    this.before = before.risk().orElse(RiskMemory.NONE);
    this.coordinatedExposure = coordinatedExposure;
    this.losses = OpenPositions.losses(holdings);
    this.book = RiskBook.of(input.market(), new RiskPositions(input.policy()).of(holdings));
    this.kernel = new Revaluation();
    this.scenarios = StressPanel.of(book, kernel, input.policy().marginRules());
    this.tested = tested(before, explain);
    this.tail = TailPanel.of(input.moves(), book, kernel, tested, losses.leftByComponent());
    this.limits = new BookLimits(
            input.policy(), input.book().equity(), input.book().owner(), figures())
        .rows(session, this.before.breaches());
  }

  RiskMemory before() {
    return before;
  }

  ScenarioPanel scenarios() {
    return scenarios;
  }

  HistoricalPanel historical() {
    return tail.panel();
  }

  List<LimitRow> limits() {
    return limits;
  }

  /** USD from tonight's marks, positive. */
  Figure lossLeft() {
    return losses.left();
  }

  /** USD, the larger of the two margins. */
  Figure marginUsed() {
    return margin.regTMargin() instanceof Figure.Known strategy
            && margin.portfolioMargin() instanceof Figure.Known portfolio
        ? Figure.of(Math.max(strategy.value(), portfolio.value()))
        : margin.regTMargin().plus(margin.portfolioMargin());
  }

  /** Profits of the book in past one-day moves. */
  List<PastProfit> pastProfits() {
    return tail.oneDay().stream()
        .map(move -> new PastProfit(move.from(), move.hedged(), move.unhedged()))
        .toList();
  }

  RiskBook book() {
    return book;
  }

  Revaluation kernel() {
    return kernel;
  }

  List<String> topRisks() {
    return new TopRisks(input.book().equity(), scenarios, tail.panel(), losses).list();
  }

  private BookFigures figures() {
    return new BookFigures(
        tail.expectedShortfall(),
        WorstNamedDay.figure(scenarios).name(),
        WorstNamedDay.loss(scenarios),
        losses,
        coordinatedExposure,
        hedge.charges().stream().mapToDouble(PremiumCharge::amount).sum(),
        quickRatio(),
        marginUsed(),
        scenarios.leftOut().stream()
            .map(ScenarioPanel.LeftOutRow::symbol)
            .distinct()
            .toList(),
        unquoted(),
        input.moves().isEmpty()
            ? Figure.missing("NO_HISTORY")
            : Figure.of(input.moves().missingShare()));
  }

  /** The limited one: 97.5 %, one day, both windows. */
  Figure shortfall() {
    return tail.expectedShortfall();
  }

  /** The same without the hedge. */
  Figure unhedgedShortfall() {
    return tail.panel().expectedShortfall().stream()
        .filter(row -> row.horizon() == 1 && row.window() == HistoricalPanel.Window.BOTH)
        .map(HistoricalPanel.TailRow::unhedged)
        .findFirst()
        .orElseGet(this::shortfall);
  }

  /** The same with more hedges, or less where their units are below 0. */
  Figure shortfallWith(List<HedgeValuation> orders) {
    RiskBook more =
        RiskBook.of(input.market(), orders.stream().map(RiskPositions::hedge).toList());
    return TailPanel.shortfallWith(input.moves(), tail, more, kernel);
  }

  /** What the nights to come need. */
  RiskMemory memory() {
    return new RiskMemory(
        boxed(tail.valueAtRisk()),
        boxed(tail.expectedShortfall()),
        WorstNamedDay.figure(scenarios).name(),
        tested,
        BookLimits.breaches(limits));
  }

  private static Optional<Double> boxed(Figure figure) {
    return figure instanceof Figure.Known known ? Optional.of(known.value()) : Optional.empty();
  }

  /**
   * The nights tested so far, with this one if the positions of the session before are all still
   * there: what was closed since has no price in the files, so its night says nothing.
   */
  private List<TestedNight> tested(BookState last, ExplainPanel explain) {
    boolean whole = explain.from().equals(Optional.of(input.calendar().previousSession(session)))
        && explain.closed().isEmpty()
        && last.session().equals(input.calendar().previousSession(session));
    return whole ? BackTests.with(before, session, explain.positions()) : before.tested();
  }

  private Figure quickRatio() {
    return new QuickRatio(
            input.cash().map(Figure::of).orElse(NoCash.FIGURE),
            input.book().treasuryBills(),
            marginUsed().map(used -> input.book().equity() - used),
            input.book().equity(),
            marginIncrease(),
            SettlementsDue.of(holdings, session, input.calendar()),
            new HedgesDue(input.policy(), input.calendar()).of(hedge.buys()))
        .value();
  }

  /** More margin that may be asked for, by the regime of the account. */
  private Figure marginIncrease() {
    return switch (input.policy().marginRegime()) {
      case PM ->
        new StressedMargin(
                input.policy().marginRules(),
                hedge.stress().vix(),
                hedge.stress().move())
            .increase(kernel, book);
      case REG_T -> ExpiringTested.of(holdings.condors(), session, input.calendar());
    };
  }

  /** Share of the open options; 0 without any. */
  private Figure unquoted() {
    List<LegValuation> open = holdings.options().filter(leg -> !leg.settled()).toList();
    long without = open.stream().filter(leg -> !QUOTED.contains(leg.rung())).count();
    return Figure.of(open.isEmpty() ? 0 : (double) without / open.size());
  }
}
