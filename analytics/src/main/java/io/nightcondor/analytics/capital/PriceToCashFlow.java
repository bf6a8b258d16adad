package io.nightcondor.analytics.capital;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.capital.CapitalMemory.CashNight;
import io.nightcondor.analytics.pack.CapitalPanel.CashFlowRow;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Equity over twelve months of option cash flow (DOMAIN E11). */
final class PriceToCashFlow {

  private static final int NAMED = 3;

  private PriceToCashFlow() {}

  static CashFlowRow of(LocalDate session, double equity, CapitalMemory memory) {
    LocalDate start = session.minusDays(CapitalLedger.CASH_DAYS);
    List<CashNight> flows =
        memory.flows().stream().filter(flow -> flow.date().isAfter(start)).toList();
    double received = sum(flows, CashNight::received);
    double paid = sum(flows, CashNight::paid);
    double fees = sum(flows, CashNight::fees);
    double settled = sum(flows, CashNight::settled);
    double cashFlow = received - paid - fees - settled;
    String ratioWords = cashFlow > 0
        ? "Equity is %s times it.".formatted(Say.two(equity / cashFlow))
        : "The ratio is not meaningful (negative cash flow).";
    return new CashFlowRow(
        Figure.of(received),
        Figure.of(paid),
        Figure.of(fees),
        Figure.of(settled),
        Figure.of(cashFlow),
        cashFlow > 0 ? Figure.of(equity / cashFlow) : Figure.missing("NOT_MEANINGFUL"),
        "Option cash flow of 365 days: %s received, %s paid, %s fees, %s settlements, net %s. %s%s%s"
            .formatted(
                Say.usd(received),
                Say.usd(paid),
                Say.usd(fees),
                Say.usd(settled),
                Say.usd(cashFlow),
                ratioWords,
                memory.since().isAfter(start)
                    ? " INCOMPLETE: kept since %s; of the time before it has only what was still held then."
                        .formatted(memory.since())
                    : "",
                incomplete(flows)));
  }

  private static String incomplete(List<CashNight> flows) {
    List<String> unknown =
        flows.stream().flatMap(flow -> flow.unknown().stream()).toList();
    if (unknown.isEmpty()) {
      return "";
    }
    String more = unknown.size() > NAMED ? " and %s more".formatted(unknown.size() - NAMED) : "";
    return " INCOMPLETE: %s %s not in it: %s%s."
        .formatted(
            unknown.size(),
            unknown.size() == 1 ? "trade is" : "trades are",
            unknown.stream().limit(NAMED).collect(Collectors.joining("; ")),
            more);
  }

  private static double sum(List<CashNight> flows, ToDoubleFunction<CashNight> amount) {
    return flows.stream().mapToDouble(amount).sum();
  }
}
