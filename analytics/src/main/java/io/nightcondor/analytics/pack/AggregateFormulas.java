package io.nightcondor.analytics.pack;

import java.util.List;
import java.util.stream.Stream;

/** Figures of the exposure of the book and its parts. */
final class AggregateFormulas {

  private static final String POINT = "USD/pt";
  private static final String VOL_POINT = "USD/vol pt";
  private static final String DAY = "USD/day";
  private static final String ONE_PERCENT = "USD per 1 %";

  static final List<FormulaRow> ALL =
      Stream.of(net(), gross()).flatMap(table -> table.rows().stream()).toList();

  private AggregateFormulas() {}

  private static FormulaTable net() {
    return new FormulaTable("aggregates", "aggregates.net")
        .add("Spot delta", "spotDelta", POINT, "C1", "K", "sum of forward delta x F/S*")
        .add("Forward delta", "forwardDelta", POINT, "C1", "K", "sum of DF x +-N(+-d1)")
        .add("Gamma 1 %", "gamma1Pct", "USD/pt per 1 %", "C1", "K", "sum of gamma x F x 0.01")
        .add("Vega", "vega", VOL_POINT, "C1", "K", "sum of DF x F x n(d1) x root of T / 100")
        .add("Theta", "theta", DAY, "C1", "O", "sum of P(T - 1/365) - P(T)")
        .add("Rho", "rho", "USD/bp", "C1", "O", "sum of moves of DF alone")
        .add("Vanna", "vanna", "USD per 1 % x vol pt", "C1", "K", "change of delta with vol")
        .add("Volga", "volga", "USD/vol pt²", "C1", "K", "change of vega with vol")
        .add("VIX delta", "vixPointDelta", "USD/VIX pt", "C3", "O", "per point of its future")
        .add("VIX vega", "vvega", VOL_POINT, "C3", "R", "per vol point of VIX options");
  }

  private static FormulaTable gross() {
    return new FormulaTable("grossExposure", "aggregates")
        .add("Positions", "legs", "", "G2", "O", "positions in the part")
        .add("Long", "longContracts", "contracts", "G2", "O", "contracts held long")
        .add("Short", "shortContracts", "contracts", "G2", "O", "contracts held short")
        .add("Gross delta", "grossDelta", POINT, "C1", "O", "sum of absolute spot deltas")
        .add("Gross vega", "grossVega", VOL_POINT, "C1", "O", "sum of absolute vegas")
        .add("Gross theta", "grossTheta", DAY, "C1", "O", "sum of absolute thetas")
        .add("Delta 1 %", "deltaOnePercent", ONE_PERCENT, "C1", "K", "delta x S* x 0.01")
        .add("Gamma 1 %", "gammaOnePercent", "USD per (1 %)²", "C1", "K", "gamma x (S* x 0.01)^2")
        .add(
            "Beta-weighted delta",
            "betaWeightedDelta",
            POINT,
            "F3",
            "M",
            "SPX delta less VIX delta x beta of the tenor x 1.8 points per 1 %")
        .add(
            "Beta-weighted 1 %",
            "betaWeightedOnePercent", ONE_PERCENT, "F3", "M", "the same x S* x 0.01");
  }
}
