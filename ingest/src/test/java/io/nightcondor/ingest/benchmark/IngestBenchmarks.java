package io.nightcondor.ingest.benchmark;

import io.nightcondor.analytics.benchmark.BenchmarkRun;
import java.nio.file.Path;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs the benchmarks and says how to see how much memory reading needs. The argument is a regular
 * expression over their names; none runs them all.
 */
public final class IngestBenchmarks {

  private IngestBenchmarks() {}

  public static void main(String[] arguments) throws RunnerException {
    BenchmarkRun.print(
        arguments.length == 0 ? IngestBenchmarks.class.getPackageName() : arguments[0]);
    for (boolean gzipped : new boolean[] {false, true}) {
      Path file = DatashopFile.whole(gzipped).toAbsolutePath();
      System.out.printf(
          "memory: java -Xmx32m -cp '%s' %s %s%n",
          System.getProperty("java.class.path"), FileReading.class.getName(), file);
    }
  }
}
