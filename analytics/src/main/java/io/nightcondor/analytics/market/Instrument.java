package io.nightcondor.analytics.market;

import java.time.LocalDate;

/** Something a book can hold: a listed option or a VIX future. */
public sealed interface Instrument permits OptionSeries, VixFuture {

  /** Exchange date on which it settles. */
  LocalDate expiry();

  /** USD per index point. */
  int multiplier();

  /**
   * The symbol that a person would type: an unpadded OSI symbol, or VXU24 and VXMU24 for futures.
   */
  String symbol();
}
