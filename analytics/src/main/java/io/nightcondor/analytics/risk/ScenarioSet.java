package io.nightcondor.analytics.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenarios as arrays, built once. */
public final class ScenarioSet {

  /** Nothing moves: what P&L is counted from. */
  static final ScenarioSet UNCHANGED = of(List.of(Scenario.UNCHANGED));

  /** In place of a {@link #beta}: the scenario itself says how futures move. */
  static final int NO_BETA = -1;

  /** Days passed and rate shift; scenarios share few of them. */
  private record Clock(double days, double rateShift) {}

  final double[] spotFactor;
  final double[] logSpotFactor;
  final double[] logSmileFactor;
  final double[] skewnessChange;
  final double[] vixMove;
  final double[] spxVolFactor;
  final double[] spxVolVixMove;
  final double[] spxLeastFactor;
  final double[] spxLeastVol;
  final double[] vixVolFactor;

  /** Whether any factor on SPX vols differs by tenor. */
  final boolean volsByTenor;

  /** {@link BetaCase#index}, or {@link #NO_BETA}. */
  final int[] beta;

  final int[] clock;
  final double[] clockDays;
  final double[] clockRateShift;
  private final List<Scenario> scenarios;

  private ScenarioSet(List<Scenario> scenarios) {
    this.scenarios = List.copyOf(scenarios);
    int n = scenarios.size();
    spotFactor = new double[n];
    logSpotFactor = new double[n];
    logSmileFactor = new double[n];
    skewnessChange = new double[n];
    vixMove = new double[n];
    spxVolFactor = new double[n];
    spxVolVixMove = new double[n];
    spxLeastFactor = new double[n];
    spxLeastVol = new double[n];
    vixVolFactor = new double[n];
    beta = new int[n];
    clock = new int[n];
    Map<Clock, Integer> clocks = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      Scenario scenario = scenarios.get(i);
      SpxVolMove vols = scenario.spxVol();
      spotFactor[i] = scenario.spotFactor();
      logSpotFactor[i] = StrictMath.log(scenario.spotFactor());
      logSmileFactor[i] = scenario.smileFactor() == scenario.spotFactor()
          ? logSpotFactor[i]
          : StrictMath.log(scenario.smileFactor());
      skewnessChange[i] = scenario.skewnessChange();
      vixMove[i] = scenario.vixMove();
      spxVolFactor[i] = vols.factor();
      spxVolVixMove[i] = vols.withVix() ? scenario.vixMove() : 0;
      spxLeastFactor[i] = vols.leastFactor();
      spxLeastVol[i] = vols.leastVol();
      vixVolFactor[i] = scenario.vixVolFactor();
      beta[i] = scenario.futures() instanceof VixFutureMove.Beta known
          ? known.response().index(known.set())
          : NO_BETA;
      clock[i] = clocks.computeIfAbsent(
          new Clock(scenario.days(), scenario.rateShift()), unknown -> clocks.size());
    }
    volsByTenor = scenarios.stream().anyMatch(scenario -> scenario.spxVol().isByTenor());
    clockDays = clocks.keySet().stream().mapToDouble(Clock::days).toArray();
    clockRateShift = clocks.keySet().stream().mapToDouble(Clock::rateShift).toArray();
  }

  public static ScenarioSet of(List<Scenario> scenarios) {
    return new ScenarioSet(scenarios);
  }

  public static ScenarioSet of(Scenario... scenarios) {
    return new ScenarioSet(List.of(scenarios));
  }

  /** In the order given. */
  public List<Scenario> scenarios() {
    return scenarios;
  }

  public int size() {
    return scenarios.size();
  }

  /** Factor on SPX vols at so many calendar days to settlement. */
  double spxVolFactor(int scenario, double days) {
    return volsByTenor ? scenarios.get(scenario).spxVol().factor(days) : spxVolFactor[scenario];
  }

  /**
   * Level of a VIX future after a scenario, VIX points.
   *
   * @param betas of the future, by {@link BetaCase#index}
   * @param days calendar days to its settlement
   */
  double movedFuture(int scenario, double level, double[] betas, double days) {
    int response = beta[scenario];
    return response == NO_BETA
        ? scenarios.get(scenario).futures().moved(level, days, vixMove[scenario])
        : FutureLevel.moved(level, betas[response], vixMove[scenario]);
  }
}
