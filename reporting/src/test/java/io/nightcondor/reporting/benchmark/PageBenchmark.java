package io.nightcondor.reporting.benchmark;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.html.RiskPage;
import io.nightcondor.reporting.table.ReportDocument;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The page of one book, from its document to its bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PageBenchmark {

  private final RiskPack pack = SamplePack.rich();
  private final ReportDocument document = ReportDocument.of(pack);

  @Benchmark
  public byte[] page() {
    return RiskPage.render(document);
  }

  /** With the layout of the pack, as a night does it. */
  @Benchmark
  public byte[] layoutAndPage() {
    return RiskPage.render(ReportDocument.of(pack));
  }
}
