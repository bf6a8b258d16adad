package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.paper.PaperBook;
import io.nightcondor.analytics.alvh.paper.PaperEntry;
import java.util.List;

/**
 * The hedge of one policy on paper after a close.
 *
 * @param book for the next night
 * @param held before what settled left, each at tonight's mark
 * @param fills what became of the orders of the night before, and what settled
 * @param orders for the next session
 */
public record PaperHedge(
    PaperBook book, List<HedgeValuation> held, List<PaperEntry> fills, List<HedgeOrder> orders) {

  public PaperHedge {
    held = List.copyOf(held);
    fills = List.copyOf(fills);
    orders = List.copyOf(orders);
  }
}
