package io.nightcondor.analytics.backtest.report;

import io.nightcondor.analytics.backtest.BacktestInput;
import io.nightcondor.analytics.backtest.BacktestResult;
import io.nightcondor.analytics.backtest.PolicyRun;
import io.nightcondor.analytics.backtest.PolicyRun.Decision;
import io.nightcondor.analytics.backtest.cash.CashKind;
import io.nightcondor.analytics.backtest.distance.ModelDistance;
import io.nightcondor.analytics.backtest.event.EventSet;
import io.nightcondor.analytics.backtest.event.EventStudy;
import io.nightcondor.analytics.backtest.result.PolicyDays;
import io.nightcondor.analytics.backtest.result.PolicyResult;
import io.nightcondor.analytics.backtest.result.PublicClaims;
import io.nightcondor.analytics.backtest.result.WorstDays;
import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.analytics.pack.backtest.BacktestPack.AssumedRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CashMoveRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CondorSummary;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CreditDistanceRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.EndRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.OrderLine;
import io.nightcondor.analytics.pack.backtest.BacktestPack.SensitivityRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.SkippedRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.VolDistanceRow;
import io.nightcondor.analytics.pack.backtest.ClaimRow;
import io.nightcondor.analytics.pack.backtest.EventRow;
import io.nightcondor.analytics.pack.backtest.PolicyFigures;
import io.nightcondor.analytics.pack.backtest.WorstDayRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the pack of a back-test together. */
public final class BacktestReport {

  private static final double CENTS = 100;

  private final BacktestInput input;
  private final BacktestResult result;
  private final List<BacktestResult> others;
  private final StudyRules rules;

  private BacktestReport(
      BacktestInput input, BacktestResult result, List<BacktestResult> others, StudyRules rules) {
    this.input = input;
    this.result = result;
    this.others = others;
    this.rules = rules;
  }

  /**
   * Who made it and of what.
   *
   * @param program version of nightcondor
   * @param runHash short hash of the past, the settings and the program
   */
  public record Identity(String program, String runHash) {}

  /**
   * Chains that the model was held against.
   *
   * @param distance of the model to them
   * @param words which chains they were
   */
  public record Chains(ModelDistance distance, String words) {}

  /**
   * The pack.
   *
   * @param others the condors alone at other levels of vols
   * @param events where event dates come from
   * @param rules of intervals
   */
  public static BacktestPack of(
      BacktestInput input,
      BacktestResult result,
      List<BacktestResult> others,
      Chains chains,
      EventChoice events,
      StudyRules rules,
      Identity identity) {
    return new BacktestReport(input, result, others, rules)
        .pack(chains, events.sets(input.past()), identity);
  }

