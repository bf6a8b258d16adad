package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLedger;
import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeMemory;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.PremiumCharge;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.FrontLevels;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidates;
import io.nightcondor.analytics.alvh.instrument.InstrumentRanking;
import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.alvh.layer.LayerOutcome;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision;
import io.nightcondor.analytics.alvh.unwind.UnwindMarket;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LadderRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.Programme;
import io.nightcondor.analytics.risk.BetaCase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A hedge on one night, in the book or on paper: what is held, what goes, what is bought. */
final class HedgeNight {

  private static final int CHARGE_DAYS = 365;

  private final HedgeContext context;
  private final Policy policy;
  private final LocalDate session;
  private final List<HedgedSide> sides;
  private final HedgeCandidates candidates;
  private final HedgeLedger.Reconciled ledger;
  private final List<HedgeValuation> hedges;
  private final List<PremiumCharge> charges;
  private final Orphans orphans;
  private final UnwindMarket unwindMarket;
  private final HedgeEngine engine;
  private final LadderNight ladder;

  /**
   * @param policy that it runs by
   * @param before after the previous session
   * @param positions hedge legs held
   * @param sides put sides of the living condors, by the policy's thresholds
   */
  HedgeNight(
      HedgeContext context,
      Policy policy,
      HedgeBefore before,
      List<Position> positions,
      List<HedgedSide> sides) {
    BookInput input = context.input();
    this.context = context;
    this.policy = policy;
    this.session = input.market().session();
    this.sides = sides;
    this.candidates = new HedgeCandidates(
        policy,
        context.stress(),
        input.market(),
        input.history(),
        input.calendar(),
        context.regime().isStressed());
    this.ledger = HedgeLedger.reconcile(
        session, positions, before.lots(), before.orders(), candidates::charge);
    Map<String, Instrument> instruments = new TreeMap<>();
    positions.forEach(
        position -> instruments.put(position.instrument().symbol(), position.instrument()));
    this.hedges = new LotValuer(input, context.stress(), context.marks())
        .of(ledger.lots(), policy, instruments);
    this.charges = Stream.concat(before.charges().stream(), ledger.charges().stream())
        .filter(charge -> charge.date().isAfter(session.minusDays(CHARGE_DAYS)))
        .toList();
    this.orphans =
        new Orphans(session, input.calendar(), this::gone, before.memory().orphans());
    FrontLevels futures = FrontLevels.of(session, input.market().vxCurve(), input.calendar());
    this.unwindMarket = new UnwindMarket(
        context.stress().vix(),
        futures,
        futures.isContango() ? before.memory().contangoCloses() + 1 : 0,
        context.stress().vixMove(),
        context.regime());
    this.engine = new HedgeEngine(new EngineInput(
        policy,
        session,
        input.calendar(),
        context.stress(),
        candidates,
        input.book().equity(),
        sides,
        hedges,
        Stream.concat(ledger.open().stream(), before.stillWaiting(ledger.fills()).stream())
            .toList(),
        charges,
        ledger.fills(),
        context.signals(),
        unwindMarket,
        orphans));
    this.ladder = new LadderNight(context, policy, lots(sides), hedges, ledger.open(), candidates);
  }

  private static int lots(List<HedgedSide> sides) {
    return sides.stream().mapToInt(side -> side.condor().condor().contracts()).sum();
  }

  /** A programme that is always on hedges the book, not a condor. */
  private Optional<String> gone(String condorId) {
    return condorId.isEmpty() && policy.programme() != Programme.TRIGGERED
        ? Optional.empty()
        : context.gone().apply(condorId);
  }

  StressMarket stress() {
    return context.stress();
  }

  HedgeCandidates candidates() {
    return candidates;
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
    return engine.unwinds();
  }

  List<SaleOrder> sales() {
    return engine.sales();
  }

  List<LayerOutcome> layers() {
    return engine.layers();
  }

  List<LadderRow> ladder() {
    return ladder.rows();
  }

  /** What the rungs of the ladder that roll tonight cost, by rung, USD. */
  Map<String, Figure> ladderRolls() {
    return ladder.rolls();
  }

  /** Layers and rolls, then rungs. */
  List<HedgeOrder> buys() {
    return Stream.concat(
            engine.buys().stream(),
            ladder.orders().stream().filter(order -> order.action() == HedgeOrder.Action.BUY))
        .toList();
  }

  /** Purchases beside the layers: rolls and rungs. */
  List<HedgeOrder> beside() {
    return Stream.concat(
            engine.rolls().stream(),
            ladder.orders().stream().filter(order -> order.action() == HedgeOrder.Action.BUY))
        .toList();
  }

  /** Sales of a programme that is always on. */
  List<HedgeOrder> rungSales() {
    return ladder.orders().stream()
        .filter(order -> order.action() == HedgeOrder.Action.SELL)
        .toList();
  }

  /** What the next position file may show as filled. */
  List<HedgeOrder> orders() {
    return Stream.concat(engine.orders().stream(), ladder.orders().stream()).toList();
  }

  /** Whether an orphan stays tonight because the regime is BROKEN. */
  boolean isKept(String condorId) {
    return context.regime().isBroken()
        && sales().stream()
            .filter(sale -> sale.decision().action() == UnwindDecision.Action.SELL)
            .noneMatch(sale -> sale.hedge().lot().condorId().equals(condorId));
  }

  Orphans orphans() {
    return orphans;
  }

  HedgeMemory memory() {
    List<String> held = hedges.stream()
        .filter(hedge -> !hedge.settled())
        .map(hedge -> hedge.lot().condorId())
        .distinct()
        .toList();
    return new HedgeMemory(
        unwindMarket.contangoCloses(), orphans.memory(held), Optional.of(engine.waiting()));
  }

  /** Lots as the state keeps them. */
  List<HedgeLot> lots() {
    return hedges.stream().map(HedgeValuation::lot).toList();
  }

  /** Candidates of the condors with a live episode, else of the most tested one; best first. */
  List<HedgeCandidate> instruments() {
    List<HedgedSide> live =
        sides.stream().filter(side -> side.episode().live().isPresent()).toList();
    List<HedgedSide> shown = live.isEmpty()
        ? sides.stream().max(Comparator.comparingDouble(HedgeNight::delta)).stream()
            .toList()
        : live;
    Map<String, HedgeCandidate> bySymbol = new TreeMap<>();
    shown.stream()
        .flatMap(side -> candidates.ranked(side.condor().condor().expiry()).stream())
        .forEach(candidate -> bySymbol.putIfAbsent(candidate.symbol(), candidate));
    return InstrumentRanking.ranked(policy, List.copyOf(bySymbol.values()));
  }

  /** Episodes of a condor's put side after tonight's decisions. */
  EpisodeState episodeAfter(HedgedSide side) {
    return engine.episodeAfter(side);
  }

  private static double delta(HedgedSide side) {
    return side.condor().put().shortDelta().toOptional().orElse(0);
  }

  Figure gain(BetaCase beta) {
    return HedgeValuation.gain(hedges.stream().filter(hedge -> !hedge.settled()).toList(), beta);
  }

  /** Of the hedges that NVc counts: in BROKEN without the orphans that may stay. */
  Figure countedGain(BetaCase beta) {
    return HedgeValuation.gain(engine.counted(), beta);
  }
}
