package io.nightcondor.analytics.alvh.ladder;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.instrument.CallBoard;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Half of a gain of the first rung moved to the two long rungs (DOMAIN E14): whole contracts sold
 * at their bid, the proceeds spent at the ask, two parts on the second rung and one on the third.
 * Once for each holding of the first rung: it needs a holding of which nothing was sold yet, and
 * what of it the next position file does not show is ordered again.
 */
final class LadderTransfer {

  /** Of its orders: told apart from those that open or roll a rung. */
  static final String RULE = "E14 transfer";

  private static final double PERCENT = 100;
  private static final double HALF = 0.5;

  /** Whole numbers of contracts come from divisions, up to binary dust. */
  private static final double ROUNDING = 1e-9;

  private static final Map<LadderRung, Double> SHARES =
      Map.of(LadderRung.MIDDLE, 2 / 3.0, LadderRung.FAR, 1 / 3.0);

  private final Policy policy;
  private final double vix;
  private final MarkLadder marks;
  private final CallBoard board;

  LadderTransfer(Policy policy, double vix, MarkLadder marks, CallBoard board) {
    this.policy = policy;
    this.vix = vix;
    this.marks = marks;
    this.board = board;
  }

  /**
   * @param words for the first rung, starting with a space; empty text if there is nothing to say
   * @param orders by rung
   */
  record Moved(String words, Map<LadderRung, List<LadderOrder>> orders) {

    static final Moved NOTHING = new Moved("", Map.of());

    List<LadderOrder> of(LadderRung rung) {
      return orders.getOrDefault(rung, List.of());
    }
  }

  /** Gain of the first rung at its marks, USD, beside what was paid for it. */
  private record Gain(double usd, double paid) {

    double share() {
      return paid > 0 ? usd / paid : 0;
    }
  }

  /**
   * @param near calls of the first rung, held and not due
   * @param targets what the long rungs would buy
   * @param dailyRange expected daily range (DOMAIN C5), a fraction
   * @param open orders that the file does not show as filled
   */
  Moved of(
      List<RungCall> near,
      Map<LadderRung, CallBoard.Call> targets,
      Figure dailyRange,
      List<HedgeOrder> open) {
    List<HedgeOrder> owed =
        open.stream().filter(order -> order.rule().equals(RULE)).toList();
    boolean whole = near.stream().allMatch(held -> held.call().isWhole());
    boolean begun = !whole || owed.stream().noneMatch(order -> order.action() == Action.SELL);
    if (!owed.isEmpty() && begun) {
      return again(owed);
    }
    Gain gain = gain(near);
    return whole
            && isOpen(dailyRange)
            && gain.share() > policy.number(PolicyKey.LADDER_TRANSFER_GAIN)
        ? move(near, gain, targets)
        : Moved.NOTHING;
  }

  private boolean isOpen(Figure dailyRange) {
    return vix > policy.number(PolicyKey.LADDER_TRANSFER_VIX)
        || (dailyRange instanceof Figure.Known range
            && range.value() * PERCENT > policy.number(PolicyKey.LADDER_TRANSFER_RANGE));
  }

  private Gain gain(List<RungCall> near) {
    double gained = 0;
    double cost = 0;
    for (RungCall held : near) {
      if (held.call().price().isPresent()
          && marks.value(held.series()).mark() instanceof Figure.Known now) {
        double paid = held.call().price().get();
        gained += (now.value() - paid) * Root.MULTIPLIER * held.call().units();
        cost += paid * Root.MULTIPLIER * held.call().units();
      }
    }
    return new Gain(gained, cost);
  }

  private Moved move(List<RungCall> near, Gain gain, Map<LadderRung, CallBoard.Call> targets) {
    String why =
        "With VIX above %s or an expected daily range above %s %% and a gain of %s on this rung, half of it, %s, moves to the longer rungs"
            .formatted(
                Say.two(policy.number(PolicyKey.LADDER_TRANSFER_VIX)),
                Say.two(policy.number(PolicyKey.LADDER_TRANSFER_RANGE)),
                Say.percent(gain.share()),
                Say.usd(HALF * gain.usd()));
    double left = HALF * gain.usd();
    double proceeds = 0;
    List<LadderOrder> sales = new ArrayList<>();
    for (RungCall held : near) {
      LegValuation leg = marks.value(held.series());
      double bid = leg.bid().toOptional().orElse(0) * Root.MULTIPLIER;
      double units = Math.min(StrictMath.floor(held.call().units()), whole(left, bid));
      if (units > 0) {
        left -= units * bid;
        proceeds += units * bid;
        sales.add(order(Action.SELL, leg, units, LadderRung.NEAR, why));
      }
    }
    if (sales.isEmpty()) {
      return new Moved(
          " %s, but that is less than one contract at its bid.".formatted(why), Map.of());
    }
    Map<LadderRung, List<LadderOrder>> orders = new EnumMap<>(LadderRung.class);
    double spent = 0;
    for (LadderRung rung : List.of(LadderRung.MIDDLE, LadderRung.FAR)) {
      CallBoard.Call target = targets.get(rung);
      double ask = target == null ? 0 : target.leg().ask().toOptional().orElse(0) * Root.MULTIPLIER;
      double units = whole(proceeds * SHARES.getOrDefault(rung, 0.0), ask);
      if (target != null && units > 0) {
        spent += units * ask;
        orders.put(rung, List.of(order(Action.BUY, target.leg(), units, rung, why)));
      }
    }
    if (orders.isEmpty()) {
      return new Moved(
          " %s, but what %s would bring at the bid buys no contract of them at the ask: nothing is sold."
              .formatted(why, contracts(sales)),
          Map.of());
    }
    orders.put(LadderRung.NEAR, sales);
    return new Moved(
        " %s: %s sold for %s at the bid, %s of it spent at the ask, two parts on the second rung and one on the third; %s buys no whole contract and stays cash."
            .formatted(
                why,
                contracts(sales),
                Say.usd(proceeds),
                Say.usd(spent),
                Say.usd(proceeds - spent)),
        orders);
  }

  /** What of an earlier night is still unfilled. */
  private Moved again(List<HedgeOrder> owed) {
    Map<LadderRung, List<LadderOrder>> orders = new EnumMap<>(LadderRung.class);
    for (HedgeOrder order : owed) {
      OptionSeries series = OsiSymbol.parse(order.symbol());
      if (!marks.isSettled(series)) {
        LadderRung rung = LadderRung.of(board.days(series.expiry()), policy);
        orders
            .computeIfAbsent(rung, unseen -> new ArrayList<>())
            .add(order(
                order.action(),
                marks.value(series),
                order.units(),
                rung,
                "Part of a transfer that the file does not show as filled"));
      }
    }
    return orders.isEmpty()
        ? Moved.NOTHING
        : new Moved(
            " Part of a transfer to the longer rungs is unfilled and ordered again.", orders);
  }

  /** Contracts for an amount; 0 without a price. */
  private static double whole(double usd, double price) {
    return price > 0 ? StrictMath.floor(usd / price + ROUNDING) : 0;
  }

  private static String contracts(List<LadderOrder> sales) {
    double units = sales.stream().mapToDouble(LadderOrder::units).sum();
    return "%s %s".formatted(Say.units(units), units == 1 ? "call" : "calls");
  }

  private LadderOrder order(
      Action action, LegValuation leg, double units, LadderRung rung, String why) {
    return new LadderOrder(
        action, leg.series().symbol(), units, rung.label(policy), leg.mark(), RULE, why + ".");
  }
}
