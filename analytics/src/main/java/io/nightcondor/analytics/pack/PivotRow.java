package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * Pivot levels of a VIX future from its day (DOMAIN E7), VIX points.
 *
 * @param expiry settlement date of the future
 * @param set CLASSIC, FIBONACCI or CAMARILLA; the limit takes CLASSIC
 * @param high of the day
 * @param low of the day
 * @param close settlement
 * @param levels from low to high
 */
public record PivotRow(
    LocalDate expiry, String set, double high, double low, double close, List<Level> levels) {

  /** @param name such as S1 */
  public record Level(String name, double level) {}
}
