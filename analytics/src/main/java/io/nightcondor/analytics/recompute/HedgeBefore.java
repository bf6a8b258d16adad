package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLedger.Fill;
import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeMemory;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.alvh.PremiumCharge;
import io.nightcondor.analytics.alvh.paper.PaperBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A hedge after the previous session, in the book or on paper.
 *
 * @param lots held
 * @param orders that the next position file may show as filled
 * @param waiting purchases that stay wanted and were not placed
 * @param charges to the premium budget
 * @param memory beside the lots
 */
record HedgeBefore(
    List<HedgeLot> lots,
    List<HedgeOrder> orders,
    List<HedgeOrder> waiting,
    List<PremiumCharge> charges,
    HedgeMemory memory) {

  private static final double DUST = 1e-9;

  static HedgeBefore of(BookState state) {
    return of(
        state.hedges(), state.orders(), state.charges(), state.hedge().orElse(HedgeMemory.NONE));
  }

  /**
   * What is filled first stands first, so that the units of a fill answer the order they are of.
   */
  static HedgeBefore of(PaperBook paper) {
    List<HedgeOrder> orders = paper.orders().stream()
        .sorted(Comparator.comparingDouble(
            order -> order.action() == Action.BUY ? -order.limit() : order.limit()))
        .toList();
    return of(paper.lots(), orders, paper.charges(), paper.memory());
  }

  private static HedgeBefore of(
      List<HedgeLot> lots,
      List<HedgeOrder> orders,
      List<PremiumCharge> charges,
      HedgeMemory memory) {
    return new HedgeBefore(lots, orders, memory.waiting().orElse(List.of()), charges, memory);
  }

  /**
   * What still waits once a file is read: a purchase that a person made without waiting for the
   * recommendation answers it.
   */
  List<HedgeOrder> stillWaiting(List<Fill> fills) {
    List<HedgeOrder> left = new ArrayList<>(waiting);
    for (Fill fill : fills) {
      double bought = fill.action() == Action.BUY && fill.rule().isEmpty() ? fill.units() : 0;
      for (int i = 0; i < left.size() && bought > 0; i++) {
        HedgeOrder order = left.get(i);
        String condorId = order.shared() ? "" : order.condorId();
        if (order.symbol().equals(fill.symbol()) && condorId.equals(fill.condorId())) {
          double taken = Math.min(bought, order.units());
          bought -= taken;
          left.set(i, order.withUnits(order.units() - taken));
        }
      }
    }
    return left.stream().filter(order -> order.units() > DUST).toList();
  }
}
