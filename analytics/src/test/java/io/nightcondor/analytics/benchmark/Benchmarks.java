package io.nightcondor.analytics.benchmark;

import io.nightcondor.analytics.market.ImpliedVol.Solved;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntToDoubleFunction;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks, ours and their peers in one go, and prints medians and quartiles of CPU time
 * an operation. The argument is a regular expression over their names; none runs them all.
 */
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] arguments) throws RunnerException {
    Options options = new OptionsBuilder()
        .include(arguments.length == 0 ? Benchmarks.class.getPackageName() : arguments[0])
        .addProfiler(CpuTimeProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .jvmArgsAppend("-Dmarket.data=" + System.getProperty("market.data", ""))
        .build();
    Collection<RunResult> results = new Runner(options).run();
    System.out.printf(
        "%n%-62s %12s %12s %12s%n", "ns of CPU time", "median", "quartile", "quartile");
    results.forEach(Benchmarks::print);
    for (OptionSet set : OptionSet.values()) {
      printErrors(set);
    }
  }

  private static void print(RunResult result) {
    double[] nanos = result.getBenchmarkResults().stream()
        .map(BenchmarkResult::getIterationResults)
        .flatMap(Collection::stream)
        .mapToDouble(iteration ->
            iteration.getSecondaryResults().get(CpuTimeProfiler.LABEL).getScore())
        .sorted()
        .toArray();
    String benchmark = result.getParams().getBenchmark();
    String name = benchmark.substring(Benchmarks.class.getPackageName().length() + 1);
    String parameters = result.getParams().getParamsKeys().stream()
        .map(key -> " " + result.getParams().getParam(key))
        .reduce("", String::concat);
    System.out.printf(
        "%-62s %12.2f %12.2f %12.2f%n",
        name + parameters,
        nanos[nanos.length / 2],
        nanos[nanos.length / 4],
        nanos[nanos.length * 3 / 4]);
  }

  private static void printErrors(OptionSet set) {
    io.nightcondor.analytics.benchmark.Options options = set.first(ImpliedVolBenchmark.OPTIONS);
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
      OptionSet set,
      String solver,
      io.nightcondor.analytics.benchmark.Options options,
      int n,
      IntToDoubleFunction vol) {
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
