package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLedger;
import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.HedgeValuer;
import io.nightcondor.analytics.alvh.PremiumCharge;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidates;
import io.nightcondor.analytics.alvh.layer.BookHedge;
import io.nightcondor.analytics.alvh.layer.Episode;
import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.alvh.layer.LayerCase;
import io.nightcondor.analytics.alvh.layer.LayerOutcome;
import io.nightcondor.analytics.alvh.layer.LayerPlan;
import io.nightcondor.analytics.alvh.layer.LayerSizing;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.alvh.unwind.SaleOrders;
import io.nightcondor.analytics.alvh.unwind.UnwindCase;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision;
import io.nightcondor.analytics.alvh.unwind.UnwindRules;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.BetaCase;
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

/** The hedge of one book on one night: what is held, what goes, what is bought. */
final class HedgeNight {

  private static final int CHARGE_DAYS = 365;

  private final BookInput input;
  private final LocalDate session;
  private final Map<String, CondorNight> condors;
  private final BookState before;
  private final StressMarket stress;
  private final HedgeCandidates candidates;
  private final HedgeLedger.Reconciled ledger;
  private final List<HedgeValuation> hedges;
  private final List<PremiumCharge> charges;
  private final List<UnwindDecision> unwinds;
  private final List<SaleOrder> sales;
  private final List<LayerOutcome> layers;

  HedgeNight(
      BookInput input,
      BookState before,
      List<Position> positions,
      List<CondorNight> condors,
      MarkLadder marks) {
    this.input = input;
    this.before = before;
    this.session = input.market().session();
    this.condors = condors.stream()
        .collect(Collectors.toMap(
            CondorNight::id, Function.identity(), (first, second) -> first, TreeMap::new));
    this.stress = new StressMarket(session, input.market().vxCurve());
    this.candidates =
        new HedgeCandidates(input.policy(), stress, input.market().vxCurve(), input.calendar());
    this.ledger = HedgeLedger.reconcile(
        session, positions, before.hedges(), before.orders(), candidates::charge);
    this.hedges = value(positions, marks);
    this.charges = Stream.concat(before.charges().stream(), ledger.charges().stream())
        .filter(charge -> charge.date().isAfter(session.minusDays(CHARGE_DAYS)))
        .toList();
    this.unwinds = unwind();
    this.sales = new SaleOrders(input.policy(), session, ledger.open()).of(unwinds);
    this.layers = size(condors);
  }

  StressMarket stress() {
    return stress;
  }

  HedgeLedger.Reconciled ledger() {
    return ledger;
  }

  List<HedgeValuation> hedges() {
    return hedges;
  }

  List<PremiumCharge> charges() {
    return charges;
  }

  List<UnwindDecision> unwinds() {
    return unwinds;
  }

  List<SaleOrder> sales() {
    return sales;
  }

  List<LayerOutcome> layers() {
    return layers;
  }

  List<HedgeOrder> buys() {
    return layers.stream().flatMap(layer -> layer.orders().stream()).toList();
  }

  /** Why a hedge's condor is not living; empty if it is. */
  Optional<String> orphan(String condorId) {
    if (condorId.isEmpty()) {
      return Optional.of("the position file names no condor");
    }
    CondorNight condor = condors.get(condorId);
    if (condor != null) {
      return condor.isLiving()
          ? Optional.empty()
          : Optional.of("condor %s has settled".formatted(condorId));
    }
    boolean wasThere = before.condors().stream().anyMatch(memory -> memory.id().equals(condorId));
    return Optional.of(
        wasThere
            ? "condor %s was closed or has settled".formatted(condorId)
            : "condor %s is not in the book".formatted(condorId));
  }

  /** Candidates of the condors with a live episode, else of the most tested one; best first. */
  List<HedgeCandidate> instruments() {
    List<CondorNight> living =
        condors.values().stream().filter(CondorNight::isLiving).toList();
    List<CondorNight> live =
        living.stream().filter(condor -> condor.putEpisode().live().isPresent()).toList();
    List<CondorNight> shown = live.isEmpty()
        ? living.stream().max(Comparator.comparingDouble(HedgeNight::delta)).stream()
            .toList()
        : live;
    Map<String, HedgeCandidate> bySymbol = new TreeMap<>();
    shown.stream()
        .flatMap(condor -> candidates.ranked(condor.valuation().condor().expiry()).stream())
        .forEach(candidate -> bySymbol.putIfAbsent(candidate.future().symbol(), candidate));
    return bySymbol.values().stream()
        .sorted(Comparator.comparingDouble(HedgeCandidate::score))
        .toList();
  }

  /** Episodes of a condor's put side after tonight's decisions. */
  EpisodeState episodeAfter(CondorNight condor) {
    EpisodeState tonight = condor.putEpisode();
    Optional<Episode> live = layers.stream()
        .filter(layer -> layer.plan().layerCase().condorId().equals(condor.id()))
        .findFirst()
        .flatMap(LayerOutcome::episode);
    boolean holds = hedges.stream().anyMatch(hedge -> isHeldFor(hedge, condor.id()));
    return new EpisodeState(tonight.recoveredCloses(), tonight.reverting() && holds, live);
  }

