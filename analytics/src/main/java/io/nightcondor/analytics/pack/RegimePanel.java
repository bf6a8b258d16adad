package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The market's regime and its liquidity (DOMAIN E10).
 *
 * @param state after this close
 * @param previousState after the close before
 * @param since first close of the state as far as is remembered
 * @param vix close, VIX points
 * @param ratio VIX / VIX3M
 * @param frontFuture VX1, VIX points
 * @param secondFuture VX2, VIX points
 * @param printedK VIX points per 1 % fall that the stress pages print for the state
 * @param quickRatio liquidity of our own chains against their normal
 * @param exposureLimit largest NVc of the book, USD per VIX point: 0, or the share of BROKEN
 * @param frequencies of the states in the history at hand
 * @param sessions that the frequencies are counted over
 * @param profits of the book in past moves by the state that they started in
 * @param expectedProfit the rows' means weighed by the frequencies, USD
 * @param words one sentence
 */
public record RegimePanel(
    RegimeState state,
    RegimeState previousState,
    LocalDate since,
    Figure vix,
    Figure ratio,
    Figure frontFuture,
    Figure secondFuture,
    double printedK,
    LiquidityRow quickRatio,
    double exposureLimit,
    List<FrequencyRow> frequencies,
    int sessions,
    List<ProfitRow> profits,
    Figure expectedProfit,
    String words) {

  public RegimePanel {
    frequencies = List.copyOf(frequencies);
    profits = List.copyOf(profits);
  }

  /** The same with the limit of NVc that the entry of BROKEN gives. */
  public RegimePanel withExposureLimit(double limit) {
    return with(limit, profits, expectedProfit);
  }

  /** The same with the book's profits in past moves. */
  public RegimePanel withProfits(List<ProfitRow> rows, Figure expected) {
    return with(exposureLimit, rows, expected);
  }

  private RegimePanel with(double limit, List<ProfitRow> rows, Figure expected) {
    return new RegimePanel(
        state,
        previousState,
        since,
        vix,
        ratio,
        frontFuture,
        secondFuture,
        printedK,
        quickRatio,
        limit,
        frequencies,
        sessions,
        rows,
        expected,
        words);
  }

  /** Regimes, calmest first. */
  public enum RegimeState {
    CALM,
    NORMAL,
    STRESSED,
    BROKEN
  }

  /**
   * The market-liquidity quick ratio.
   *
   * @param value 1 is normal, 0.5 twice as wide; missing with its reason
   * @param buckets of 24 that have a value tonight and a baseline
   * @param baselineSessions sessions that the baseline is the median of
   * @param sizesMissing whether displayed sizes are NOT_IN_SOURCE, factor 1
   * @param rows the buckets
   */
  public record LiquidityRow(
      Figure value,
      int buckets,
      int baselineSessions,
      boolean sizesMissing,
      List<BucketRow> rows) {}

  /**
   * One bucket of SPX options.
   *
   * @param bucket such as PUT delta 25-50, 21-40 days
   * @param quotes tonight
   * @param spread median spread / mid tonight, a fraction
   * @param baseline median of the baseline
   * @param size median displayed size, contracts
   * @param baselineSize the same of the baseline
   * @param ratio baseline / tonight x size factor
   */
  public record BucketRow(
      String bucket,
      int quotes,
      Figure spread,
      Figure baseline,
      Figure size,
      Figure baselineSize,
      Figure ratio) {}

  /** @param share of the sessions counted, a fraction */
  public record FrequencyRow(RegimeState state, int sessions, Figure share) {}

  /**
   * The book's one-day profits in past moves that started in a state, USD.
   *
   * @param moves number of them
   * @param mean with the hedge
   * @param meanUnhedged without
   * @param lowest tenth percentile with the hedge
   * @param worst with the hedge
   * @param worstUnhedged without
   * @param weight frequency of the state, a fraction
   */
  public record ProfitRow(
      RegimeState state,
      int moves,
      Figure mean,
      Figure meanUnhedged,
      Figure lowest,
      Figure worst,
      Figure worstUnhedged,
      Figure weight,
      Optional<LocalDate> worstDay) {}
}
