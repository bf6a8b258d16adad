package io.nightcondor.analytics.pack.backtest;

import java.time.LocalDate;
import java.util.List;

/**
 * One back-test as its reports show it.
 *
 * @param version of this layout
 * @param program version of nightcondor
 * @param runHash short hash of the past, the settings and the program
 * @param from first session that was run
 * @param to last session that was run
 * @param equity of the book at the start, USD
 * @param condors what was sold
 * @param assumptions everything that the figures rest on, the most important first
 * @param readings what the figures say, in sentences
 * @param policies figures of each, the unhedged condors first
 * @param claims of public pages beside the figures
 * @param worstDays of the unhedged condors, the worst first
 * @param curve equity and drawdown, thinned so that every extreme stays
 * @param sensitivity of the unhedged condors to the level of the model's vols
 * @param eventRules how events were studied
 * @param events one for each family and policy
 * @param volDistance of the model to real chains
 * @param creditDistance the same of condors
 * @param chains words that say which chains those were
 * @param cash what moved it, a row for each account and reason
 * @param decisions every order of every policy
 * @param skipped sessions that could not be run
 * @param assumed what stood in for figures that the past lacks, and how often
 */
public record BacktestPack(
    int version,
    String program,
    String runHash,
    LocalDate from,
    LocalDate to,
    double equity,
    CondorSummary condors,
    List<AssumptionRow> assumptions,
    List<String> readings,
    List<PolicyFigures> policies,
    List<ClaimRow> claims,
    List<WorstDayRow> worstDays,
    List<CurvePoint> curve,
    List<SensitivityRow> sensitivity,
    String eventRules,
    List<EventRow> events,
    List<VolDistanceRow> volDistance,
    List<CreditDistanceRow> creditDistance,
    String chains,
    List<CashMoveRow> cash,
    List<OrderLine> decisions,
    List<SkippedRow> skipped,
    List<AssumedRow> assumed) {

  /** Layout of the JSON. */
  public static final int VERSION = 1;

  public BacktestPack {
    assumptions = List.copyOf(assumptions);
    readings = List.copyOf(readings);
    policies = List.copyOf(policies);
    claims = List.copyOf(claims);
    worstDays = List.copyOf(worstDays);
    curve = List.copyOf(curve);
    sensitivity = List.copyOf(sensitivity);
    events = List.copyOf(events);
    volDistance = List.copyOf(volDistance);
    creditDistance = List.copyOf(creditDistance);
    cash = List.copyOf(cash);
    decisions = List.copyOf(decisions);
    skipped = List.copyOf(skipped);
    assumed = List.copyOf(assumed);
  }

  /**
   * What was sold.
   *
   * @param sold condors
   * @param contracts of them together
   * @param refused closes at which a sale was due and the entry rule refused it
   * @param premium received, USD
   * @param commissions paid, USD
   * @param settlements paid, USD, below 0
   * @param sessions that were run
   */
  public record CondorSummary(
      int sold,
      int contracts,
      int refused,
      double premium,
      double commissions,
      double settlements,
      int sessions) {}

  /**
   * One thing that the figures rest on.
   *
   * @param name short
   * @param value in words, with its unit
   * @param origin mark of DOMAIN, such as O for our own
   */
  public record AssumptionRow(String name, String value, String origin) {}

  /**
   * Equity and drawdown at a close.
   *
   * @param values one for each policy, in their order
   */
  public record CurvePoint(LocalDate session, List<CurveValue> values) {
    public CurvePoint {
      values = List.copyOf(values);
    }
  }

  /**
   * @param equity USD
   * @param drawdown share of the highest equity so far, 0 or more
   */
  public record CurveValue(double equity, double drawdown) {}

  /**
   * The unhedged condors with vols at another level.
   *
   * @param shareOfIndex that the strip of the smile is worth of the VIX
   * @param returnAYear share of the equity
   * @param drawdown worst, share of the peak
   * @param used true for the level of this back-test
   */
  public record SensitivityRow(
      double shareOfIndex, double returnAYear, double drawdown, boolean used) {}

  /**
   * Model less market over out-of-the-money options.
   *
   * @param mean vol points
   * @param rms root mean square, vol points
   */
  public record VolDistanceRow(String days, String options, int quotes, double mean, double rms) {}

  /**
   * Model over market of the entry rule's condors.
   *
   * @param market mean credit at the market's mids, index points
   * @param mean model over market less 1, a share
   * @param rms root mean square of it
   */
  public record CreditDistanceRow(
      String days, int condors, double market, double mean, double rms) {}

  /** @param amount USD received, below 0 if paid */
  public record CashMoveRow(String account, String reason, double amount) {}

  /** An order that a policy suggested. */
  public record OrderLine(
      String policy,
      LocalDate session,
      String action,
      String rule,
      String condorId,
      String symbol,
      int layer,
      double units,
      double limit,
      String from) {}

  /** A session that could not be run. */
  public record SkippedRow(LocalDate session, String reason) {}

  /** What stood in for a figure that the past lacks, on how many sessions. */
  public record AssumedRow(String words, int sessions) {}
}
