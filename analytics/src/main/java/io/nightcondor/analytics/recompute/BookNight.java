package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.book.BookPartition;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.condor.StructureValuation;
import io.nightcondor.analytics.explain.ExplainInput;
import io.nightcondor.analytics.explain.ExplainMemory;
import io.nightcondor.analytics.explain.PnlExplain;
import io.nightcondor.analytics.margin.Margins;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.pack.BookHeader;
import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.Formulas;
import io.nightcondor.analytics.pack.LegRow;
import io.nightcondor.analytics.pack.MarginPanel;
import io.nightcondor.analytics.pack.MarketPanel.RangeRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.analytics.pack.TrailRow;
import io.nightcondor.analytics.parity.LeftoverCall;
import io.nightcondor.analytics.parity.ParityPanels;
import io.nightcondor.analytics.regime.RegimeOutcome;
import io.nightcondor.analytics.settlement.CondorSettlement;
import io.nightcondor.analytics.settlement.ExpiryCalendar;
import io.nightcondor.analytics.settlement.ScheduledEvents;
import io.nightcondor.analytics.signal.SignalOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One book on one night: condors, then the hedge, then the pack and the state it leaves. */
final class BookNight {

  private final BookInput input;
  private final LocalDate session;
  private final NightView view;
  private final BookState before;
  private final MarkLadder marks;
  private final List<CondorNight> condors;
  private final List<CondorNight> living;
  private final HedgeContext context;
  private final HedgeNight hedge;
  private final BookPartition partition;
  private final Holdings holdings;
  private final SignalOutcome signals;
  private final RegimeOutcome regime;
  private final RangeRow dailyRange;

  BookNight(BookInput input) {
    this.input = input;
    this.session = input.market().session();
    this.view = new NightView(input);
    this.before = view.before();
    this.partition = view.partition();
    this.dailyRange = view.dailyRange();
    this.signals = view.signals();
    this.condors = view.condors();
    this.living = view.living();
    this.regime = view.regime();
    this.context = view.context();
    this.marks = context.marks();
    this.hedge = new HedgeNight(
        context, input.policy(), HedgeBefore.of(before), partition.hedges(), view.sides());
    this.holdings = Holdings.of(
        condors,
        partition.structures().stream()
            .map(structure -> StructureValuation.of(structure, marks, input.market()))
            .toList(),
        partition.leftovers().stream()
            .map(leg -> new Holdings.Leftover(leg, marks.value(leg.series())))
            .toList(),
        hedge.hedges());
  }

