package io.nightcondor.analytics.market;

/** When on its expiry date a series settles: at the opening (AM) or at the close (PM). */
public enum SettlementStyle {
  AM,
  PM
}
