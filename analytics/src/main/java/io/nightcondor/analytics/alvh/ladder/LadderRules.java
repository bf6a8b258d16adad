package io.nightcondor.analytics.alvh.ladder;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.CallBoard;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LadderRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.policy.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The 4/4/2 ladder of VIX calls (DOMAIN E14): 4 near 30 days, 4 near 110 and 2 near 220, delta 0.50
 * to the future, one ladder for every ten condor contracts. Opened or topped up in a calm market,
 * rolled whatever the VIX is; half of a large gain of the first rung moves to the others. A strike
 * is one of the quoted ones; without quotes nothing is chosen.
 */
public final class LadderRules {

  private static final String RULE = "E14";

  /** Of the purchase of a roll: it is repeated while it is unfilled, whatever the VIX is. */
  private static final String ROLL_RULE = "E14 roll";

  private static final String CLAIM =
      "Public pages claim 1 to 2 % a year and 35 to 40 % less drawdown; these are claims, not our figures.";

  private final Policy policy;
  private final StressMarket stress;
  private final MarkLadder marks;
  private final CallBoard board;
  private final boolean inForce;

  /** @param stress tonight's calibration stress */
  public LadderRules(
      Policy policy,
      StressMarket stress,
      MarketSnapshot market,
      MarkLadder marks,
      ExchangeCalendar calendar) {
    this.policy = policy;
    this.stress = stress;
    this.marks = marks;
    this.board = new CallBoard(market, marks, calendar);
    this.inForce = policy.programme() == Programme.LADDER;
  }

  /** What a rung does tonight. */
  private record Step(String action, String reason, List<LadderOrder> orders) {

    /** With the part that it has in a transfer. */
    Step with(String words, List<LadderOrder> moved) {
      boolean other = !action.equals("HOLD") && !action.equals("NONE");
      return new Step(
          moved.isEmpty() || other ? action : "TRANSFER",
          reason + words,
          Stream.concat(orders.stream(), moved.stream()).toList());
    }
  }

  /**
   * @param condorLots condor contracts of the book
   * @param equity USD
   * @param held VIX calls that the book holds for the ladder
   * @param dailyRange expected daily range (DOMAIN C5), a fraction
   * @param open orders of earlier nights that the file does not show as filled
   */
  public LadderPlan plan(
      int condorLots,
      Figure equity,
      List<HeldCall> held,
      Figure dailyRange,
      List<HedgeOrder> open) {
    int ladders = condorLots / policy.count(PolicyKey.LADDER_LOTS);
    List<RungCall> calls = inForce ? calls(held) : List.of();
    Map<LadderRung, CallBoard.Call> targets = targets();
    Map<LadderRung, List<RungCall>> rungs = new EnumMap<>(LadderRung.class);
    Map<LadderRung, Step> steps = new EnumMap<>(LadderRung.class);
    ProgrammeYear year = new ProgrammeYear(stress);
    List<LadderRow> rows = new ArrayList<>();
    List<LadderOrder> orders = new ArrayList<>();
    for (LadderRung rung : LadderRung.values()) {
      List<RungCall> mine = calls.stream()
          .filter(call -> LadderRung.of(call.days(), policy) == rung)
          .toList();
      rungs.put(rung, mine);
      int wanted = ladders * rung.calls();
      steps.put(
          rung, step(rung, wanted, mine, Optional.ofNullable(targets.get(rung)), condorLots, open));
    }
    LadderTransfer.Moved moved = transfer(rungs, steps, targets, dailyRange, open);
    for (LadderRung rung : LadderRung.values()) {
      Optional<CallBoard.Call> target = Optional.ofNullable(targets.get(rung));
      int wanted = ladders * rung.calls();
      Step step = Objects.requireNonNull(steps.get(rung))
          .with(rung == LadderRung.NEAR ? moved.words() : "", moved.of(rung));
      orders.addAll(step.orders());
      target.ifPresentOrElse(
          call -> year.add(call, wanted, rung.rollDays(policy)), year::addUnpriced);
      rows.add(row(rung, step, wanted, rungs.getOrDefault(rung, List.of()), target, year));
    }
    rows.add(year.row("4/4/2 a year", CLAIM, equity));
    Map<String, Figure> rolls = new TreeMap<>();
    steps.forEach((rung, step) -> {
      if (inForce && step.action().equals("ROLL")) {
        rolls.put(rung.label(policy), rollCost(step.orders()));
      }
    });
    orders.sort(Comparator.comparing((LadderOrder order) -> order.action() == Action.BUY));
    return new LadderPlan(rows, inForce ? orders : List.of(), rolls);
  }