  private BacktestPack pack(Chains chains, List<EventSet> sets, Identity identity) {
    List<PolicyDays> runs = result.runs().stream()
        .map(run -> new PolicyDays(run.policy(), run.days()))
        .toList();
    List<PolicyFigures> policies =
        runs.stream().map(run -> Rows.policy(figures(run))).toList();
    List<ClaimRow> claims = runs.stream()
        .skip(1)
        .flatMap(
            run -> Rows.claims(PublicClaims.of(runs.get(0), run, input.equity(), rules.days())))
        .toList();
    List<EventRow> events = runs.stream()
        .skip(1)
        .flatMap(run -> Rows.events(EventStudy.of(run, sets, rules.events())))
        .toList();
    List<SensitivityRow> sensitivity = sensitivity();
    List<WorstDayRow> worstDays =
        WorstDays.of(runs.get(0), runs.subList(1, runs.size())).rows().stream()
            .map(Rows::worstDay)
            .toList();
    return new BacktestPack(
        BacktestPack.VERSION,
        identity.program(),
        identity.runHash(),
        runs.get(0).days().get(0).session(),
        runs.get(0).days().get(runs.get(0).days().size() - 1).session(),
        input.equity(),
        condors(),
        Assumptions.of(input, rules),
        Readings.of(policies, worstDays, claims, events, sensitivity),
        policies,
        claims,
        worstDays,
        Curves.of(input.equity(), runs),
        sensitivity,
        rules.words(),
        events,
        chains.distance().vols().stream()
            .map(row -> new VolDistanceRow(
                row.term().words(), row.delta().words(), row.quotes(), row.mean(), row.rms()))
            .toList(),
        chains.distance().credits().stream()
            .map(row -> new CreditDistanceRow(
                row.term().words(), row.condors(), row.market(), row.mean(), row.rms()))
            .toList(),
        chains.words(),
        cash(),
        result.runs().stream().map(this::end).toList(),
        result.runs().stream().flatMap(BacktestReport::orders).toList(),
        result.skipped().stream()
            .map(row -> new SkippedRow(row.session(), row.reason()))
            .toList(),
        result.assumed().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> new AssumedRow(entry.getKey().words(), entry.getValue()))
            .toList(),
        Configured.of(input, rules));
  }

  /** Marks are what the worth is beside the cash, so that the parts add up. */
  private EndRow end(PolicyRun run) {
    double condorCash = total(result.condorCash());
    double hedgeCash = total(run.cash());
    return new EndRow(
        run.policy(),
        condorCash,
        result.condorMarks(),
        hedgeCash,
        run.marks(),
        input.equity() + condorCash + result.condorMarks() + hedgeCash + run.marks());
  }

  private static double total(Map<CashKind, Long> moved) {
    return moved.values().stream().mapToLong(cents -> cents).sum() / CENTS;
  }

  private PolicyResult figures(PolicyDays run) {
    return PolicyResult.of(run, input.equity(), PolicyResult.QUIET_RETURN, rules.days());
  }

  private List<SensitivityRow> sensitivity() {
    double used = result.shareOfIndex();
    return Stream.concat(Stream.of(result), others.stream())
        .map(run -> {
          PolicyDays alone =
              new PolicyDays(run.runs().get(0).policy(), run.runs().get(0).days());
          PolicyResult figures = figures(alone);
          return new SensitivityRow(
              run.shareOfIndex(),
              figures.returnAYear().value().toOptional().orElse(0),
              figures.drawdown().share().toOptional().orElse(0),
              run.shareOfIndex() == used);
        })
        .sorted(Comparator.comparingDouble(SensitivityRow::shareOfIndex))
        .toList();
  }

  private CondorSummary condors() {
    return new CondorSummary(
        result.condors(),
        result.contracts(),
        result.refusedSales(),
        usd(result.condorCash(), CashKind.CONDOR_PREMIUM),
        -usd(result.condorCash(), CashKind.CONDOR_COMMISSION),
        usd(result.condorCash(), CashKind.CONDOR_SETTLEMENT),
        result.sessions());
  }

  private List<CashMoveRow> cash() {
    List<CashMoveRow> rows = new ArrayList<>(rows(BacktestPack.CONDORS, result.condorCash()));
    result.runs().stream().skip(1).forEach(run -> rows.addAll(rows(run.policy(), run.cash())));
    return rows;
  }

  private static List<CashMoveRow> rows(String account, Map<CashKind, Long> moved) {
    return moved.keySet().stream()
        .sorted()
        .map(kind -> new CashMoveRow(account, kind.name(), usd(moved, kind)))
        .toList();
  }

  private static double usd(Map<CashKind, Long> moved, CashKind kind) {
    return moved.getOrDefault(kind, 0L) / CENTS;
  }

  private static Stream<OrderLine> orders(PolicyRun run) {
    return run.decisions().stream().map(decision -> order(run.policy(), decision));
  }

  private static OrderLine order(String policy, Decision decision) {
    return new OrderLine(
        policy,
        decision.session(),
        decision.order().action().name(),
        decision.order().rule(),
        decision.order().condorId(),
        decision.order().symbol(),
        decision.order().layer(),
        decision.order().units(),
        decision.order().limit(),
        decision.order().from());
  }
}
