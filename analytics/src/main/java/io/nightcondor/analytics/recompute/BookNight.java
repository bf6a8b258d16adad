package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.LayerRows;
import io.nightcondor.analytics.alvh.SaleOrder;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.UnwindDecision;
import io.nightcondor.analytics.book.BookPartition;
import io.nightcondor.analytics.book.StructureRecognizer;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.condor.LegMemory;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.pack.BookHeader;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.DataPanel.UnpricedRow;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HedgeLegRow;
import io.nightcondor.analytics.pack.HedgePanel;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.LegRow;
import io.nightcondor.analytics.pack.MarketPanel.RangeRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.UnwindRow;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /** A leg of the book beside the condors, with its valuation. */
  record Leftover(Leg leg, LegValuation valuation) {}

  private final BookInput input;
  private final LocalDate session;
  private final BookState before;
  private final Map<String, LegMemory> memories;
  private final List<CondorNight> condors;
  private final List<Leftover> leftovers;
  private final HedgeNight hedge;

  BookNight(BookInput input) {
    this.input = input;
    this.session = input.market().session();
    this.before = input.previousState().orElse(BookState.empty(session));
    this.memories = before.marks().stream()
        .collect(Collectors.toMap(
            LegMemory::symbol, Function.identity(), (first, second) -> first, TreeMap::new));
    MarkLadder marks = new MarkLadder(
        input.market(), input.previousMarket(), memories, input.history().bars(), input.calendar());
    BookPartition partition = StructureRecognizer.recognize(input.positions());
    this.condors = new CondorNights(input.policy(), input.market(), marks, before.condors())
        .of(partition.condors());
    this.leftovers = partition.leftovers().stream()
        .map(leg -> new Leftover(leg, marks.value(leg.series())))
        .toList();
    this.hedge = new HedgeNight(input, before, partition.hedges(), condors, marks);
  }

  BookOutcome outcome() {
    RangeRow dailyRange = DailyRange.of(input.market(), input.history());
    CondorRows rows = new CondorRows(
        session, input.calendar(), input.policy(), hedge.hedges(), dailyRange.percent());
    DataPanel data = data();
    RiskPack pack = new RiskPack(
        RiskPack.VERSION,
        input.run(),
        new BookHeader(
            input.book().id(),
            input.book().name(),
            input.book().owner(),
            input.book().equity(),
            input.policy().name()),
        new SummaryWriter(input, before, condors, leftovers, hedge, data).summary(),
        condors.stream().map(rows::row).toList(),
        leftoverRows(rows),
        hedgePanel(),
        unwindRows(),
        new MarketRows(input.market(), input.previousMarket())
            .panel(dailyRange, new EventRows(session, input.calendar()).of(input.fomc())),
        data,
        input.policy().rules());
    return new BookOutcome(pack, state());
  }

  private List<LegRow> leftoverRows(CondorRows rows) {
    return leftovers.stream()
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

  private List<UnwindRow> unwindRows() {
    List<UnwindRow> rows = new ArrayList<>();
    for (UnwindDecision decision : hedge.unwinds()) {
      List<SaleOrder> sales = hedge.sales().stream()
          .filter(sale -> sale.decision().equals(decision))
          .toList();
      sales.forEach(sale -> rows.add(row(decision, sale)));
      if (sales.isEmpty()) {
        rows.add(new UnwindRow(
            decision.condorId(),
            decision.action() == UnwindDecision.Action.SELL
                ? UnwindDecision.Action.ESCALATE.name()
                : decision.action().name(),
            decision.rule(),
            "",
            0,
            0,
            Figure.missing(decision.action().name()),
            decision.reason(),
            decision.trace()));
      }
    }
    return rows;
  }

  private static UnwindRow row(UnwindDecision decision, SaleOrder sale) {
    String share = sale.hedge().lot().shared()
        ? " Its share is %s of a leg sold together for several condors."
            .formatted(Say.units(sale.units()))
        : "";
    return new UnwindRow(
        decision.condorId(),
        decision.action().name(),
        decision.rule(),
        sale.hedge().lot().symbol(),
        sale.contracts(),
        sale.hedge().lot().layer(),
        sale.limit(),
        decision.reason() + share,
        decision.trace());
  }

  private DataPanel data() {
    List<UnpricedRow> unpriced = new ArrayList<>(input.data().unpriced());
    for (CondorNight condor : condors) {
      List<Leg> legs = condor.valuation().condor().legs();
      for (int i = 0; i < legs.size(); i++) {
        unpriced(
                condor.valuation().legs().get(i).mark(),
                legs.get(i).series().symbol(),
                legs.get(i).quantity(),
                "cost to close, profit and severity of condor " + condor.id())
            .ifPresent(unpriced::add);
      }
    }
    for (Leftover left : leftovers) {
      unpriced(
              left.valuation().mark(),
              left.leg().series().symbol(),
              left.leg().quantity(),
              "the leftover's mark")
          .ifPresent(unpriced::add);
    }
    for (HedgeValuation held : hedge.hedges()) {
      unpriced(
              held.mark(),
              held.lot().symbol(),
              Math.toIntExact(Math.round(held.lot().units())),
              "hedge profit and stress gain")
          .ifPresent(unpriced::add);
    }
    return new DataPanel(
        input.data().files(),
        input.data().rejections(),
        input.data().rejectedRows(),
        unpriced,
        new QualityRows(input.market()).byCode(input.data()));
  }

  private static Optional<UnpricedRow> unpriced(
      Figure mark, String symbol, int quantity, String missingFrom) {
    return mark instanceof Figure.Missing missing
        ? Optional.of(new UnpricedRow(symbol, quantity, missing.reason(), missingFrom))
        : Optional.empty();
  }

  private BookState state() {
    List<HedgeOrder> orders = Stream.concat(
            hedge.buys().stream(), hedge.sales().stream().flatMap(sale -> sale.order().stream()))
        .toList();
    return new BookState(
        session,
        condors.stream().filter(CondorNight::isLiving).map(this::memory).toList(),
        hedge.hedges().stream().map(HedgeValuation::lot).toList(),
        orders,
        hedge.charges(),
        marks());
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
    Stream<LegValuation> ofCondors =
        condors.stream().flatMap(condor -> condor.valuation().legs().stream());
    Stream<LegValuation> ofLeftovers = leftovers.stream().map(Leftover::valuation);
    Stream<LegValuation> ofHedges = hedge.hedges().stream().flatMap(held -> held.option().stream());
    Map<String, LegMemory> bySymbol = new TreeMap<>();
    Stream.of(ofCondors, ofLeftovers, ofHedges)
        .flatMap(Function.identity())
        .flatMap(
            leg -> leg.memory(Optional.ofNullable(memories.get(leg.series().symbol()))).stream())
        .forEach(memory -> bySymbol.put(memory.symbol(), memory));
    return List.copyOf(bySymbol.values());
  }
}
