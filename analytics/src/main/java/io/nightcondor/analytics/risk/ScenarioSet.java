package io.nightcondor.analytics.risk;

import java.util.ArrayList;
import java.util.List;

/** Scenarios as arrays, built once. */
public final class ScenarioSet {

  /** Nothing moves: what P&L is counted from. */
  static final ScenarioSet UNCHANGED = of(List.of(Scenario.UNCHANGED));

  /** Days passed and rate shift; scenarios share few of them. */
  private record Clock(double days, double rateShift) {}

  final double[] spotFactor;
  final double[] logSpotFactor;
  final double[] vixMove;
  final double[] spxVolFactor;
  final double[] spxVolVixMove;
  final double[] spxLeastFactor;
  final double[] spxLeastVol;
  final double[] vixVolFactor;
  final boolean[] stickyStrike;
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
    vixMove = new double[n];
    spxVolFactor = new double[n];
    spxVolVixMove = new double[n];
    spxLeastFactor = new double[n];
    spxLeastVol = new double[n];
    vixVolFactor = new double[n];
    stickyStrike = new boolean[n];
    beta = new int[n];
    clock = new int[n];
    List<Clock> clocks = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Scenario scenario = scenarios.get(i);
      SpxVolMove vols = scenario.spxVol();
      spotFactor[i] = scenario.spotFactor();
      logSpotFactor[i] = StrictMath.log(scenario.spotFactor());
      vixMove[i] = scenario.vixMove();
      spxVolFactor[i] = vols.factor();
      spxVolVixMove[i] = vols.withVix() ? scenario.vixMove() : 0;
      spxLeastFactor[i] = vols.leastFactor();
      spxLeastVol[i] = vols.leastVol();
      vixVolFactor[i] = scenario.vixVolFactor();
      stickyStrike[i] = scenario.stickiness() == Stickiness.STRIKE;
      beta[i] = scenario.beta().index();
      Clock known = new Clock(scenario.days(), scenario.rateShift());
      if (!clocks.contains(known)) {
        clocks.add(known);
      }
      clock[i] = clocks.indexOf(known);
    }
    clockDays = clocks.stream().mapToDouble(Clock::days).toArray();
    clockRateShift = clocks.stream().mapToDouble(Clock::rateShift).toArray();
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
}
