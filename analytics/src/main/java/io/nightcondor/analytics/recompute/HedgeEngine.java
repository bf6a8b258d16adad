package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.CoordinatedExposure;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.PremiumCharge;
import io.nightcondor.analytics.alvh.layer.BookHedge;
import io.nightcondor.analytics.alvh.layer.Episode;
import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.alvh.layer.LayerCase;
import io.nightcondor.analytics.alvh.layer.LayerOutcome;
import io.nightcondor.analytics.alvh.layer.LayerPlan;
import io.nightcondor.analytics.alvh.layer.LayerSizing;
import io.nightcondor.analytics.alvh.layer.LayerTriggers;
import io.nightcondor.analytics.alvh.layer.PremiumBudget;
import io.nightcondor.analytics.alvh.layer.SoldUnits;
import io.nightcondor.analytics.alvh.unwind.BookUnwind;
import io.nightcondor.analytics.alvh.unwind.CondorUnwinds;
import io.nightcondor.analytics.alvh.unwind.RollOrders;
import io.nightcondor.analytics.alvh.unwind.RollTargets;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.alvh.unwind.SaleOrders;
import io.nightcondor.analytics.alvh.unwind.UnwindCase;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision;
import io.nightcondor.analytics.alvh.unwind.UnwindRules;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.BetaCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hedge rules of one book on one night, whether its hedges stand in a position file or on
 * paper: what goes, then what is bought.
 */
final class HedgeEngine {

  private static final double DUST = 1e-9;

  private final EngineInput input;
  private final List<UnwindDecision> unwinds;
  private final List<SaleOrder> sales;
  private final List<LayerOutcome> layers;
  private final List<HedgeOrder> rolls;

  HedgeEngine(EngineInput input) {
    this.input = input;
    this.unwinds = new ArrayList<>();
    this.sales = new ArrayList<>();
    RollTargets targets = new RollTargets(input.candidates(), input.calendar(), input.session());
    if (input.triggered()) {
      unwind(targets);
    }
    this.rolls = new RollOrders(targets, input.session()).of(sales);
    this.layers = size();
  }

  List<UnwindDecision> unwinds() {
    return List.copyOf(unwinds);
  }

  List<SaleOrder> sales() {
    return List.copyOf(sales);
  }

  List<LayerOutcome> layers() {
    return layers;
  }

  List<HedgeOrder> rolls() {
    return rolls;
  }

  /** Purchases: layers, then what rolls. */
  List<HedgeOrder> buys() {
    return Stream.concat(layers.stream().flatMap(layer -> layer.orders().stream()), rolls.stream())
        .toList();
  }

  /** Purchases that stay wanted and are not placed tonight. */
  List<HedgeOrder> waiting() {
    return layers.stream().flatMap(layer -> layer.waiting().stream()).toList();
  }

  /** Sales and purchases for the next position file. */
  List<HedgeOrder> orders() {
    return Stream.concat(buys().stream(), sales.stream().flatMap(sale -> sale.order().stream()))
        .toList();
  }

  /** Episodes of a condor's put side after tonight's decisions. */
  EpisodeState episodeAfter(HedgedSide side) {
    Optional<Episode> live = layers.stream()
        .filter(layer -> layer.plan().layerCase().condorId().equals(side.id()))
        .findFirst()
        .flatMap(LayerOutcome::episode);
    boolean holds = !heldFor(side.id()).isEmpty();
    return new EpisodeState(
        side.episode().recoveredCloses(), side.episode().reverting() && holds, live);
  }

  private List<HedgeValuation> open() {
    return input.hedges().stream().filter(hedge -> !hedge.settled()).toList();
  }

  private List<HedgeValuation> heldFor(String condorId) {
    return open().stream()
        .filter(hedge -> hedge.lot().condorId().equals(condorId))
        .toList();
  }

  /** Hedges that NVc counts: in BROKEN without the orphans that may stay. */
  List<HedgeValuation> counted() {
    return input.regime().isBroken()
        ? open().stream()
            .filter(hedge -> input.orphans().of(hedge.lot().condorId()).isEmpty())
            .toList()
        : open();
  }

