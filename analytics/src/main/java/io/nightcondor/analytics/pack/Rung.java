package io.nightcondor.analytics.pack;

/** Which rung of the ladder of DOMAIN B2 gave a mark, best first. */
public enum Rung {
  /** Mid of the own quote. */
  QUOTE,
  /** Twin of the other right plus parity. */
  PARITY,
  /** Settlement or curve level of the future. */
  SETTLEMENT,
  /** Price on the slice's smile. */
  SURFACE,
  /** Previous session's mark moved by delta and theta. */
  ROLLED,
  /** No mark; the row says why. */
  UNPRICED
}
