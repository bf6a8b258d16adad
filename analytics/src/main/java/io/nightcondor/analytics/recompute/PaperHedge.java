package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.paper.PaperBook;
import java.util.List;

/**
 * The hedge of one policy on paper after a close.
 *
 * @param book for the next night
 * @param held before what settled left, each at tonight's mark
 * @param orders for the next session
 */
public record PaperHedge(PaperBook book, List<HedgeValuation> held, List<HedgeOrder> orders) {

  public PaperHedge {
    held = List.copyOf(held);
    orders = List.copyOf(orders);
  }
}
