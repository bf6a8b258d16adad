package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidates;
import io.nightcondor.analytics.alvh.instrument.LimitPrices;
import io.nightcondor.analytics.alvh.ladder.HeldCall;
import io.nightcondor.analytics.alvh.ladder.LadderOrder;
import io.nightcondor.analytics.alvh.ladder.LadderPlan;
import io.nightcondor.analytics.alvh.ladder.LadderRules;
import io.nightcondor.analytics.alvh.ladder.VxthRules;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LadderRow;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The programmes that are always on, for the policy that runs one and for comparison. */
final class LadderNight {

  private static final double PERCENT = 100;

  private final HedgeContext context;
  private final Policy policy;
  private final HedgeCandidates candidates;
  private final List<HedgeOrder> open;
  private final LadderPlan ladder;
  private final LadderPlan vxth;

  /** @param open orders of earlier nights that the file does not show as filled */
  LadderNight(
      HedgeContext context,
      Policy policy,
      int condorLots,
      List<HedgeValuation> hedges,
      List<HedgeOrder> open,
      HedgeCandidates candidates) {
    this.context = context;
    this.policy = policy;
    this.candidates = candidates;
    this.open = open;
    BookInput input = context.input();
    List<HeldCall> held = held(hedges);
    Figure equity = Figure.of(input.book().equity());
    this.ladder = new LadderRules(
            policy, context.stress(), input.market(), context.marks(), input.calendar())
        .plan(
            condorLots, equity, held, context.dailyRange().map(percent -> percent / PERCENT), open);
    this.vxth = new VxthRules(
            policy, context.stress(), input.market(), context.marks(), input.calendar())
        .plan(equity, held, open);
  }

  List<LadderRow> rows() {
    return Stream.concat(ladder.rows().stream(), vxth.rows().stream()).toList();
  }

  /** What the rungs that roll tonight cost, by rung, USD. */
  Map<String, Figure> rolls() {
    return ladder.rolls();
  }

  /** Of the programme in force, sales first; none for a book that layers hedge. */
  List<HedgeOrder> orders() {
    return Stream.concat(ladder.orders().stream(), vxth.orders().stream())
        .flatMap(order -> order(order).stream())
        .toList();
  }

  private Optional<HedgeOrder> order(LadderOrder order) {
    Optional<HedgeOrder> unfilled = open.stream()
        .filter(earlier ->
            earlier.action() == order.action() && earlier.symbol().equals(order.symbol()))
        .max(Comparator.comparingInt(HedgeOrder::step));
    int step = unfilled.map(earlier -> earlier.step() + 1).orElse(0);
    LocalDate since =
        unfilled.map(HedgeOrder::since).orElse(context.input().market().session());
    OptionSeries series = OsiSymbol.parse(order.symbol());
    double charge = order.price().toOptional().orElse(0) * series.multiplier();
    return limit(order, series, step)
        .map(limit -> new HedgeOrder(
            order.action(),
            order.rule(),
            "",
            true,
            order.symbol(),
            0,
            order.units(),
            limit.price(),
            limit.source(),
            step,
            since,
            DeltaState.SAFE,
            order.action() == HedgeOrder.Action.BUY ? charge : 0,
            Optional.empty()));
  }

  private Optional<LimitPrices.Limit> limit(LadderOrder order, OptionSeries series, int step) {
    return switch (order.action()) {
      case BUY -> candidates.alone(order.symbol(), series.expiry()).map(unit -> unit.limitAt(step));
      case SELL ->
        order.price() instanceof Figure.Known mid
            ? Optional.of(new LimitPrices(policy)
                .sellOption(
                    context.marks().value(series),
                    mid.value(),
                    context.input().market().vxCurve().at(series.expiry()),
                    step))
            : Optional.empty();
    };
  }

  private static List<HeldCall> held(List<HedgeValuation> hedges) {
    return hedges.stream()
        .filter(hedge -> !hedge.settled() && hedge.lot().units() > 0)
        .filter(hedge ->
            hedge.instrument() instanceof OptionSeries series && series.right() == OptionRight.CALL)
        .map(hedge -> new HeldCall(
            hedge.lot().symbol(),
            hedge.lot().units(),
            hedge.lot().isWhole(),
            hedge.lot().entryDate(),
            hedge.lot().entryPrice()))
        .toList();
  }
}
