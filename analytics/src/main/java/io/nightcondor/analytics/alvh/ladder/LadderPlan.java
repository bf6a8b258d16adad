package io.nightcondor.analytics.alvh.ladder;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LadderRow;
import java.util.List;
import java.util.Map;

/**
 * A hedge programme tonight.
 *
 * @param rows its rungs, then what a year of it costs
 * @param orders sales before purchases; none unless the policy runs the programme
 * @param rolls by rung that rolls tonight, USD at executable prices: what is bought at its ask less
 *     what is sold at its bid, and the commissions; missing where a side has no price
 */
public record LadderPlan(
    List<LadderRow> rows, List<LadderOrder> orders, Map<String, Figure> rolls) {

  public LadderPlan {
    rows = List.copyOf(rows);
    orders = List.copyOf(orders);
    rolls = Map.copyOf(rolls);
  }
}
