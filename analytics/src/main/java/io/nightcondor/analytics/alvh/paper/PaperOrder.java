package io.nightcondor.analytics.alvh.paper;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One order to type on paper: the shares of a shared order for several condors together, in whole
 * contracts.
 *
 * @param action buy or sell
 * @param rule that asks for it, such as E5 or U6
 * @param condorId the condor it is for; empty for several together
 * @param layer 1, 2 or 3; 0 for a rung
 * @param symbol such as VXMU24
 * @param units whole contracts, 1 or more
 * @param limit VIX points
 * @param from what the limit was taken from
 * @param step times it was already left unfilled
 */
public record PaperOrder(
    Action action,
    String rule,
    String condorId,
    int layer,
    String symbol,
    int units,
    double limit,
    String from,
    int step) {

  /** Shares of one order come from a whole number, up to binary dust. */
  private static final double ROUNDING = 1e-6;

  private record Key(Action action, String symbol, String condorId) {}

  /** Of a night's orders: sales first. A share of less than a contract is not typed. */
  public static List<PaperOrder> of(List<HedgeOrder> orders) {
    Map<Key, List<HedgeOrder>> together = new LinkedHashMap<>();
    for (Action action : List.of(Action.SELL, Action.BUY)) {
      for (HedgeOrder order : orders) {
        if (order.action() == action) {
          Key key = new Key(action, order.symbol(), order.shared() ? "" : order.condorId());
          together.computeIfAbsent(key, unseen -> new ArrayList<>()).add(order);
        }
      }
    }
    return together.entrySet().stream()
        .flatMap(entry -> whole(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  /**
   * One for each limit, the one that is filled first in front: its shares are rounded with those
   * before it, so that none is lost.
   */
  private static List<PaperOrder> whole(Key key, List<HedgeOrder> shares) {
    Map<Double, List<HedgeOrder>> byLimit = new LinkedHashMap<>();
    Comparator<HedgeOrder> rising = Comparator.comparingDouble(HedgeOrder::limit);
    shares.stream()
        .sorted(key.action() == Action.BUY ? rising.reversed() : rising)
        .forEach(share ->
            byLimit.computeIfAbsent(share.limit(), unseen -> new ArrayList<>()).add(share));
    List<PaperOrder> orders = new ArrayList<>();
    double asked = 0;
    int typed = 0;
    for (List<HedgeOrder> same : byLimit.values()) {
      asked += same.stream().mapToDouble(HedgeOrder::units).sum();
      int units = (int) StrictMath.floor(asked + ROUNDING) - typed;
      if (units > 0) {
        typed += units;
        orders.add(order(key, same, units));
      }
    }
    return orders;
  }

  private static PaperOrder order(Key key, List<HedgeOrder> same, int units) {
    HedgeOrder first = same.get(0);
    return new PaperOrder(
        key.action(),
        first.rule(),
        key.condorId(),
        same.stream().mapToInt(HedgeOrder::layer).max().orElse(0),
        key.symbol(),
        units,
        first.limit(),
        first.from(),
        first.step());
  }
}
