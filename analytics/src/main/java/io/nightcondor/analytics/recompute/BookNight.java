package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.layer.LayerRows;
import io.nightcondor.analytics.book.BookPartition;
import io.nightcondor.analytics.book.StructureRecognizer;
import io.nightcondor.analytics.condor.LegMemory;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.condor.StructureValuation;
import io.nightcondor.analytics.explain.ExplainInput;
import io.nightcondor.analytics.explain.ExplainMemory;
import io.nightcondor.analytics.explain.PnlExplain;
import io.nightcondor.analytics.limit.RiskMemory;
import io.nightcondor.analytics.margin.Margins;
import io.nightcondor.analytics.pack.BookHeader;
import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.Formulas;
import io.nightcondor.analytics.pack.HedgeLegRow;
import io.nightcondor.analytics.pack.HedgePanel;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.LegRow;
import io.nightcondor.analytics.pack.MarginPanel;
import io.nightcondor.analytics.pack.MarketPanel.RangeRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.settlement.CondorSettlement;
import io.nightcondor.analytics.settlement.ExpiryCalendar;
import io.nightcondor.analytics.settlement.ScheduledEvents;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One book on one night: condors, then the hedge, then the pack and the state it leaves. */
final class BookNight {

  private final BookInput input;
  private final LocalDate session;
  private final BookState before;
  private final Map<String, LegMemory> memories;
  private final MarkLadder marks;
  private final List<CondorNight> condors;
  private final HedgeNight hedge;
  private final BookPartition partition;
  private final Holdings holdings;

  BookNight(BookInput input) {
    this.input = input;
    this.session = input.market().session();
    this.before = input.previousState().orElse(BookState.empty(session));
    this.memories = before.marks().stream()
        .collect(Collectors.toMap(
            LegMemory::symbol, Function.identity(), (first, second) -> first, TreeMap::new));
    this.marks = new MarkLadder(
        input.market(), input.previousMarket(), memories, input.history().bars(), input.calendar());
    this.partition = StructureRecognizer.recognize(input.positions());
    this.condors = new CondorNights(input.policy(), input.market(), marks, before.condors())
        .of(partition.condors());
    this.hedge = new HedgeNight(input, before, partition.hedges(), condors, marks);
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
    RangeRow dailyRange = DailyRange.of(input.market(), input.history());
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
    RiskPack pack = new RiskPack(
        RiskPack.VERSION,
        input.run(),
        new BookHeader(
            input.book().id(),
            input.book().name(),
            input.book().owner(),
            input.book().equity(),
            input.policy().name()),
        new SummaryWriter(input, before, holdings, hedge, data, condorRows, totals, risk).summary(),
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
        hedgePanel(),
        UnwindRows.of(hedge),
        new MarketRows(input.market(), input.previousMarket())
            .panel(dailyRange, new EventRows(session, input.calendar()).of(input.fomc())),
        data,
        input.policy().rules(),
        Formulas.ALL);
    return new BookOutcome(pack, state(risk.memory()));
  }

  private List<LegRow> leftoverRows(CondorRows rows) {
    return holdings.leftovers().stream()
        .map(left -> rows.row(left.leg(), left.valuation()))
        .toList();
  }

  private HedgePanel hedgePanel() {
    LayerRows rows = new LayerRows(input.policy(), hedge.stress());
    Stream<LayerRow> puts = hedge.layers().stream().map(rows::put);
    Stream<LayerRow> calls = condors.stream()
        .filter(CondorNight::isLiving)
        .filter(condor -> condor.call().delta().compareTo(DeltaState.TESTED) >= 0)
        .map(condor -> rows.call(condor.valuation(), condor.call(), condor.callEpisode()));
    return new HedgePanel(
        hedge.hedges().stream()
            .map(held -> HedgeRows.row(held, session, hedge.orphan(held.lot().condorId())))
            .sorted(Comparator.comparing((HedgeLegRow row) -> row.openDate().orElse(LocalDate.MIN)))
            .toList(),
        Stream.concat(puts, calls).toList(),
        hedge.instruments().stream().map(HedgeRows::row).toList());
  }

  private DataPanel data() {
    return new DataPanel(
        input.data().files(),
        input.data().rejections(),
        input.data().rejectedRows(),
        Stream.concat(input.data().unpriced().stream(), holdings.unpriced().stream())
            .toList(),
        new QualityRows(input.market()).byCode(input.data()));
  }

  private BookState state(RiskMemory risk) {
    List<HedgeOrder> orders = Stream.concat(
            hedge.buys().stream(), hedge.sales().stream().flatMap(sale -> sale.order().stream()))
        .toList();
    return new BookState(
        session,
        condors.stream().filter(CondorNight::isLiving).map(this::memory).toList(),
        hedge.hedges().stream().map(HedgeValuation::lot).toList(),
        orders,
        hedge.charges(),
        marks(),
        Optional.of(ExplainMemory.of(input.market(), holdings.owned())),
        Optional.of(risk));
  }

  private CondorMemory memory(CondorNight condor) {
    return new CondorMemory(
        condor.id(),
        condor.valuation().condor().contracts(),
        condor.put(),
        condor.call(),
        hedge.episodeAfter(condor),
        condor.callEpisode(),
        condor.unpricedNights());
  }

  private List<LegMemory> marks() {
    Map<String, LegMemory> bySymbol = new TreeMap<>();
    holdings
        .options()
        .flatMap(
            leg -> leg.memory(Optional.ofNullable(memories.get(leg.series().symbol()))).stream())
        .forEach(memory -> bySymbol.put(memory.symbol(), memory));
    return List.copyOf(bySymbol.values());
  }
}