  /** A first rung that is sold, rolled or topped up tonight moves nothing. */
  private LadderTransfer.Moved transfer(
      Map<LadderRung, List<RungCall>> rungs,
      Map<LadderRung, Step> steps,
      Map<LadderRung, CallBoard.Call> targets,
      Figure dailyRange,
      List<HedgeOrder> open) {
    List<RungCall> near = rungs.getOrDefault(LadderRung.NEAR, List.of());
    boolean held = Optional.ofNullable(steps.get(LadderRung.NEAR))
        .filter(step -> step.action().equals("HOLD"))
        .isPresent();
    return held
        ? new LadderTransfer(policy, stress.vix(), marks, board).of(near, targets, dailyRange, open)
        : LadderTransfer.Moved.NOTHING;
  }

  private Map<LadderRung, CallBoard.Call> targets() {
    Map<LadderRung, CallBoard.Call> targets = new EnumMap<>(LadderRung.class);
    for (LadderRung rung : LadderRung.values()) {
      target(rung).ifPresent(call -> targets.put(rung, call));
    }
    return targets;
  }

  private List<RungCall> calls(List<HeldCall> held) {
    return held.stream()
        .map(call -> {
          OptionSeries series = OsiSymbol.parse(call.symbol());
          return new RungCall(call, series, board.days(series.expiry()));
        })
        .filter(call -> !marks.isSettled(call.series()))
        .sorted(Comparator.comparing(RungCall::series))
        .toList();
  }

  private Optional<CallBoard.Call> target(LadderRung rung) {
    return expiry(rung)
        .flatMap(expiry -> board.call(expiry, policy.number(PolicyKey.LADDER_DELTA)));
  }

  private Optional<LocalDate> expiry(LadderRung rung) {
    return board.expiry(rung.targetDays(policy), rung.rollDays(policy) + 1, rung.mostDays(policy));
  }

  private Step step(
      LadderRung rung,
      int wanted,
      List<RungCall> held,
      Optional<CallBoard.Call> target,
      int condorLots,
      List<HedgeOrder> open) {
    double units = RungCall.units(held);
    if (wanted == 0) {
      String why = "%s condor contracts are fewer than the %s of one ladder"
          .formatted(condorLots, policy.count(PolicyKey.LADDER_LOTS));
      return held.isEmpty()
          ? new Step("NONE", why + ".", List.of())
          : new Step("CLOSE", why + ": sold.", sales(rung, held, why));
    }
    List<RungCall> due = held.stream().filter(rest -> isDue(rung, rest, target)).toList();
    if (!due.isEmpty()) {
      return roll(rung, wanted, units - RungCall.units(due), due, target);
    }
    if (units >= wanted) {
      return new Step("HOLD", "The rung is full and not due.", List.of());
    }
    return isRollOwed(rung, open)
        ? rollAgain(rung, wanted - units, units, target)
        : open(rung, wanted - units, units, target);
  }

  private boolean isDue(LadderRung rung, RungCall rest, Optional<CallBoard.Call> target) {
    boolean isTarget = target
        .filter(call -> call.leg().series().expiry().equals(rest.series().expiry()))
        .isPresent();
    boolean thirdMonth = rung != LadderRung.NEAR
        && rest.call()
            .since()
            .filter(since -> !since
                .plusMonths(policy.count(PolicyKey.LADDER_ROLL_MONTHS))
                .isAfter(stress.session()))
            .isPresent();
    return !isTarget && (rest.days() <= rung.rollDays(policy) || thirdMonth);
  }

  private Step roll(
      LadderRung rung,
      int wanted,
      double staying,
      List<RungCall> due,
      Optional<CallBoard.Call> target) {
    RungCall first = due.get(0);
    String why = "%s days are left of %s, and the rung rolls at %s%s"
        .formatted(
            first.days(),
            first.call().symbol(),
            rung.rollDays(policy),
            rung == LadderRung.NEAR
                ? ""
                : " or %s months after its purchase"
                    .formatted(policy.count(PolicyKey.LADDER_ROLL_MONTHS)));
    if (target.isEmpty()) {
      return new Step("NONE", "%s, but %s.".formatted(why, noCall(rung)), List.of());
    }
    List<LadderOrder> orders = new ArrayList<>(sales(rung, due, why));
    double missing = StrictMath.floor(wanted - staying);
    if (missing > 0) {
      orders.add(purchase(rung, target.get(), missing, ROLL_RULE, why));
    }
    return new Step(
        "ROLL", "%s: into %s, whatever the VIX is.".formatted(why, target.get().symbol()), orders);
  }

