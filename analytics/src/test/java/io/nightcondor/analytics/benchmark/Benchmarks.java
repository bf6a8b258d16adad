package io.nightcondor.analytics.benchmark;

import io.nightcondor.analytics.market.ImpliedVol.Solved;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs the benchmarks and prints how exact the solvers of implied vol are. The argument is a
 * regular expression over their names; none runs them all.
 */
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] arguments) throws RunnerException {
    BenchmarkRun.print(arguments.length == 0 ? Benchmarks.class.getPackageName() : arguments[0]);
    for (OptionSet set : OptionSet.values()) {
      printErrors(set);
    }
  }

  private static void printErrors(OptionSet set) {
    Options options = set.first(ImpliedVolBenchmark.OPTIONS);
    printErrors(
        set,
        "nightcondor",
        options,
        options.size,
        i -> ((Solved) ImpliedVolBenchmark.nightcondor(options, i)).vol());
    printErrors(set, "strata", options, options.size, i -> ImpliedVolBenchmark.strata(options, i));
    printErrors(
        set,
        "finmath",
        options,
        ImpliedVolBenchmark.FEW,
        i -> ImpliedVolBenchmark.finmath(options, i));
  }

  /** A failure is an exception or a vol that is off by more than a thousandth of itself. */
  private static void printErrors(
      OptionSet set, String solver, Options options, int n, IntToDoubleFunction vol) {
    double[] errors = new double[n];
    int failures = 0;
    for (int i = 0; i < n; i++) {
      double error;
      try {
        error = Math.abs(vol.applyAsDouble(i) / options.vol[i] - 1);
      } catch (RuntimeException notSolved) {
        error = Double.POSITIVE_INFINITY;
      }
      boolean failed = !(error < 1e-3);
      failures += failed ? 1 : 0;
      errors[i] = failed ? 0 : error;
    }
    Arrays.sort(errors);
    System.out.printf(
        "implied vol %s %s: %d options, failures %d, relative error median %.1e, worst %.1e%n",
        set, solver, n, failures, errors[n / 2], errors[n - 1]);
  }
}
