package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.UnwindRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
      boolean isQuietBook =
          decision.condorId().isEmpty() && decision.action() == UnwindDecision.Action.HOLD;
      if (sales.isEmpty() && !isQuietBook) {
        List<HedgeLot> held = hedge.hedges().stream()
            .filter(one -> !one.settled())
            .map(HedgeValuation::lot)
            .filter(lot -> lot.condorId().equals(decision.condorId()))
            .toList();
        rows.add(new UnwindRow(
            decision.condorId(),
            decision.action() == UnwindDecision.Action.SELL
                ? UnwindDecision.Action.ESCALATE.name()
                : decision.action().name(),
            decision.rule(),
            held.stream().map(lot -> lot.symbol()).distinct().collect(Collectors.joining(", ")),
            0,
            0,
            Figure.missing(decision.action().name()),
            decision.reason() + heldWords(held)));
      }
    }
    return rows;
  }

  private static String heldWords(List<HedgeLot> held) {
    return held.isEmpty()
        ? ""
        : held.stream()
            .map(lot ->
                "%s %s in layer %s".formatted(Say.units(lot.units()), lot.symbol(), lot.layer()))
            .collect(Collectors.joining(", ", " Held: ", "."));
  }

  private static UnwindRow row(UnwindDecision decision, SaleOrder sale) {
    String share = sale.hedge().lot().shared() ? shareWords(sale.units()) : "";
    return new UnwindRow(
        decision.condorId(),
        decision.action().name(),
        decision.rule(),
        sale.hedge().lot().symbol(),
        sale.contracts(),
        sale.hedge().lot().layer(),
        sale.limit(),
        decision.reason() + share);
  }

  private static String shareWords(double units) {
    return units > 0
        ? " Its share is %s of a leg sold together for several condors.".formatted(Say.units(units))
        : " Its share of a leg held for several condors comes to no contract tonight: it goes with the next sale of that leg.";
  }

  /** The record of what was decided for one condor's hedges. */
  static DecisionRow decision(UnwindDecision decision) {
    return new DecisionRow(
        decision.condorId(),
        decision.condorId().isEmpty() ? "" : "PUT",
        "UNWIND",
        decision.action().name(),
        decision.reason(),
        decision.trace(),
        decision.next());
  }
}
