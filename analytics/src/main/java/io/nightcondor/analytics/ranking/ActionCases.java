package io.nightcondor.analytics.ranking;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.condor.CashFlow;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.FlowReturn;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.margin.AlternativeCase;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What could be done with one tested side, each action with what it leads to. */
final class ActionCases {

  private static final Figure NONE = Figure.of(0);

  private final RankingInput input;
  private final Policy policy;
  private final TestedCondor tested;
  private final Side side;
  private final SideStress stress;
  private final HeldHedges hedges;
  private final CondorValuation condor;

  ActionCases(RankingInput input, TestedCondor tested, Side side) {
    this.input = input;
    this.policy = input.policy();
    this.tested = tested;
    this.side = side;
    this.stress = new SideStress(side, input.stress());
    this.hedges = new HeldHedges(policy, input.stress(), tested.held());
    this.condor = tested.condor().valuation();
  }

  String stressWords() {
    return stress.words();
  }

  /** Every action, in its order. */
  List<ActionCase> all() {
    List<ActionCase> cases = new ArrayList<>();
    for (Action action : Action.values()) {
      ActionCase built = switch (action) {
        case HOLD -> ofCondor(Action.HOLD, "DO_NOTHING");
        case HEDGE -> hedge();
        case CLOSE -> ofCondor(Action.CLOSE, "CLOSE");
        case ROLL -> ofCondor(Action.ROLL, "ROLL_OUT");
        case WIDEN -> ofCondor(Action.WIDEN, "WIDEN");
        case UNWIND -> unwind();
      };
      cases.add(built.checked());
    }
    return cases;
  }

  private Optional<AlternativeCase> alternative(String action) {
    return tested.alternatives().stream()
        .filter(known -> known.row().action().equals(action))
        .findFirst();
  }

  /** The hedges held stay, unless nothing is left that they are for. */
  private ActionCase ofCondor(Action action, String name) {
    Optional<AlternativeCase> found = alternative(name);
    if (found.isEmpty()) {
      return ActionCase.impossible(action, "", "The condor has settled.");
    }
    AlternativeCase alternative = found.get();
    if (!alternative.isPossible()) {
      String why =
          alternative.row().cash() instanceof Figure.Missing missing ? missing.reason() : "";
      return ActionCase.impossible(
          action,
          alternative.row().detail(),
          alternative.row().note().isEmpty()
              ? "It has no executable price (%s).".formatted(why)
              : alternative.row().note());
    }
    boolean closes = alternative.after().isEmpty();
    List<LegValuation> after =
        alternative.after().map(input.valuer()).map(CondorValuation::legs).orElse(List.of());
    Figure loss = alternative
        .after()
        .map(input.valuer())
        .map(held -> left(stress.loss(held), NONE))
        .orElse(NONE);
    LocalDate horizon = alternative.row().horizon().orElse(input.stress().session());
    return new ActionCase(
        action,
        alternative.row().detail()
            + (closes && !tested.held().isEmpty()
                ? "; the hedges held for it are sold the next day (U1)"
                : ""),
        loss,
        closes
            ? trades(condor.legs(), after).plus(hedges.exitCost())
            : trades(condor.legs(), after),
        closes ? NONE : alternative.row().regTMargin().plus(hedges.tiedUp()),
        returns(alternative, closes ? hedges.sold() : hedges.keptTo(horizon)),
        "",
        alternative.row().note());
  }

  private ActionCase hedge() {
    HedgeAction order = tested.hedge();
    if (side == Side.CALL) {
      return ActionCase.impossible(
          Action.HEDGE,
          "no VIX layer for a call side",
          "A long VIX hedge loses in the rise that hurts a call side.");
    }
    Optional<AlternativeCase> hold = alternative("DO_NOTHING");
    if (!order.whyNot().isEmpty() || hold.isEmpty()) {
      return ActionCase.impossible(
          Action.HEDGE,
          order.detail(),
          order.whyNot().isEmpty() ? "The condor has settled." : order.whyNot());
    }
    LocalDate horizon = hold.get().row().horizon().orElse(input.stress().session());
    Optional<List<CashFlow>> flows = hedges
        .keptTo(horizon)
        .flatMap(kept -> hedges.bought(order, horizon).map(bought -> joined(kept, bought)));
    return new ActionCase(
        Action.HEDGE,
        order.detail(),
        left(stress.loss(condor), order.gainBase()),
        order.friction().plus(order.charge()),
        hold.get().row().regTMargin().plus(hedges.tiedUp()).plus(order.margin()),
        returns(hold.get(), flows),
        "",
        "");
  }

