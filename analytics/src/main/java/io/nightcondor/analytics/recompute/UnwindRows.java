package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.UnwindRow;
import java.util.ArrayList;
import java.util.List;

/** What the unwind rules say, as the reports show it. */
final class UnwindRows {

  private UnwindRows() {}

  /** In the order of the decisions; one without an order of its own says what it waits for. */
  static List<UnwindRow> of(HedgeNight hedge) {
    List<UnwindRow> rows = new ArrayList<>();
    for (UnwindDecision decision : hedge.unwinds()) {
      List<SaleOrder> sales = hedge.sales().stream()
          .filter(sale -> sale.decision().equals(decision))
          .toList();
      sales.forEach(sale -> rows.add(row(decision, sale)));
      if (sales.isEmpty()) {
        rows.add(new UnwindRow(
            decision.condorId(),
            decision.action() == UnwindDecision.Action.SELL
                ? UnwindDecision.Action.ESCALATE.name()
                : decision.action().name(),
            decision.rule(),
            "",
            0,
            0,
            Figure.missing(decision.action().name()),
            decision.reason(),
            decision.trace()));
      }
    }
    return rows;
  }

  private static UnwindRow row(UnwindDecision decision, SaleOrder sale) {
    String share = sale.hedge().lot().shared()
        ? " Its share is %s of a leg sold together for several condors."
            .formatted(Say.units(sale.units()))
        : "";
    return new UnwindRow(
        decision.condorId(),
        decision.action().name(),
        decision.rule(),
        sale.hedge().lot().symbol(),
        sale.contracts(),
        sale.hedge().lot().layer(),
        sale.limit(),
        decision.reason() + share,
        decision.trace());
  }
}
