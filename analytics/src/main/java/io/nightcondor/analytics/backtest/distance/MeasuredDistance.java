package io.nightcondor.analytics.backtest.distance;

import java.util.List;

/**
 * What was measured on eleven real SPX chains: all expiries of 2024-01-05, and those of the next
 * two weeks on the ten sessions from 2026-08-03 to 2026-08-14, without a VIX3M of those days. For
 * pasts that have no chain of their own.
 */
public final class MeasuredDistance {

  /** Distances of those chains, rounded to two decimals. */
  public static final ModelDistance ELEVEN_CHAINS = new ModelDistance(
      11,
      List.of(
          new VolDistance(TermBand.DAYS_3_10, DeltaBand.PUT_2_10, 2078, 1.43, 1.69),
          new VolDistance(TermBand.DAYS_3_10, DeltaBand.PUT_10_25, 992, 1.32, 1.54),
          new VolDistance(TermBand.DAYS_3_10, DeltaBand.PUT_25_50, 837, 0.57, 1.11),
          new VolDistance(TermBand.DAYS_3_10, DeltaBand.CALL_25_50, 689, -0.32, 1.19),
          new VolDistance(TermBand.DAYS_3_10, DeltaBand.CALL_10_25, 560, -0.68, 1.33),
          new VolDistance(TermBand.DAYS_3_10, DeltaBand.CALL_2_10, 688, -0.72, 1.59),
          new VolDistance(TermBand.DAYS_11_20, DeltaBand.PUT_2_10, 1200, 1.53, 1.63),
          new VolDistance(TermBand.DAYS_11_20, DeltaBand.PUT_10_25, 634, 1.57, 1.62),
          new VolDistance(TermBand.DAYS_11_20, DeltaBand.PUT_25_50, 525, 0.89, 1.01),
          new VolDistance(TermBand.DAYS_11_20, DeltaBand.CALL_25_50, 435, 0.13, 0.53),
          new VolDistance(TermBand.DAYS_11_20, DeltaBand.CALL_10_25, 312, -0.11, 0.49),
          new VolDistance(TermBand.DAYS_11_20, DeltaBand.CALL_2_10, 264, 0.00, 0.44),
          new VolDistance(TermBand.DAYS_21_45, DeltaBand.PUT_2_10, 313, 0.54, 0.79),
          new VolDistance(TermBand.DAYS_21_45, DeltaBand.PUT_10_25, 270, 0.85, 0.89),
          new VolDistance(TermBand.DAYS_21_45, DeltaBand.PUT_25_50, 257, 0.34, 0.43),
          new VolDistance(TermBand.DAYS_21_45, DeltaBand.CALL_25_50, 208, -0.13, 0.30),
          new VolDistance(TermBand.DAYS_21_45, DeltaBand.CALL_10_25, 138, -0.15, 0.32),
          new VolDistance(TermBand.DAYS_21_45, DeltaBand.CALL_2_10, 113, 0.30, 0.44),
          new VolDistance(TermBand.DAYS_46_90, DeltaBand.PUT_2_10, 277, -0.43, 0.91),
          new VolDistance(TermBand.DAYS_46_90, DeltaBand.PUT_10_25, 164, 0.52, 0.60),
          new VolDistance(TermBand.DAYS_46_90, DeltaBand.PUT_25_50, 151, 0.61, 0.63),
          new VolDistance(TermBand.DAYS_46_90, DeltaBand.CALL_25_50, 112, 0.61, 0.61),
          new VolDistance(TermBand.DAYS_46_90, DeltaBand.CALL_10_25, 72, 0.80, 0.81),
          new VolDistance(TermBand.DAYS_46_90, DeltaBand.CALL_2_10, 78, 1.22, 1.23),
          new VolDistance(TermBand.DAYS_91_200, DeltaBand.PUT_2_10, 283, -1.79, 2.02),
          new VolDistance(TermBand.DAYS_91_200, DeltaBand.PUT_10_25, 254, -0.56, 0.68),
          new VolDistance(TermBand.DAYS_91_200, DeltaBand.PUT_25_50, 194, -0.04, 0.31),
          new VolDistance(TermBand.DAYS_91_200, DeltaBand.CALL_25_50, 130, 0.40, 0.46),
          new VolDistance(TermBand.DAYS_91_200, DeltaBand.CALL_10_25, 74, 0.82, 0.83),
          new VolDistance(TermBand.DAYS_91_200, DeltaBand.CALL_2_10, 39, 1.30, 1.30)),
      List.of(
          new CreditDistance(TermBand.DAYS_3_10, 42, 10.08, 0.13, 0.43),
          new CreditDistance(TermBand.DAYS_11_20, 12, 9.99, -0.04, 0.06),
          new CreditDistance(TermBand.DAYS_21_45, 5, 9.14, -0.05, 0.07),
          new CreditDistance(TermBand.DAYS_46_90, 3, 9.93, 0.05, 0.05),
          new CreditDistance(TermBand.DAYS_91_200, 1, 10.20, 0.03, 0.03)));

  private MeasuredDistance() {}
}
