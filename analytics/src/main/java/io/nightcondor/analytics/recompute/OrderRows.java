package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.OrderRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tonight's orders as a person types them: shares of one order together, sales first. */
final class OrderRows {

  private OrderRows() {}

  static List<OrderRow> of(HedgeNight hedge) {
    List<OrderRow> rows = new ArrayList<>();
    SaleGroup.of(hedge.sales()).stream().map(OrderRows::row).forEach(rows::add);
    hedge.rungSales().stream().map(OrderRows::row).forEach(rows::add);
    rows.addAll(purchases(hedge.buys()));
    return rows;
  }

  private static OrderRow row(SaleGroup group) {
    SaleOrder sale = group.first();
    boolean shared = sale.hedge().lot().shared();
    return new OrderRow(
        HedgeOrder.Action.SELL.name(),
        sale.hedge().lot().symbol(),
        group.contracts(),
        shared ? "" : sale.hedge().lot().condorId(),
        sale.hedge().lot().layer(),
        sale.limit(),
        sale.from(),
        sale.order().map(HedgeOrder::step).orElse(0),
        sale.decision().rule());
  }

  private static List<OrderRow> purchases(List<HedgeOrder> orders) {
    Map<String, OrderRow> rows = new LinkedHashMap<>();
    for (HedgeOrder order : orders) {
      String key = order.shared()
          ? "%s %s".formatted(order.symbol(), order.step())
          : "%s %s %s %s".formatted(order.symbol(), order.step(), order.condorId(), order.layer());
      rows.merge(key, row(order), OrderRows::together);
    }
    return List.copyOf(rows.values());
  }

  private static OrderRow row(HedgeOrder order) {
    return new OrderRow(
        order.action().name(),
        order.symbol(),
        order.units(),
        order.shared() ? "" : order.condorId(),
        order.layer(),
        Figure.of(order.limit()),
        order.from(),
        order.step(),
        order.rule());
  }

  private static OrderRow together(OrderRow a, OrderRow b) {
    return new OrderRow(
        a.action(),
        a.symbol(),
        a.units() + b.units(),
        a.condorId(),
        Math.max(a.layer(), b.layer()),
        a.limit(),
        a.from(),
        a.step(),
        a.rule());
  }
}