  BookOutcome outcome() {
    CondorSettlement settlement = new CondorSettlement(
        session,
        input.calendar(),
        dailyRange.percent(),
        new ScheduledEvents(session, input.calendar(), input.fomc(), input.scheduled()));
    Margins margins = new Margins(session, marks::value, input.policy().marginRules());
    CondorRows rows = new CondorRows(
        input.market(),
        input.calendar(),
        input.policy(),
        hedge.hedges(),
        dailyRange.percent(),
        settlement,
        margins);
    StructureRows structures = new StructureRows(rows, margins::of);
    DataPanel data = data();
    List<CondorRow> condorRows = condors.stream().map(rows::row).toList();
    MarginPanel margin = margins.of(partition, input.book().equity());
    ExplainPanel explain = PnlExplain.of(new ExplainInput(
        input.previousState().map(BookState::session),
        before.positions(),
        holdings.owned(),
        input.positions(),
        input.market(),
        marks,
        input.calendar(),
        input.policy()));
    CalibrationTotals totals = new CalibrationTotals(holdings, hedge);
    RiskNight risk = new RiskNight(
        input, before, holdings, hedge, totals.coordinatedExposure(), margin, explain);
    ThetaNight theta =
        new ThetaNight(context, before, living, hedge, risk, regime.state(), explain);
    CapitalBook capital =
        new CapitalBook(input, before, holdings, living, hedge, marks, margins, explain);
    PolicyNights policies = new PolicyNights(context, before, living, hedge);
    RankingNight ranking = new RankingNight(input, living, hedge, marks, margins);
    Summary summary = new SummaryWriter(
            input,
            before,
            holdings,
            hedge,
            data,
            condorRows,
            totals,
            risk,
            new RankingView(ranking.rows()),
            Stream.concat(view.missed().remarks().stream(), signals.remarks().stream())
                .toList())
        .summary();
    List<TrailRow> trail = before
        .trail()
        .orElse(TrailMemory.NONE)
        .with(TrailRows.of(session, summary, risk.limits(), condorRows, explain.total()));
    RiskPack pack = new RiskPack(
        RiskPack.VERSION,
        input.run(),
        new BookHeader(
            input.book().id(),
            input.book().name(),
            input.book().owner(),
            input.book().equity(),
            input.policy().name()),
        summary,
        risk.limits(),
        new BookTotals(holdings).metrics(input.policy(), session),
        condorRows,
        holdings.structures().stream().map(structures::row).toList(),
        leftoverRows(rows),
        holdings.aggregates(input.market()),
        margin,
        explain,
        new ExpiryCalendar(input.market(), input.calendar(), settlement)
            .panel(
                input.positions(), condors.stream().map(CondorNight::valuation).toList()),
        risk.scenarios(),
        risk.historical(),
        new HedgePanels(input.policy(), session, hedge, living)
            .panel(new HedgeEffects(
                    context,
                    hedge,
                    living,
                    totals,
                    risk,
                    theta.book(),
                    capital.panel().wacc())
                .rows()),
        UnwindRows.of(hedge),
        OrphanRows.of(hedge, session),
        ParityPanels.of(input.market(), input.parity(), input.policy(), leftoverCalls()),
        ranking.rows(),
        policies.panel(totals),
        policies.paper(trail),
        theta.panel(),
        capital.panel(),
        signals.panel(),
        regime.withProfits(risk.pastProfits()).panel(),
        new DecisionRecords(input.policy(), hedge, living)
            .list(regime.decision(), signals.decision(), ranking.decisions()),
        trail,
        new MarketRows(input.market(), input.previousMarket())
            .panel(
                dailyRange,
                new EventRows(session, input.calendar()).of(input.fomc(), input.scheduled()),
                new SmileCurves(input.market()).of(holdings.options().map(LegValuation::series))),
        data,
        Reconciliations.panel(input, data, partition, holdings, trail.size() - 1),
        input.policy().rules(),
        Formulas.ALL);
    return new BookOutcome(
        pack,
        new BookState(
            session,
            living.stream().map(condor -> NightView.memory(condor, hedge)).toList(),
            hedge.lots(),
            hedge.orders(),
            hedge.charges(),
            view.marks(holdings.options()),
            Optional.of(ExplainMemory.of(input.market(), holdings.owned())),
            Optional.of(risk.memory()),
            Optional.of(regime.memory()),
            Optional.of(hedge.memory()),
            Optional.of(capital.memory()),
            Optional.of(theta.memory()),
            Optional.of(policies.memory()),
            Optional.of(TrailMemory.of(trail))));
  }

  /** Long VIX calls whose condor is gone. */
  private List<LeftoverCall> leftoverCalls() {
    return hedge.hedges().stream()
        .filter(held -> !held.settled() && held.lot().units() > 0)
        .filter(held -> hedge.orphans().of(held.lot().condorId()).isPresent())
        .filter(held ->
            held.instrument() instanceof OptionSeries series && series.right() == OptionRight.CALL)
        .map(held ->
            new LeftoverCall((OptionSeries) held.instrument(), held.lot().units()))
        .toList();
  }

  private List<LegRow> leftoverRows(CondorRows rows) {
    return holdings.leftovers().stream()
        .map(left -> rows.row(left.leg(), left.valuation()))
        .toList();
  }

  private DataPanel data() {
    return new DataPanel(
        input.data().files(),
        input.data().rejections(),
        input.data().rejectedRows(),
        Stream.concat(input.data().unpriced().stream(), holdings.unpriced().stream())
            .toList(),
        new QualityRows(input.market()).byCode(input.data()),
        input.data().cash(),
        RungRows.of(holdings, input.market().slices().values()));
  }
}
