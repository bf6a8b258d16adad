package io.nightcondor.analytics.pack;

import java.util.List;
import java.util.stream.Stream;

/** Figures of the regime, of the intensity and of the technical signals. */
final class SignalFormulas {

  private static final String USD = "USD";
  private static final String VIX_POINTS = "VIX points";
  private static final String PERCENT = "%";
  private static final String SHARE = "0 to 1";
  private static final String NORMAL = "1 is normal";

  static final List<FormulaRow> ALL = Stream.of(
          regime(),
          regimeProfits(),
          regimeFrequencies(),
          liquidityBuckets(),
          intensityScores(),
          components("intensity", "signals.intensity.breadth"),
          sources(),
          technicals(),
          divergences(),
          components("callIntensity", "signals.callIntensity.breadth"))
      .flatMap(table -> table.rows().stream())
      .toList();

  private SignalFormulas() {}

  private static FormulaTable regime() {
    return new FormulaTable("regime", "regime")
        .add("VIX", "vix", VIX_POINTS, "E10", "O", "close")
        .add("VIX/VIX3M", "ratio", "ratio", "E10", "O", "of the closes")
        .add("Front future", "frontFuture", VIX_POINTS, "E10", "O", "VX1, settlement")
        .add("Second future", "secondFuture", VIX_POINTS, "E10", "O", "VX2, settlement")
        .add("Quick ratio", "quickRatio.value", NORMAL, "E10", "O", "median of the buckets' ratios")
        .add("Buckets", "quickRatio.buckets", "of 24", "E10", "O", "with a value and a baseline")
        .add(
            "Baseline",
            "quickRatio.baselineSessions",
            "sessions",
            "E10",
            "O",
            "that the baseline is the median of, at most 60")
        .add("VIX points per 1 %", "printedK", "printed k", "E10", "M", "with the stress pages")
        .add(
            "Largest VIX exposure",
            "exposureLimit",
            "USD/VIX pt",
            "E6",
            "S",
            "0; in BROKEN half of that at its entry");
  }

  private static FormulaTable regimeProfits() {
    return new FormulaTable("regimeProfits", "regime.profits")
        .add("Moves", "moves", "", "E10", "O", "past moves that started in the regime")
        .add("Weight", "weight", PERCENT, "E10", "O", "frequency of the regime")
        .add("Mean", "mean", USD, "E10", "O", "of the hedged book, one day")
        .add("Mean unhedged", "meanUnhedged", USD, "E10", "O", "of the book without its hedge")
        .add("1 in 10 below", "lowest", USD, "E10", "O", "10th percentile, hedged")
        .add("Worst", "worst", USD, "E10", "O", "hedged")
        .add("Worst unhedged", "worstUnhedged", USD, "E10", "O", "without the hedge");
  }

  private static FormulaTable regimeFrequencies() {
    return new FormulaTable("regimeFrequencies", "regime.frequencies")
        .add("Sessions", "sessions", "", "E10", "O", "closes in the regime")
        .add("Share", "share", PERCENT, "E10", "O", "of the sessions counted");
  }

  private static FormulaTable liquidityBuckets() {
    return new FormulaTable("liquidityBuckets", "regime.quickRatio.rows")
        .add("Quotes", "quotes", "", "E10", "O", "in the bucket tonight")
        .add("Spread", "spread", PERCENT, "E10", "O", "median spread / mid tonight")
        .add("Baseline", "baseline", PERCENT, "E10", "O", "median of the nights before")
        .add("Size", "size", "contracts", "E10", "O", "median displayed tonight")
        .add("Baseline size", "baselineSize", "contracts", "E10", "O", "of the nights before")
        .add(
            "Ratio", "ratio", NORMAL, "E10", "O", "baseline / spread x root of min(1, size ratio)");
  }

  private static FormulaTable intensityScores() {
    return new FormulaTable("intensityScores", "signals.intensity")
        .add("Score", "score", SHARE, "E3", "O", "sum of weight x u / surviving weight")
        .add("Taken by the cap", "forCap", SHARE, "E3", "O", "the score, 0 if insufficient")
        .add(
            "Surviving weight",
            "survivingWeight",
            "of the policy's",
            "E3",
            "O",
            "sum of the weights of fresh components; below 0.50 insufficient");
  }

  private static FormulaTable components(String table, String path) {
    return new FormulaTable(table, path)
        .add("Raw", "raw", "see unit", "E3", "O", "what the component's formula starts from")
        .add("Age", "age", "see age unit", "E3", "O", "session - release")
        .add("u", "u", SHARE, "E3", "O", "the component's formula of raw")
        .add("Neutral", "neutral", SHARE, "E3", "O", "u of a figure that says nothing")
        .add("Weight", "weight", "", "E3", "O", "of the policy")
        .add(
            "Contribution",
            "contribution",
            "to the score",
            "E3",
            "O",
            "weight x u / surviving weight");
  }

  private static FormulaTable sources() {
    return new FormulaTable("intensitySources", "signals.intensity.breadth")
        .add("Age", "age", "see age unit", "E3", "O", "session - release")
        .add("Largest age", "maxAge", "see age unit", "E3", "O", "beyond it a component drops out");
  }

  private static FormulaTable technicals() {
    return new FormulaTable("technicals", "signals.macd")
        .add("Value", "line", "see unit", "E2", "R", "as its meaning says")
        .add("Bars", "bars", "closes", "E2", "R", "of the series, 250 or more");
  }

  private static FormulaTable divergences() {
    return new FormulaTable("divergences", "signals.divergence")
        .add("Close 1", "closeFirst", "points", "E2", "O", "at the earlier swing point")
        .add("Close 2", "closeSecond", "points", "E2", "O", "at the later one, 0.1 % beyond")
        .add("Oscillator 1", "oscillatorFirst", "points", "E2", "O", "at the earlier swing point")
        .add("Oscillator 2", "oscillatorSecond", "points", "E2", "O", "0.05 sd of a year against");
  }
}
