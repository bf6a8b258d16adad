package io.nightcondor.analytics.policy;

/** How far the SPX falls in the calibration stress (DOMAIN E5). */
public enum StressFall {
  FIVE_PERCENT,
  /** Three times the expected daily range of the night (DOMAIN C5). */
  THREE_RANGES
}
