package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sales of one symbol that one decision asks for at one limit: one order to type, whatever lots it
 * comes from.
 *
 * @param first of them
 * @param contracts of all, above 0
 */
record SaleGroup(SaleOrder first, int contracts) {

  private record Key(UnwindDecision decision, String symbol, int layer, int step) {}

  /** In order of the sales; shares that are typed with another condor's are not shown again. */
  static List<SaleGroup> of(List<SaleOrder> sales) {
    Map<Key, SaleGroup> groups = new LinkedHashMap<>();
    for (SaleOrder sale : sales) {
      if (sale.contracts() > 0) {
        Key key = new Key(
            sale.decision(),
            sale.hedge().lot().symbol(),
            sale.hedge().lot().layer(),
            sale.order().map(HedgeOrder::step).orElse(0));
        groups.merge(
            key,
            new SaleGroup(sale, sale.contracts()),
            (a, b) -> new SaleGroup(a.first(), a.contracts() + b.contracts()));
      }
    }
    return new ArrayList<>(groups.values());
  }
}