  private ActionCase unwind() {
    Optional<AlternativeCase> hold = alternative("DO_NOTHING");
    if (tested.held().isEmpty() || hold.isEmpty()) {
      return ActionCase.impossible(
          Action.UNWIND, "sell the hedges held", "No hedge is held for it.");
    }
    boolean ruled = !tested.sales().isEmpty();
    HeldHedges sold = ruled ? hedges(tested.sold()) : hedges;
    List<HedgeValuation> rest = ruled ? tested.kept() : List.of();
    HeldHedges kept = hedges(rest);
    LocalDate horizon = hold.get().row().horizon().orElse(input.stress().session());
    Optional<List<CashFlow>> flows =
        sold.sold().flatMap(gone -> kept.keptTo(horizon).map(stays -> joined(gone, stays)));
    return new ActionCase(
        Action.UNWIND,
        unwindWords(ruled, sold, kept),
        left(stress.loss(condor), rest, NONE),
        sold.exitCost(),
        hold.get().row().regTMargin().plus(kept.tiedUp()),
        returns(hold.get(), flows),
        "",
        "");
  }

  /** Tonight's own sale where a rule asks for one; else what giving all of it up would lead to. */
  private static String unwindWords(boolean ruled, HeldHedges sold, HeldHedges kept) {
    if (!ruled) {
      return "sell %s, all that is held; no rule asks for it tonight".formatted(sold.words());
    }
    String rest = kept.words();
    return "tonight's sale: sell %s, %s"
        .formatted(sold.words(), rest.isEmpty() ? "all that is held" : "keep " + rest);
  }

  private HeldHedges hedges(List<HedgeValuation> some) {
    return new HeldHedges(policy, input.stress(), some);
  }

  /** What is left to lose once the hedges held and these gain; the side loses at least 0. */
  private Figure left(Figure sideLoss, Figure newGain) {
    return left(sideLoss, tested.held(), newGain);
  }

  private Figure left(Figure sideLoss, List<HedgeValuation> kept, Figure newGain) {
    return sideLoss.with(stress.gain(kept).plus(newGain), (loss, gain) -> Math.max(0, loss - gain));
  }

  /** Half-spreads and commissions of the legs that differ, USD. */
  private Figure trades(List<LegValuation> before, List<LegValuation> after) {
    double contracts = condor.condor().contracts();
    Figure sum = NONE;
    List<LegValuation> traded = new ArrayList<>(without(before, after));
    traded.addAll(without(after, before));
    for (LegValuation leg : traded) {
      double commission = policy.commission(leg.series());
      sum = sum.plus(leg.ask()
          .with(
              leg.bid(),
              (ask, bid) -> contracts * (0.5 * (ask - bid) * Root.MULTIPLIER + commission)));
    }
    return sum;
  }

  private static List<LegValuation> without(List<LegValuation> legs, List<LegValuation> others) {
    return legs.stream()
        .filter(leg -> others.stream().noneMatch(other -> other.series().equals(leg.series())))
        .toList();
  }

  private static FlowReturn returns(
      AlternativeCase alternative, Optional<List<CashFlow>> ofHedges) {
    if (alternative.flows().isEmpty()) {
      return FlowReturn.missing(CondorValuation.UNKNOWN_COST);
    }
    if (ofHedges.isEmpty()) {
      return FlowReturn.missing("HEDGE_NOT_VALUED");
    }
    List<CashFlow> flows = joined(alternative.flows(), ofHedges.get());
    return FlowReturn.of(flows, flows.stream().mapToDouble(CashFlow::amount).sum());
  }

  private static List<CashFlow> joined(List<CashFlow> some, List<CashFlow> others) {
    List<CashFlow> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
