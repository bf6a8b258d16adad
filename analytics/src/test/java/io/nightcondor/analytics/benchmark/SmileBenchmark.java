package io.nightcondor.analytics.benchmark;

import io.nightcondor.analytics.market.SmileFit;
import io.nightcondor.analytics.smile.QuoteStrip;
import io.nightcondor.analytics.smile.SmileFitter;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;

/** Every smile of a day fitted and checked for butterflies, ms for the whole day on one thread. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
public class SmileBenchmark {

  private final List<QuoteStrip> day = SmileDay.strips();

  /** As a long-running process sees it. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 5, time = 2)
  @Measurement(iterations = 5, time = 2)
  public void warm(Blackhole sink) {
    fit(sink);
  }

  /** As a nightly process sees it, its first and only day. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public void cold(Blackhole sink) {
    fit(sink);
  }

  private void fit(Blackhole sink) {
    for (QuoteStrip strip : day) {
      SmileFit fit = SmileFitter.fit(strip).fit();
      sink.consume(fit);
    }
  }
}
