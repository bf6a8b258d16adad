package io.nightcondor.analytics.alvh;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a hedge lot remembers of its nights (DOMAIN E13).
 *
 * @param peakVix highest VIX close since it was bought, VIX points
 * @param carry USD of one unit: what the night before expected of the days that followed, negative
 *     if paid
 * @param firstFired whether a sale by the first threshold of U5 is in the file
 * @param secondFired whether one by the second is
 * @param marginPerUnit initial margin of one unit at entry, USD; 0 for an option
 * @param carryFrom first night that saw it, from which its carry is counted; empty if stored before
 *     that was kept
 * @param estimatedDays calendar days whose carry is estimated, because their nights were not run;
 *     empty for none
 */
public record LotHistory(
    double peakVix,
    double carry,
    boolean firstFired,
    boolean secondFired,
    double marginPerUnit,
    Optional<LocalDate> carryFrom,
    Optional<Integer> estimatedDays) {

  /**
   * On the night on which a lot is first seen.
   *
   * @param peakVix highest VIX close since its entry
   */
  public static LotHistory first(double peakVix, double marginPerUnit, LocalDate session) {
    return new LotHistory(
        peakVix, 0, false, false, marginPerUnit, Optional.of(session), Optional.empty());
  }

  /**
   * After another close.
   *
   * @param peak highest VIX close that is known since its entry
   * @param estimated calendar days of the carry that are estimated, 0 for none
   */
  public LotHistory nextClose(double peak, double carried, int estimated) {
    return new LotHistory(
        Math.max(peakVix, peak),
        carry + carried,
        firstFired,
        secondFired,
        marginPerUnit,
        carryFrom,
        estimated == 0 ? estimatedDays : Optional.of(estimatedDays.orElse(0) + estimated));
  }

  /** @param threshold 1 or 2; the second counts for the first too */
  public LotHistory fired(int threshold) {
    return new LotHistory(
        peakVix,
        carry,
        true,
        secondFired || threshold == 2,
        marginPerUnit,
        carryFrom,
        estimatedDays);
  }
}
