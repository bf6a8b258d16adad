package io.nightcondor.analytics.pack;

import java.util.List;
import java.util.stream.Stream;

/** Figures of the actions, of time, and of the capital. */
final class CapitalFormulas {

  private static final String USD = "USD";
  private static final String PERCENT = "%";
  private static final String SHARE = "0 to 1";
  private static final String PER_DAY = "USD/day";

  static final List<FormulaRow> ALL = Stream.of(
          theses(),
          actions(),
          actionScores(),
          temporalTheta(),
          timeShift(),
          wacc(),
          capm(),
          cashFlow(),
          projections())
      .flatMap(table -> table.rows().stream())
      .toList();

  private CapitalFormulas() {}

  private static FormulaTable theses() {
    return new FormulaTable("theses", "ranking")
        .add(
            "Probability of profit",
            "probabilityOfProfit",
            PERCENT,
            "C4",
            "R",
            "risk-neutral, between the break-evens")
        .add("Actions", "actions", "ranked", "E12", "O", "at least four");
  }

  private static FormulaTable actions() {
    return new FormulaTable("actions", "ranking.actions")
        .add("Rank", "rank", "", "E12", "O", "by score")
        .add("Score", "score", "0 to 1.5", "E12", "O", "weighed sum of the four x thesis factor")
        .add("Left to lose", "residualStressLoss", USD, "E5", "O", "calibration stress, hedge BASE")
        .add("Cost to do it", "cost", USD, "E12", "O", "half-spreads, commissions, premium")
        .add("Margin after", "margin", USD, "D5", "R", "tied up afterwards")
        .add("IRR at S*", "irr", PERCENT, "D2", "O", "from entry to its end at S*, a year");
  }

  private static FormulaTable actionScores() {
    return new FormulaTable("actionScores", "ranking.actions")
        .add("Loss score", "lossScore", SHARE, "E12", "O", "1 - loss / largest of the actions")
        .add("Cost score", "costScore", SHARE, "E12", "O", "the same of the cost")
        .add("Margin score", "marginScore", SHARE, "E12", "O", "the same of the margin")
        .add("IRR score", "irrScore", SHARE, "E12", "O", "place between the least and the best")
        .add(
            "Thesis",
            "thesisFactor",
            "factor",
            "E12",
            "O",
            "close and roll x 1.25 when QUESTIONED, x 1.5 when BROKEN")
        .add("Score", "score", "0 to 1.5", "E12", "O", "weighed sum of the four x thesis factor");
  }

  private static FormulaTable temporalTheta() {
    return new FormulaTable("temporalTheta", "temporalTheta.rows")
        .add("Untested sides", "untested", PER_DAY, "E9", "O", "theta of sides not tested")
        .add("Tested sides", "tested", PER_DAY, "E9", "O", "theta of tested sides")
        .add("Hedge", "hedge", PER_DAY, "E9", "O", "theta of the hedges")
        .add("Roll-down", "rollDown", PER_DAY, "E9", "O", "one day down tonight's VX curve")
        .add("Together", "total", PER_DAY, "E9", "O", "sum of the four")
        .add("Ratio", "ratio", "untested/hedge", "E9", "O", "untested / |hedge + roll-down|")
        .add("1 day ahead", "oneDay", USD, "E9", "O", "revalued, curve unchanged")
        .add("5 days ahead", "fiveDays", USD, "E9", "O", "the same")
        .add("10 days ahead", "tenDays", USD, "E9", "O", "the same")
        .add("Realised", "realised", USD, "E9", "O", "theta and roll-down of the explained P&L");
  }

  private static FormulaTable timeShift() {
    return new FormulaTable("timeShift", "temporalTheta.timeShift")
        .add("After", "daysAfter", "calendar days", "E8", "O", "hedge expiry - condor expiry")
        .add("Response", "beta", "per VIX point", "F2", "M", "of the future at that tenor, BASE")
        .add("Roll cost", "rollCost", USD, "E8", "O", "sell at bid, buy the next at ask");
  }

  private static FormulaTable wacc() {
    return new FormulaTable("wacc", "capital.wacc")
        .add("Margin", "equity", USD, "E11", "O", "own margin tied up, E")
        .add("Cost of margin", "costOfEquity", PERCENT, "E11", "R", "r_f + beta x ERP + lambda")
        .add("Debt", "debt", USD, "E11", "R", "borrowed, D")
        .add("Cost of debt", "costOfDebt", PERCENT, "E11", "R", "r_d x (1 - t)")
        .add("Hedge premium", "premium", USD, "E11", "O", "market value of long options, P")
        .add(
            "Cost of premium",
            "costOfPremium",
            PERCENT,
            "E11",
            "O",
            "-(theta + roll-down) x 365 / P")
        .add("Futures carry cost", "futuresCarry", "USD a year", "E11", "O", "roll-down paid x 365")
        .add(
            "WACC",
            "wacc",
            PERCENT,
            "E11",
            "R",
            "(E x r_e + D x r_d x (1 - t) + P x c_h + futures carry) / (E + D + P)")
        .add("WACC drag", "drag", PERCENT, "E11", "O", "WACC less that without a hedge")
        .add("Expected return", "expectedReturn", PERCENT, "E11", "O", "P&L / margin x 365 / days")
        .add("IRR", "irr", PERCENT, "D2", "R", "money-weighted, closed tonight");
  }

  private static FormulaTable capm() {
    return new FormulaTable("capm", "capital.capm")
        .add(
            "Delta beta",
            "capmBeta",
            "",
            "E11",
            "M",
            "(spot delta x S - 1.43 x 100 x USD per VIX point of the hedge) / equity")
        .add("Regression beta", "regressionBeta", "252 sessions", "E11", "R", "daily P&L on SPX")
        .add("Expected return", "expectedReturn", PERCENT, "E11", "R", "r_f + beta x ERP")
        .add("CAPM drag", "drag", PERCENT, "E11", "O", "expected return less that without a hedge");
  }

  private static FormulaTable cashFlow() {
    return new FormulaTable("cashFlow", "capital.priceToCashFlow")
        .add("Premium received", "premiumReceived", USD, "E11", "O", "of the last 365 days")
        .add("Premium paid", "premiumPaid", USD, "E11", "O", "of the last 365 days")
        .add("Fees", "fees", USD, "E11", "O", "of the last 365 days")
        .add("Settlements", "settlements", USD, "E11", "O", "paid net")
        .add("Cash flow", "cashFlow", USD, "E11", "O", "received - paid - fees - settlements")
        .add("P/CF", "ratio", "equity/cash flow", "E11", "O", "only of a cash flow above 0");
  }

  private static FormulaTable projections() {
    return new FormulaTable("projections", "capital.projections")
        .add("Reinvested", "reinvested", PERCENT, "E11", "O", "share of profits left in the book")
        .add("Ahead", "months", "months", "E11", "O", "length of each path")
        .add("5 % of paths below", "low", USD, "E11", "O", "5th percentile")
        .add("Median", "median", USD, "E11", "O", "of the paths")
        .add("5 % of paths above", "high", USD, "E11", "O", "95th percentile")
        .add(
            "Risk of a 30 % drawdown",
            "drawdownRisk", PERCENT, "E11", "O", "share of paths with one on the way")
        .add("At the mean", "deterministic", USD, "E11", "O", "equity x (1 + mean)^months");
  }
}
