package io.nightcondor.analytics.benchmark;

import java.util.Collection;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks, ours and their peers in one go, and prints medians and quartiles of CPU time an
 * operation.
 */
public final class BenchmarkRun {

  private static final String PACKAGE = ".benchmark.";

  private BenchmarkRun() {}

  /** Runs those whose names match. */
  public static void print(String expression) throws RunnerException {
    Options options = new OptionsBuilder()
        .include(expression)
        .addProfiler(CpuTimeProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .jvmArgsAppend("-Dmarket.data=" + System.getProperty("market.data", ""))
        .build();
    Collection<RunResult> results = new Runner(options).run();
    System.out.printf(
        "%n%-62s %12s %12s %12s%n", "ns of CPU time", "median", "quartile", "quartile");
    results.forEach(BenchmarkRun::print);
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
    String name = benchmark.substring(benchmark.indexOf(PACKAGE) + PACKAGE.length());
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
}
