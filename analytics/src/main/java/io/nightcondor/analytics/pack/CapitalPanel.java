package io.nightcondor.analytics.pack;

import java.util.List;

/**
 * What the position costs and earns on its capital (DOMAIN E11). Rates are fractions per year.
 *
 * @param wacc without the hedge, with the hedge held, with tonight's orders too
 * @param favorable 1 if the expected return on margin is at or above the last row's WACC, else 0
 * @param favorableWords the figures in one sentence
 * @param capm the same three, by the capital-asset pricing model
 * @param priceToCashFlow equity over twelve months of option cash flow
 * @param projections reinvestment of the book's own returns
 */
public record CapitalPanel(
    List<WaccRow> wacc,
    Figure favorable,
    String favorableWords,
    List<CapmRow> capm,
    CashFlowRow priceToCashFlow,
    List<ProjectionRow> projections) {

  /**
   * @param position UNHEDGED, HEDGED or WITH_ORDERS
   * @param equity margin tied up less what is borrowed, USD
   * @param costOfEquity r_f + beta x ERP + lambda
   * @param debt borrowed, USD
   * @param costOfDebt after tax
   * @param premium market value of long hedge options, USD
   * @param costOfPremium -(theta + roll-down) x 365 / premium
   * @param futuresCarry cost of the carry of futures, USD a year: above 0 it is paid
   * @param wacc blended
   * @param drag wacc less that of UNHEDGED
   * @param expectedReturn simple annualised expected P&L on margin
   * @param irr blended, money-weighted, if closed tonight
   */
  public record WaccRow(
      String position,
      Figure equity,
      Figure costOfEquity,
      Figure debt,
      Figure costOfDebt,
      Figure premium,
      Figure costOfPremium,
      Figure futuresCarry,
      Figure wacc,
      Figure drag,
      Figure expectedReturn,
      Figure irr) {}

  /**
   * @param position UNHEDGED, HEDGED or WITH_ORDERS
   * @param capmBeta delta beta of the book
   * @param regressionBeta 252 days of the book's P&L on the SPX; of HEDGED only
   * @param expectedReturn r_f + beta x ERP
   * @param drag expected return less that of UNHEDGED
   */
  public record CapmRow(
      String position,
      Figure capmBeta,
      Figure regressionBeta,
      Figure expectedReturn,
      Figure drag) {}

  /**
   * @param premiumReceived USD in 365 days
   * @param premiumPaid USD, positive
   * @param fees USD, positive
   * @param settlements USD paid net, positive
   * @param cashFlow the net of them
   * @param ratio equity / cash flow; missing and "not meaningful" at or below 0
   * @param words one sentence
   */
  public record CashFlowRow(
      Figure premiumReceived,
      Figure premiumPaid,
      Figure fees,
      Figure settlements,
      Figure cashFlow,
      Figure ratio,
      String words) {}

  /**
   * @param reinvested share of profits left in the book; the rest is taken out and earns nothing
   * @param months ahead
   * @param median equity with what was taken out, USD
   * @param low 5th percentile
   * @param high 95th percentile
   * @param drawdownRisk chance of a drawdown of 30 % on the way, a fraction
   * @param deterministic the check at the mean month: equity x (1 + mean)^months if all profits are
   *     left in the book
   */
  public record ProjectionRow(
      double reinvested,
      int months,
      Figure median,
      Figure low,
      Figure high,
      Figure drawdownRisk,
      Figure deterministic) {}
}
