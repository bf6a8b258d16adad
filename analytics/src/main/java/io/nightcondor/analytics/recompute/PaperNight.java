package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.CoordinatedExposure;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.PremiumCharge;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.alvh.layer.LayerOutcome;
import io.nightcondor.analytics.alvh.paper.PaperBook;
import io.nightcondor.analytics.alvh.paper.PaperEntry;
import io.nightcondor.analytics.alvh.paper.PaperFills;
import io.nightcondor.analytics.alvh.paper.PaperLedger;
import io.nightcondor.analytics.alvh.paper.PaperLine;
import io.nightcondor.analytics.alvh.paper.PaperSide;
import io.nightcondor.analytics.alvh.paper.PaperTotals;
import io.nightcondor.analytics.alvh.paper.SessionRanges;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.PolicyPanel.PolicyRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.risk.BetaCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One policy on paper on one night: last night's orders filled or not by tonight's range, then the
 * very rules of the book.
 */
final class PaperNight {

  private static final String PAPER = "paper";

  private final HedgeContext context;
  private final Policy policy;
  private final LocalDate session;
  private final PaperBook before;
  private final SessionRanges ranges;
  private final PaperFills.Filled filled;
  private final List<HedgedSide> sides;
  private final HedgeNight hedge;
  private final List<PaperLine> lines;
  private final List<PaperEntry> entries;
  private final PaperBook after;

  /** @param living condors of the book */
  PaperNight(HedgeContext context, Policy policy, PaperBook before, List<CondorNight> living) {
    this.context = context;
    this.policy = policy;
    this.session = context.input().market().session();
    this.before = before;
    this.ranges = new SessionRanges(
        policy, context.input().market(), context.marks(), context.input().calendar());
    this.filled = PaperFills.of(policy, night(), this::quote, before);
    this.sides = sides(living);
    this.hedge = new HedgeNight(
        context,
        policy,
        HedgeBefore.of(before),
        filled.lines().stream().map(this::position).toList(),
        sides);
    PaperSettlements settled = PaperSettlements.of(
        filled.lines(), hedge.hedges(), session, context.input().run().revision());
    this.lines = settled.left();
    this.entries =
        Stream.concat(filled.entries().stream(), settled.entries().stream()).toList();
    this.after = book();
  }

  private PaperFills.Night night() {
    LocalDate last = before
        .ledger()
        .map(PaperLedger::session)
        .or(() -> context.input().previousState().map(BookState::session))
        .orElse(session);
    return new PaperFills.Night(
        last,
        before.ledger().map(PaperLedger::revision),
        session,
        context.input().run().revision(),
        context.input().calendar().nextSession(last).equals(session));
  }

  private List<HedgedSide> sides(List<CondorNight> living) {
    Map<String, PaperSide> known = new TreeMap<>();
    before.sides().forEach(side -> known.put(side.condorId(), side));
    SideMoves moves = new SideMoves(
        policy,
        context.input().market(),
        context.input().calendar(),
        context.signals().intensityForCap());
    return living.stream()
        .map(night -> {
          Optional<PaperSide> side = Optional.ofNullable(known.get(night.id()));
          return new HedgedSide(
              night.valuation(),
              moves.state(
                  side.map(PaperSide::put).orElse(SideState.FRESH),
                  night.valuation().put()),
              moves.episode(
                  side.map(PaperSide::episode).orElse(EpisodeState.NONE),
                  night.valuation().put()),
              night.unpricedNights());
        })
        .toList();
  }

  private Instrument instrument(String symbol) {
    return HedgeOrder.instrument(symbol, context.input().calendar());
  }

  private PaperFills.Quote quote(String symbol) {
    Instrument instrument = instrument(symbol);
    return new PaperFills.Quote(instrument, ranges.of(instrument));
  }

  private Position position(PaperLine line) {
    return new Position(
        context.input().book().id(),
        instrument(line.symbol()),
        line.quantity(),
        OptionalDouble.of(line.price()),
        Optional.of(line.date()),
        Optional.empty(),
        line.condorId().isEmpty() ? Optional.empty() : Optional.of(line.condorId()),
        PAPER,
        1);
  }

  /** What became of last night's orders, filled or not, and what has settled tonight. */
  List<PaperEntry> fills() {
    return entries;
  }

  /** For the next night. */
  PaperBook after() {
    return after;
  }

  private PaperBook book() {
    Set<String> held = lines.stream().map(PaperLine::symbol).collect(Collectors.toSet());
    return new PaperBook(
        before.policy(),
        before.since(),
        sides.stream()
            .map(side -> new PaperSide(side.id(), side.put(), hedge.episodeAfter(side)))
            .toList(),
        lines,
        hedge.lots().stream().filter(lot -> held.contains(lot.symbol())).toList(),
        hedge.orders(),
        hedge.charges(),
        hedge.memory(),
        costs(),
        realised(),
        Optional.of(ledger()));
  }

  private PaperLedger ledger() {
    int revision = context.input().run().revision();
    LocalDate keptFrom = Stream.iterate(session, context.input().calendar()::previousSession)
        .skip(PaperLedger.SESSIONS - 1)
        .findFirst()
        .orElseThrow();
    return before
        .ledger()
        .orElseGet(() -> started(revision))
        .under(policy.differences(Policy.steward()), session)
        .after(new PaperLedger.Close(
            session,
            revision,
            keptFrom,
            entries,
            profit().toOptional().stream().boxed().findFirst(),
            PaperCorrection.words(
                    context.input().run(),
                    context.input().superseded(),
                    before.policy(),
                    tonight(),
                    hedge.orders())
                .stream()
                .toList()));
  }

