package io.nightcondor.analytics.pack;

import java.util.List;
import java.util.stream.Stream;

/** Figures of the tails under the market's past moves. */
final class TailFormulas {

  private static final String USD = "USD";
  private static final String TRADING_DAYS = "trading days";
  private static final String MOVES = "moves";
  private static final String RULE = "F5";

  static final List<FormulaRow> ALL = Stream.of(
          tails(), parts(), worstMoves(), backTest(), exceptions(), factors())
      .flatMap(table -> table.rows().stream())
      .toList();

  private TailFormulas() {}

  private static FormulaTable tails() {
    return new FormulaTable("tails", "historical.expectedShortfall")
        .add("Horizon", "horizon", TRADING_DAYS, RULE, "O", "1, or 10 overlapping")
        .add("Moves", "observations", "in the sample", RULE, "O", "moves that could be played")
        .add("VaR 99 %", "valueAtRisk99", USD, RULE, "K", "empirical quantile of the losses")
        .add("VaR 99.5 %", "valueAtRisk995", USD, RULE, "R", "empirical quantile of the losses")
        .add(
            "ES 97.5 %",
            "expectedShortfall", USD, RULE, "K", "mean of the worst 2.5 %, fractional tail")
        .add("Standard error", "standardError", USD, RULE, "O", "bootstrap of the moves")
        .add("ES unhedged", "unhedged", USD, RULE, "K", "the same without the hedge")
        .add("Hedge relief", "hedgeRelief", USD, RULE, "O", "ES unhedged - ES")
        .add("Largest loss", "largestLoss", USD, RULE, "K", "worst of the moves");
  }

  private static FormulaTable parts() {
    return new FormulaTable("tailParts", "historical.componentExpectedShortfall")
        .add("One day", "oneDay", USD, RULE, "K", "Euler: its mean loss in the book's tail")
        .add("Share", "share", "%", RULE, "K", "one day / the book's ES")
        .add("Ten days", "tenDays", USD, RULE, "K", "Euler, ten days")
        .add("Alone", "alone", USD, RULE, "K", "its own ES 97.5 %, one day")
        .add("Alone, ten days", "aloneTenDays", USD, RULE, "K", "its own ES 97.5 %, ten days")
        .add("Can still lose", "maxLoss", USD, RULE, "O", "from tonight's mark, at expiry")
        .add("Saturation", "saturation", "%", RULE, "O", "its largest loss / can still lose");
  }

  private static FormulaTable worstMoves() {
    return new FormulaTable("worstMoves", "historical.worstMoves")
        .add("Horizon", "horizon", TRADING_DAYS, RULE, "O", "1 or 10")
        .add("SPX", "spotShock", "% of index", RULE, "M", "from close to close")
        .add("VIX", "vixMove", "VIX points", RULE, "M", "the past move at tonight's VIX")
        .add("Unhedged", "unhedged", USD, RULE, "O", "revalued less tonight's marks, no hedge")
        .add("Hedge", "hedge", USD, RULE, "O", "VIX hedge under the same move")
        .add("Hedged", "hedged", USD, RULE, "O", "unhedged + hedge");
  }

  private static FormulaTable backTest() {
    return new FormulaTable("backTest", "historical.backTest")
        .add("Nights", "nights", "tested", RULE, "K", "with a VaR the night before, last 250")
        .add(
            "Exceptions",
            "exceptions",
            "nights",
            RULE,
            "K",
            "loss above VaR 99 % of the night before");
  }

  private static FormulaTable exceptions() {
    return new FormulaTable("backTestExceptions", "historical.backTest.rows")
        .add("Value at risk", "valueAtRisk", USD, RULE, "K", "VaR 99 %, one day, the night before")
        .add("Profit", "profit", USD, RULE, "K", "to this close, of the positions of then");
  }

  private static FormulaTable factors() {
    return new FormulaTable("factors", "historical.factors")
        .add("Observed", "observed", MOVES, RULE, "O", "with the factor itself")
        .add("Stand-in", "proxied", MOVES, RULE, "O", "with another series in its place")
        .add("Filled", "filled", MOVES, RULE, "O", "by the response to the VIX")
        .add("Left out", "gaps", MOVES, RULE, "O", "for want of it");
  }
}
