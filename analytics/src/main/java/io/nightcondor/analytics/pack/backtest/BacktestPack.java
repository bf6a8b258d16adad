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
 * @param ends what the equity of each policy is made of after the last session
 * @param decisions every order of every policy
 * @param skipped sessions that could not be run
 * @param assumed what stood in for figures that the past lacks, and how often
 * @param settings what the run was asked for, as it was configured
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
    List<EndRow> ends,
    List<OrderLine> decisions,
    List<SkippedRow> skipped,
    List<AssumedRow> assumed,
    List<SettingRow> settings) {

  /** Layout of the JSON. */
  public static final int VERSION = 1;

  /** Name of the account of the condors. */
  public static final String CONDORS = "condors";

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
    ends = List.copyOf(ends);
    decisions = List.copyOf(decisions);
    skipped = List.copyOf(skipped);
    assumed = List.copyOf(assumed);
    settings = List.copyOf(settings);
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
   * @param session exchange date
   * @param values one for each policy, in their order
   */
  public record CurvePoint(LocalDate session, List<CurveValue> values) {
    public CurvePoint {
      values = List.copyOf(values);
    }
  }

  /**
   * Of one policy at a close.
   *
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
   * @param days to expiry, such as 21 to 45
   * @param options by right and delta, such as puts of delta 10 to 25
   * @param quotes compared
   * @param mean vol points
   * @param rms root mean square, vol points
   */
  public record VolDistanceRow(String days, String options, int quotes, double mean, double rms) {}

  /**
   * Model over market of the entry rule's condors.
   *
   * @param days to expiry, such as 21 to 45
   * @param condors compared
   * @param market mean credit at the market's mids, index points
   * @param mean model over market less 1, a share
   * @param rms root mean square of it
   */
  public record CreditDistanceRow(
      String days, int condors, double market, double mean, double rms) {}

  /**
   * What moved the cash of an account, all of one reason together.
   *
   * @param account {@link #CONDORS} for that of the condors, which all policies share, else the
   *     policy whose hedge it is
   * @param reason code such as CONDOR_PREMIUM
   * @param amount USD received, below 0 if paid
   */
  public record CashMoveRow(String account, String reason, double amount) {}

  /**
   * What the equity of a policy is made of after the last session; with the equity at the start its
   * four amounts add up to the equity at the end.
   *
   * @param policy name
   * @param condorCash that moved for condors, USD
   * @param condorMarks of the condors still open, USD
   * @param hedgeCash that moved for hedges, USD
   * @param hedgeMarks of the hedges still open, USD
   * @param equity USD
   */
  public record EndRow(
      String policy,
      double condorCash,
      double condorMarks,
      double hedgeCash,
      double hedgeMarks,
      double equity) {}

  /**
   * An order that a policy suggested.
   *
   * @param policy name
   * @param session at whose close it was decided
   * @param action code such as BUY
   * @param rule that asked for it, such as E5
   * @param condorId the condor it is for
   * @param symbol such as VXMU24
   * @param layer 1, 2 or 3
   * @param units contracts, above 0; a share of one may be a fraction
   * @param limit VIX points
   * @param from what the limit was taken from, such as S1
   */
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

  /**
   * A session that could not be run.
   *
   * @param session exchange date
   * @param reason in words
   */
  public record SkippedRow(LocalDate session, String reason) {}

  /**
   * What stood in for a figure that the past lacks.
   *
   * @param words that say what, and for which
   * @param sessions on how many
   */
  public record AssumedRow(String words, int sessions) {}

  /**
   * One setting.
   *
   * @param key as the configuration has it
   * @param value as it was in force
   */
  public record SettingRow(String key, String value) {}
}