  private static double delta(CondorNight condor) {
    return condor.valuation().put().shortDelta().toOptional().orElse(0);
  }

  private List<HedgeValuation> value(List<Position> positions, MarkLadder marks) {
    Map<String, Instrument> instruments = new TreeMap<>();
    positions.forEach(
        position -> instruments.put(position.instrument().symbol(), position.instrument()));
    HedgeValuer valuer =
        new HedgeValuer(input.policy(), input.market(), stress, marks, input.calendar());
    List<HedgeValuation> valued = new ArrayList<>();
    for (HedgeLot lot : ledger.lots()) {
      Instrument instrument = instruments.get(lot.symbol());
      if (instrument != null) {
        HedgeValuation valuation = valuer.value(lot, instrument);
        boolean priced = valuation.mark() instanceof Figure.Known;
        valued.add(valuer.value(lot.afterNight(priced), instrument));
      }
    }
    return valued;
  }

  private static boolean isHeldFor(HedgeValuation hedge, String condorId) {
    return !hedge.settled() && hedge.lot().condorId().equals(condorId);
  }

  private List<HedgeValuation> heldFor(String condorId) {
    return hedges.stream().filter(hedge -> isHeldFor(hedge, condorId)).toList();
  }

  private List<UnwindDecision> unwind() {
    UnwindRules rules = new UnwindRules(input.policy());
    return hedges.stream()
        .filter(hedge -> !hedge.settled())
        .map(hedge -> hedge.lot().condorId())
        .distinct()
        .sorted()
        .map(condorId -> rules.decide(unwindCase(condorId)))
        .toList();
  }

  private UnwindCase unwindCase(String condorId) {
    Optional<CondorNight> condor =
        Optional.ofNullable(condors.get(condorId)).filter(CondorNight::isLiving);
    List<HedgeValuation> held = heldFor(condorId);
    int hedgeNights =
        held.stream().mapToInt(hedge -> hedge.lot().unpricedNights()).max().orElse(0);
    return new UnwindCase(
        condorId,
        session,
        orphan(condorId),
        held,
        condor.map(CondorNight::put),
        condor
            .map(night -> night.valuation().put().shortDelta())
            .orElse(Figure.missing("NO_CONDOR")),
        condor.map(CondorNight::putEpisode).orElse(EpisodeState.NONE),
        Math.max(hedgeNights, condor.map(CondorNight::unpricedNights).orElse(0)));
  }

  private List<LayerOutcome> size(List<CondorNight> nights) {
    LayerSizing sizing = new LayerSizing(input.policy(), stress, candidates);
    List<LayerPlan> plans = nights.stream()
        .filter(CondorNight::isLiving)
        .map(condor -> sizing.plan(layerCase(condor)))
        .toList();
    List<HedgeValuation> unsettled =
        hedges.stream().filter(hedge -> !hedge.settled()).toList();
    return new BookHedge(input.policy()).size(plans, input.book().equity(), charges, unsettled);
  }

  private LayerCase layerCase(CondorNight condor) {
    EpisodeState episode = condor.putEpisode();
    Optional<Episode> live = episode.live().map(known -> known.withSold(soldForGood(condor.id())));
    List<HedgeOrder> pending = ledger.open().stream()
        .filter(order ->
            order.action() == HedgeOrder.Action.BUY && order.condorId().equals(condor.id()))
        .toList();
    return new LayerCase(
        condor.valuation(),
        condor.put(),
        new EpisodeState(episode.recoveredCloses(), episode.reverting(), live),
        heldFor(condor.id()),
        pending,
        sales.stream()
            .filter(sale -> sale.decision().condorId().equals(condor.id()))
            .map(sale -> sale.decision().rule())
            .findFirst()
            .orElse(""),
        charges.stream()
            .filter(charge -> charge.condorId().equals(condor.id()))
            .mapToDouble(PremiumCharge::amount)
            .sum());
  }

  /** Units in VXM that U6 sold since last night: its episode does not buy them back. */
  private double soldForGood(String condorId) {
    return ledger.fills().stream()
        .filter(fill -> fill.condorId().equals(condorId) && fill.rule().equals("U6"))
        .mapToDouble(fill -> fill.units() * (fill.symbol().startsWith("VXM") ? 1 : vxUnits(fill)))
        .sum();
  }

  private static double vxUnits(HedgeLedger.Fill fill) {
    return fill.symbol().startsWith("VIX")
        ? 0
        : VixFuture.Size.VX.multiplier() / (double) VixFuture.Size.VXM.multiplier();
  }

  Figure gain(BetaCase beta) {
    return HedgeValuation.gain(hedges.stream().filter(hedge -> !hedge.settled()).toList(), beta);
  }
}