  /** The old calls of a roll are gone and the new ones not all there. */
  private boolean isRollOwed(LadderRung rung, List<HedgeOrder> open) {
    return open.stream()
        .anyMatch(order -> order.action() == Action.BUY
            && order.rule().equals(ROLL_RULE)
            && LadderRung.of(board.days(OsiSymbol.parse(order.symbol()).expiry()), policy) == rung);
  }

  private Step rollAgain(
      LadderRung rung, double missing, double units, Optional<CallBoard.Call> target) {
    if (target.isEmpty()) {
      return new Step(
          units > 0 ? "HOLD" : "NONE",
          "%s calls of a roll are unfilled, but %s.".formatted(Say.units(missing), noCall(rung)),
          List.of());
    }
    double whole = StrictMath.floor(missing);
    String why = "%s calls of a roll are unfilled and ordered again, whatever the VIX is"
        .formatted(Say.units(whole));
    return new Step(
        "ROLL", why + ".", List.of(purchase(rung, target.get(), whole, ROLL_RULE, why)));
  }

  private Step open(
      LadderRung rung, double missing, double units, Optional<CallBoard.Call> target) {
    double open = policy.number(PolicyKey.LADDER_OPEN_VIX);
    String kept = units > 0 ? "HOLD" : "NONE";
    if (target.isEmpty()) {
      return new Step(
          kept,
          "%s calls are wanting, but %s.".formatted(Say.units(missing), noCall(rung)),
          List.of());
    }
    if (stress.vix() >= open) {
      return new Step(
          kept,
          "%s calls are wanting; a rung is opened or refreshed while the VIX is below %s, it is %s."
              .formatted(Say.units(missing), Say.two(open), Say.two(stress.vix())),
          List.of());
    }
    String why = "VIX %s is below %s".formatted(Say.two(stress.vix()), Say.two(open));
    double whole = StrictMath.floor(missing);
    return new Step(
        "OPEN",
        "%s: %s calls of delta %s to the future."
            .formatted(why, Say.units(whole), Say.two(target.get().delta())),
        List.of(purchase(rung, target.get(), whole, RULE, why)));
  }

  private String noCall(LadderRung rung) {
    return expiry(rung)
        .map(
            expiry -> "no quoted VIX call of %s has a smile to take a delta from".formatted(expiry))
        .orElse("no monthly VIX expiry near %s days has quoted calls"
            .formatted(rung.targetDays(policy)));
  }

  private List<LadderOrder> sales(LadderRung rung, List<RungCall> calls, String why) {
    return calls.stream()
        .map(rest -> new LadderOrder(
            Action.SELL,
            rest.call().symbol(),
            rest.call().units(),
            rung.label(policy),
            marks.value(rest.series()).mark(),
            RULE,
            why + "."))
        .toList();
  }

  private LadderOrder purchase(
      LadderRung rung, CallBoard.Call call, double units, String rule, String why) {
    return new LadderOrder(
        Action.BUY,
        call.symbol(),
        units,
        rung.label(policy),
        Figure.of(call.price()),
        rule,
        why + ".");
  }

  private Figure rollCost(List<LadderOrder> orders) {
    return orders.stream()
        .map(order -> {
          OptionSeries series = OsiSymbol.parse(order.symbol());
          LegValuation leg = marks.value(series);
          Figure paid =
              order.action() == Action.BUY ? leg.ask() : leg.bid().map(received -> -received);
          return paid.map(
              price -> order.units() * (price * series.multiplier() + policy.commission(series)));
        })
        .reduce(Figure.of(0), Figure::plus);
  }

  private LadderRow row(
      LadderRung rung,
      Step step,
      int wanted,
      List<RungCall> held,
      Optional<CallBoard.Call> target,
      ProgrammeYear year) {
    Figure none = Figure.missing("NO_QUOTED_CALL");
    double bought = inForce
        ? step.orders().stream()
            .filter(order -> order.action() == Action.BUY)
            .mapToDouble(LadderOrder::units)
            .sum()
        : wanted;
    return new LadderRow(
        rung.label(policy),
        target.map(CallBoard.Call::symbol).orElse(""),
        target.map(call -> call.leg().series().expiry()).or(() -> expiry(rung)),
        target.map(call -> Figure.of(call.days())).orElse(none),
        target.map(call -> Figure.of(call.delta())).orElse(none),
        Figure.of(wanted),
        RungCall.units(held),
        inForce ? step.action() : "NONE",
        target.map(call -> Figure.of(call.price())).orElse(none),
        target.map(call -> Figure.of(call.premium(bought))).orElse(none),
        target.map(call -> year.gain(call, wanted)).orElse(none),
        inForce
            ? step.reason()
            : "For comparison, the programme of this book is another. " + step.reason());
  }
}
