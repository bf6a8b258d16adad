package io.nightcondor.reporting.backtest;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.backtest.BacktestPack.OrderLine;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.TableBuilder;
import io.nightcondor.reporting.table.Words;
import java.util.List;

/** Every order. */
final class OrderTables {

  static final String ORDERS = "allOrders";
  static final String POLICY = "Policy";

  private OrderTables() {}

  static ReportTable of(List<OrderLine> orders) {
    return new TableBuilder<OrderLine>(ORDERS, "Orders suggested")
        .note(
            "Decided at the close of the session, for the next one. Limits and units are those of the order, whether it was filled or not.")
        .foldable()
        .text(POLICY, OrderLine::policy)
        .date("Session", OrderLine::session)
        .text("Action", order -> Words.ofCode(order.action()))
        .text("Rule", OrderLine::rule)
        .text("Condor", OrderLine::condorId)
        .text("Symbol", OrderLine::symbol)
        .number("Layer", "number", 0, OrderLine::layer)
        .units("Units", "contracts", order -> Figure.of(order.units()))
        .number("Limit", TableBuilder.VIX_POINTS, 2, OrderLine::limit)
        .text("Limit from", OrderLine::from)
        .build(orders, "No policy suggested an order.");
  }
}
