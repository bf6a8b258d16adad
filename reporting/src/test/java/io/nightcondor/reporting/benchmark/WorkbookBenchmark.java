package io.nightcondor.reporting.benchmark;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.excel.RiskWorkbook;
import io.nightcondor.reporting.table.ReportDocument;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One book's whole workbook with its charts, beside POI writing the same cells, styles, tables and
 * charts and nothing else: no layout, no widths, no links, no conditional formats.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class WorkbookBenchmark {

  private ReportDocument document;
  private BareWorkbook bare;

  @Setup
  public void read() throws IOException {
    document = ReportDocument.of(SamplePack.rich());
    bare = BareWorkbook.of(RiskWorkbook.render(document));
  }

  @Benchmark
  public byte[] nightcondor() {
    return RiskWorkbook.render(document);
  }

  @Benchmark
  public byte[] poi() throws IOException {
    return bare.write();
  }
}
