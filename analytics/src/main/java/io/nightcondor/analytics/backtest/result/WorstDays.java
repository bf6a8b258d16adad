package io.nightcondor.analytics.backtest.result;

import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The worst days of the condors without a hedge, and what each policy's hedge gave then.
 *
 * @param rows the worst first; the earlier of equal ones
 */
public record WorstDays(List<Row> rows) {

  private static final int COUNT = 10;

  /**
   * One day.
   *
   * @param spxReturn a fraction
   * @param condorProfit USD, of the condors without a hedge
   * @param hedges one for each policy, in the order given
   */
  public record Row(
      LocalDate session, double spxReturn, double condorProfit, List<HedgedDay> hedges) {

    public Row {
      hedges = List.copyOf(hedges);
    }
  }

  /**
   * One policy on that day.
   *
   * @param hedgeProfit USD; missing if the policy has no such day
   * @param netProfit USD, of the policy's own condors and hedge; missing with the same reason
   */
  public record HedgedDay(String policy, Figure hedgeProfit, Figure netProfit) {}

  public WorstDays {
    rows = List.copyOf(rows);
  }

  /** The ten worst, or all days if they are fewer. */
  public static WorstDays of(PolicyDays unhedged, List<PolicyDays> policies) {
    return new WorstDays(unhedged.days().stream()
        .sorted(Comparator.comparingDouble(DayResult::condorProfit))
        .limit(COUNT)
        .map(day -> new Row(
            day.session(),
            day.spxReturn(),
            day.condorProfit(),
            policies.stream().map(policy -> hedged(policy, day.session())).toList()))
        .toList());
  }

  private static HedgedDay hedged(PolicyDays policy, LocalDate session) {
    return policy.days().stream()
        .filter(day -> day.session().equals(session))
        .findFirst()
        .map(day -> new HedgedDay(
            policy.policy(), Figure.of(day.hedgeProfit()), Figure.of(day.netProfit())))
        .orElseGet(() -> new HedgedDay(
            policy.policy(), Figure.missing("NO_SUCH_DAY"), Figure.missing("NO_SUCH_DAY")));
  }
}
