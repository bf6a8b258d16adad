package io.nightcondor.reporting.benchmark;

import io.nightcondor.analytics.benchmark.BenchmarkRun;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the benchmarks: the argument is a regular expression over their names, none runs all. */
public final class ReportingBenchmarks {

  private ReportingBenchmarks() {}

  public static void main(String[] arguments) throws RunnerException {
    BenchmarkRun.print(
        arguments.length == 0 ? ReportingBenchmarks.class.getPackageName() : arguments[0]);
  }
}
