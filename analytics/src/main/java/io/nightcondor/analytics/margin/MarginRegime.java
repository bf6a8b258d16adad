package io.nightcondor.analytics.margin;

/** How the account of a book is margined, as far as more margin may be asked for (DOMAIN E10). */
public enum MarginRegime {
  /** Portfolio margin: a scan, which grows once the market has moved. */
  PM,
  /** Strategy-based: margin of a spread does not grow, its largest loss is paid at expiry. */
  REG_T
}