  /** The condors' rules, then the book's own U2 on what their sales leave. */
  private void unwind(RollTargets targets) {
    List<UnwindCase> cases = open().stream()
        .map(hedge -> hedge.lot().condorId())
        .distinct()
        .sorted()
        .map(this::unwindCase)
        .toList();
    if (cases.isEmpty()) {
      return;
    }
    SaleOrders orders = new SaleOrders(input.policy(), input.session(), input.open());
    CondorUnwinds.Night night = new CondorUnwinds(
            new UnwindRules(input.policy(), input.unwindMarket(), targets), orders)
        .of(cases);
    Figure condors = CoordinatedExposure.bookPnl(input.sides().stream()
        .map(side -> input.stress().condorPnl(side.condor()))
        .toList());
    BookUnwind book = new BookUnwind(input.unwindMarket());
    UnwindDecision trim = book.decide(night.decisions(), night.orders(), counted(), condors);
    unwinds.addAll(night.decisions());
    unwinds.add(trim);
    sales.addAll(night.orders());
    sales.addAll(orders.ofBook(trim, book.trimmable(night.decisions(), night.orders(), counted())));
  }

  private UnwindCase unwindCase(String condorId) {
    Optional<HedgedSide> side =
        input.sides().stream().filter(one -> one.id().equals(condorId)).findFirst();
    List<HedgeValuation> held = heldFor(condorId);
    int hedgeNights =
        held.stream().mapToInt(hedge -> hedge.lot().unpricedNights()).max().orElse(0);
    Figure noCondor = Figure.missing("NO_CONDOR");
    return new UnwindCase(
        condorId,
        input.session(),
        input.orphans().of(condorId),
        input.orphans().sessions(condorId),
        held,
        side.map(HedgedSide::put),
        side.map(one -> one.condor().put().shortDelta()).orElse(noCondor),
        side.map(HedgedSide::episode).orElse(EpisodeState.NONE),
        Math.max(hedgeNights, side.map(HedgedSide::unpricedNights).orElse(0)),
        side.map(one -> input.stress().condorPnl(one.condor())).orElse(noCondor),
        side.map(one -> PremiumBudget.figure(input.policy(), one.condor())).orElse(noCondor));
  }

  private List<LayerOutcome> size() {
    if (!input.triggered()) {
      return List.of();
    }
    LayerSizing sizing =
        new LayerSizing(input.policy(), input.stress(), input.candidates(), input.regime());
    List<LayerPlan> plans =
        input.sides().stream().map(side -> sizing.plan(layerCase(side))).toList();
    return new BookHedge(
            input.policy(), input.candidates(), input.regime(), input.stress().vixMove())
        .size(plans, input.equity(), input.charges(), counted());
  }

  private LayerCase layerCase(HedgedSide side) {
    Optional<Episode> live =
        side.episode().live().map(known -> known.withSold(soldForGood(side.id())));
    LayerTriggers.Opened opened =
        new LayerTriggers(input.policy(), input.signals(), input.session()).open(live);
    List<HedgeOrder> pending = input.open().stream()
        .filter(
            order -> order.action() == HedgeOrder.Action.BUY && order.condorId().equals(side.id()))
        .toList();
    return new LayerCase(
        side.condor(),
        side.put(),
        opened.episode(),
        opened.steps(),
        heldFor(side.id()),
        pending,
        sales.stream()
            .filter(sale -> sale.units() > DUST)
            .filter(sale -> sale.hedge().lot().condorId().equals(side.id()))
            .map(sale -> sale.decision().rule())
            .findFirst()
            .orElse(""),
        gainSoldTonight(side.id()),
        input.charges().stream()
            .filter(charge -> charge.condorId().equals(side.id()))
            .mapToDouble(PremiumCharge::amount)
            .sum());
  }

  private Figure gainSoldTonight(String condorId) {
    return sales.stream()
        .filter(sale -> sale.hedge().lot().condorId().equals(condorId))
        .map(sale -> sale.hedge()
            .gain(BetaCase.HIGH)
            .map(gain -> gain * sale.units() / sale.hedge().lot().units()))
        .reduce(Figure.of(0), Figure::plus);
  }

  /** What rules sold inside the episode since last night, which it does not buy back. */
  private List<SoldUnits> soldForGood(String condorId) {
    return input.fills().stream()
        .filter(fill -> fill.action() == HedgeOrder.Action.SELL
            && fill.condorId().equals(condorId)
            && SoldUnits.RULES.contains(fill.rule()))
        .map(fill -> new SoldUnits(fill.symbol(), fill.layer(), fill.units(), 0))
        .toList();
  }
}
