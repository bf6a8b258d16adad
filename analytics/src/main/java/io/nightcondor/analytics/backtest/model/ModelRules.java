package io.nightcondor.analytics.backtest.model;

/**
 * What the model of SPX options takes beside the day's figures.
 *
 * @param dividendYield of the SPX, a fraction per year
 * @param shareOfIndex that the strip of a smile is worth of the VIX, from 0.5 to 1.5
 */
public record ModelRules(double dividendYield, double shareOfIndex) {

  /**
   * A yield of 1.8 %, about that of the SPX since 2006, and a share of 0.96. An SSVI that meets the
   * strikes of condors has wings that are too cheap, so that its strip must be worth less than the
   * index. At this share the vol at the money of 30 days is 0.84 of the VIX; it was 0.85 on
   * 2024-01-05, 0.86 on 2023-09-04 and 0.78 on 2020-09-04.
   */
  public static final ModelRules DEFAULT = new ModelRules(0.018, 0.96);

  public ModelRules {
    if (!(dividendYield >= 0 && dividendYield < 0.2)) {
      throw new IllegalArgumentException(
          "dividendYield must be from 0 to below 0.2, got " + dividendYield);
    }
    if (!(shareOfIndex >= 0.5 && shareOfIndex <= 1.5)) {
      throw new IllegalArgumentException(
          "shareOfIndex must be from 0.5 to 1.5, got " + shareOfIndex);
    }
  }

  /** The same at another level of vols. */
  public ModelRules withShareOfIndex(double share) {
    return new ModelRules(dividendYield, share);
  }
}
