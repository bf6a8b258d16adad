package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * What settles soon (DOMAIN D4, G2).
 *
 * @param expiries of the next ten calendar days, in order of settlement
 * @param specialOpening VIX options near their strike on the last trading day, whose settlement
 *     print may depart from the last quote
 */
public record SettlementPanel(List<ExpiryRow> expiries, List<SpecialOpeningRow> specialOpening) {

  /**
   * One expiry with a position of the book.
   *
   * @param tradingDays sessions after this one up to and including it
   * @param root option root, or VX or VXM
   * @param style AM or PM
   * @param settlesAt New York time, such as 2024-08-16 09:30
   * @param condors number of condors
   * @param contracts of all positions, netted by series, long and short together
   * @param maxLoss USD of the condors, positive; missing as NO_CONDOR if there are none
   * @param flags AM_GAP, PM_PIN, the same with _UNKNOWN where the distance or the range is not
   *     known, SPECIAL_OPENING; may be empty
   */
  public record ExpiryRow(
      LocalDate date,
      int tradingDays,
      String root,
      String style,
      String settlesAt,
      int condors,
      int contracts,
      Figure maxLoss,
      List<String> flags) {}

  /**
   * One VIX option near its strike.
   *
   * @param lastTradingDay the session before its settlement
   * @param future level of the VIX future of its date, VIX points
   * @param distance strike less future, VIX points
   * @param tonight true if this session is the last trading day
   */
  public record SpecialOpeningRow(
      String symbol,
      int quantity,
      double strike,
      LocalDate lastTradingDay,
      LocalDate expiry,
      Figure future,
      Figure distance,
      boolean tonight) {}
}
