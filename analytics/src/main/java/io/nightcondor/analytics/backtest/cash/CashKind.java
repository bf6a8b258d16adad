package io.nightcondor.analytics.backtest.cash;

/** Why cash moved. */
public enum CashKind {
  /** Premium of condors sold. */
  CONDOR_PREMIUM("premium of condors sold"),
  /** Commissions of condors. */
  CONDOR_COMMISSION("commissions of condors"),
  /** Condors settled. */
  CONDOR_SETTLEMENT("condors settled"),
  /** VIX options bought and sold. */
  HEDGE_PREMIUM("VIX options bought and sold"),
  /** Daily variation of VIX futures. */
  HEDGE_VARIATION("daily variation of VIX futures"),
  /** Commissions of hedges. */
  HEDGE_COMMISSION("commissions of hedges"),
  /** VIX options settled. */
  HEDGE_SETTLEMENT("VIX options settled");

  private final String words;

  CashKind(String words) {
    this.words = words;
  }

  /** For a reader. */
  public String words() {
    return words;
  }
}
