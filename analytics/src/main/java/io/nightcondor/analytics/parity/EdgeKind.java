package io.nightcondor.analytics.parity;

/** What locks a value whatever the index does. */
enum EdgeKind {
  /** Long underlying, long put, short call. */
  CONVERSION,
  /** Short underlying, short put, long call. */
  REVERSAL,
  /** Long box: long call and short put at the lower strike, the reverse at the upper. */
  BOX_BUY,
  /** Short box. */
  BOX_SELL
}
