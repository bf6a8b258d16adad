package io.nightcondor.analytics.backtest.cash;

/** Why cash moved. */
public enum CashKind {
  /** Premium of condors sold. */
  CONDOR_PREMIUM,
  /** Commissions of condors. */
  CONDOR_COMMISSION,
  /** Condors settled. */
  CONDOR_SETTLEMENT,
  /** VIX options bought and sold. */
  HEDGE_PREMIUM,
  /** Daily variation of VIX futures. */
  HEDGE_VARIATION,
  /** Commissions of hedges. */
  HEDGE_COMMISSION,
  /** VIX options settled. */
  HEDGE_SETTLEMENT
}
