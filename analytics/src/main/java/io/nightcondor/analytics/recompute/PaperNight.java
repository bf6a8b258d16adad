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
import io.nightcondor.analytics.alvh.paper.PaperFills;
import io.nightcondor.analytics.alvh.paper.PaperLine;
import io.nightcondor.analytics.alvh.paper.PaperSide;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.PolicyPanel.PolicyRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.risk.BetaCase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One preset on paper on one night: last night's orders filled, then the very rules of the book.
 */
final class PaperNight {

  private static final String PAPER = "paper";

  private final HedgeContext context;
  private final Policy policy;
  private final LocalDate session;
  private final PaperBook before;
  private final PaperFills.Filled filled;
  private final List<HedgedSide> sides;
  private final HedgeNight hedge;

  /** @param living condors of the book */
  PaperNight(HedgeContext context, Policy policy, PaperBook before, List<CondorNight> living) {
    this.context = context;
    this.policy = policy;
    this.session = context.input().market().session();
    this.before = before;
    this.filled = PaperFills.of(policy, session, this::quote, before);
    this.sides = sides(living);
    this.hedge = new HedgeNight(
        context,
        policy,
        HedgeBefore.of(before),
        filled.lines().stream().map(this::position).toList(),
        sides);
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
    if (instrument instanceof VixFuture future) {
      double days = ChronoUnit.DAYS.between(session, future.expiry());
      return new PaperFills.Quote(
          future,
          Figure.of(context.stress().curve().level(future.expiry(), Math.max(0, days))),
          Figure.of(policy.halfSpread(future.size())));
    }
    LegValuation leg = context.marks().value((OptionSeries) instrument);
    Figure halfSpread = leg.ask().plus(leg.bid().map(bid -> -bid)).map(spread -> 0.5 * spread);
    return new PaperFills.Quote(instrument, leg.mark(), halfSpread);
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

  /** For the next night: what has settled is realised and leaves. */
  PaperBook after() {
    List<String> settled = hedge.hedges().stream()
        .filter(HedgeValuation::settled)
        .map(held -> held.lot().symbol())
        .distinct()
        .toList();
    double ended = hedge.hedges().stream()
        .filter(HedgeValuation::settled)
        .mapToDouble(held -> held.pnl().toOptional().orElse(0))
        .sum();
    return new PaperBook(
        before.policy(),
        before.since(),
        sides.stream()
            .map(side -> new PaperSide(side.id(), side.put(), hedge.episodeAfter(side)))
            .toList(),
        filled.lines().stream().filter(line -> !settled.contains(line.symbol())).toList(),
        hedge.lots().stream().filter(lot -> !settled.contains(lot.symbol())).toList(),
        hedge.orders(),
        hedge.charges(),
        hedge.memory(),
        costs(),
        before.realised() + filled.realised() + ended);
  }

  PaperHedge outcome() {
    return new PaperHedge(after(), hedge.hedges(), hedge.orders());
  }

  private double costs() {
    return before.costs() + filled.costs();
  }

  /**
   * @param own name of the policy that the book runs by
   * @param condorLoss of the condors under the stress at their worst response, USD, positive
   * @param condorsPnl the condors' part of the book's NVc, USD
   */
  PolicyRow row(String own, Figure condorLoss, Figure condorsPnl) {
    Figure high = gain(BetaCase.HIGH);
    Figure open = hedge.hedges().stream()
        .map(HedgeValuation::pnl)
        .reduce(Figure.of(before.realised() + filled.realised() - costs()), Figure::plus);
    Figure base = gain(BetaCase.BASE);
    return new PolicyRow(
        policy.name(),
        policy.name().equals(own),
        before.since(),
        hedge.layers().stream()
            .mapToInt(layer -> layer.episode().map(live -> live.layers()).orElse(0))
            .sum(),
        decision(),
        held(),
        Figure.of(hedge.charges().stream().mapToDouble(PremiumCharge::amount).sum()),
        Figure.of(costs()),
        open,
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
