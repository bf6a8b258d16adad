package io.nightcondor.analytics.benchmark;

import io.nightcondor.analytics.recompute.BookInput;
import io.nightcondor.analytics.recompute.BookOutcome;
import io.nightcondor.analytics.recompute.BookRecomputation;
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

/**
 * A book of 25 condors, 100 legs, on its second night: recognition, marks, greeks, metrics,
 * probabilities, margin, alternatives, P&L explained and hedge.
 */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
public class BookBenchmark {

  private final BookInput input = HundredLegs.secondNight();

  /** As the thousandth book of a night sees it. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 5, time = 2)
  @Measurement(iterations = 5, time = 2)
  public BookOutcome warm() {
    return BookRecomputation.recompute(input);
  }

  /** As the only book of a night sees it. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public BookOutcome cold() {
    return BookRecomputation.recompute(input);
  }
}