  /** With what the book was entered with, on its first night. */
  private List<PaperEntry> tonight() {
    return Stream.concat(
            before.ledger().stream().flatMap(ledger -> ledger.of(session).stream()),
            entries.stream())
        .toList();
  }

  /** A book that was on paper before there were entries begins with what it had paid and earned. */
  private PaperLedger started(int revision) {
    PaperLedger fresh = PaperLedger.start(
        session,
        revision,
        new PaperTotals(0, 0, 0, before.costs(), 0, before.realised()),
        Optional.empty());
    return before.since().isBefore(session)
        ? fresh.saying(
            "On paper since %s, entered line by line from %s on: orders before are in no count, their costs and profits are in the sums."
                .formatted(before.since(), session),
            session)
        : fresh;
  }

  PaperHedge outcome() {
    return new PaperHedge(after(), hedge.hedges(), fills(), hedge.orders());
  }

  private double costs() {
    return before.costs() + entries.stream().mapToDouble(PaperEntry::fees).sum();
  }

  private double realised() {
    return before.realised()
        + entries.stream().mapToDouble(entry -> entry.realised().orElse(0.0)).sum();
  }

  /** USD of what is held, mark less price. */
  Figure open() {
    Map<String, HedgeValuation> marks = new TreeMap<>();
    hedge.hedges().forEach(held -> marks.put(held.lot().symbol(), held));
    return lines.stream()
        .map(line -> Optional.ofNullable(marks.get(line.symbol()))
            .map(held -> held.mark()
                .map(mark ->
                    (mark - line.price()) * held.instrument().multiplier() * line.quantity()))
            .orElse(Figure.missing("UNPRICED")))
        .reduce(Figure.of(0), Figure::plus);
  }

  /** USD since the first night: realised less costs, and what is held. */
  Figure profit() {
    return open().map(open -> realised() - costs() + open);
  }

  /**
   * @param own name of the paper book that runs by the book's rules
   * @param condorLoss of the condors under the stress at their worst response, USD, positive
   * @param condorsPnl the condors' part of the book's NVc, USD
   */
  PolicyRow row(String own, Figure condorLoss, Figure condorsPnl) {
    Figure high = gain(BetaCase.HIGH);
    double spreads =
        after.ledger().stream().mapToDouble(ledger -> ledger.totals().spreads()).sum();
    Figure base = gain(BetaCase.BASE);
    return new PolicyRow(
        before.policy(),
        before.policy().equals(own),
        before.since(),
        hedge.layers().stream()
            .mapToInt(layer -> layer.episode().map(live -> live.layers()).orElse(0))
            .sum(),
        decision(),
        held(),
        Figure.of(hedge.charges().stream().mapToDouble(PremiumCharge::amount).sum()),
        Figure.of(costs() + spreads),
        profit(),
        gain(BetaCase.LOW),
        base,
        high,
        condorLoss.map(loss -> -loss).plus(base),
        CoordinatedExposure.of(condorsPnl, high, context.stress().vixMove()));
  }

  /** Of what it holds and would buy, less what it would sell. */
  private Figure gain(BetaCase beta) {
    Figure total = hedge.gain(beta);
    for (HedgeOrder order : hedge.buys()) {
      total = total.plus(hedge
          .candidates()
          .alone(order.symbol(), session)
          .map(unit -> Figure.of(gain(unit, beta) * order.units()))
          .orElse(Figure.missing("UNPRICED")));
    }
    for (SaleOrder sale : hedge.sales()) {
      HedgeValuation held = sale.hedge();
      double share = held.lot().units() == 0 ? 0 : sale.units() / held.lot().units();
      total = total.plus(held.gain(beta).map(amount -> -amount * share));
    }
    for (HedgeOrder sale : hedge.rungSales()) {
      total = total.plus(soldGain(sale, beta));
    }
    return total;
  }

  /** Of the units of a rung that a sale takes away, below 0 for a gain. */
  private Figure soldGain(HedgeOrder sale, BetaCase beta) {
    return hedge
        .candidates()
        .alone(sale.symbol(), session)
        .map(unit -> Figure.of(-gain(unit, beta) * sale.units()))
        .orElse(Figure.missing("UNPRICED"));
  }

  private static double gain(HedgeCandidate unit, BetaCase beta) {
    return switch (beta) {
      case LOW -> unit.gainLow();
      case BASE -> unit.gainBase();
      case HIGH -> unit.gainHigh();
    };
  }

  private String decision() {
    String words = OrderRows.of(hedge).stream()
        .map(order -> "%s %s %s"
            .formatted(
                order.action().equals(HedgeOrder.Action.BUY.name()) ? "buy" : "sell",
                Say.units(order.units()),
                order.symbol()))
        .collect(Collectors.joining(", "));
    if (!words.isEmpty()) {
      return words;
    }
    boolean live = hedge.layers().stream().map(LayerOutcome::episode).anyMatch(Optional::isPresent);
    return live ? "hold" : "nothing due";
  }

  private String held() {
    Map<String, Double> units = new TreeMap<>();
    hedge.hedges().stream()
        .filter(held -> !held.settled())
        .forEach(held -> units.merge(held.lot().symbol(), held.lot().units(), Double::sum));
    return units.isEmpty()
        ? "nothing"
        : units.entrySet().stream()
            .map(entry -> "%s %s".formatted(Say.units(entry.getValue()), entry.getKey()))
            .collect(Collectors.joining(", "));
  }
}
