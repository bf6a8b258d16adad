package io.nightcondor.analytics.benchmark;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import io.nightcondor.analytics.market.ImpliedVol.Reason;
import io.nightcondor.analytics.pricing.ImpliedVolatility;
import java.util.concurrent.TimeUnit;
import net.finmath.functions.AnalyticFormulas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Implied vols of 100,000 options whose vols are known; finmath-lib solves the first of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 8, time = 1)
public class ImpliedVolBenchmark {

  static final int OPTIONS = 100_000;
  static final int FEW = 200;

  @Param
  public OptionSet set;

  private Options options;
  private double[] vol;
  private Reason[] reason;

  @Setup
  public void setUp() {
    options = set.first(OPTIONS);
    vol = new double[OPTIONS];
    reason = new Reason[OPTIONS];
  }

  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void nightcondor(Blackhole sink) {
    for (int i = 0; i < OPTIONS; i++) {
      sink.consume(nightcondor(options, i));
    }
  }

  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public double[] nightcondorBatch() {
    ImpliedVolatility.solve(
        OPTIONS,
        options.sign,
        options.price,
        options.forward,
        options.strike,
        options.years,
        options.discountFactor,
        vol,
        reason);
    return vol;
  }

  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void strata(Blackhole sink) {
    for (int i = 0; i < OPTIONS; i++) {
      sink.consume(strata(options, i));
    }
  }

  @Benchmark
  @OperationsPerInvocation(FEW)
  public void finmath(Blackhole sink) {
    for (int i = 0; i < FEW; i++) {
      sink.consume(finmath(options, i));
    }
  }

  static Object nightcondor(Options options, int i) {
    return ImpliedVolatility.solve(
        options.right[i],
        options.price[i],
        options.forward[i],
        options.strike[i],
        options.years[i],
        1);
  }

  static double strata(Options options, int i) {
    return BlackFormulaRepository.impliedVolatility(
        options.price[i],
        options.forward[i],
        options.strike[i],
        options.years[i],
        options.isCall[i]);
  }

  /** It solves calls only; the put's price is taken there by parity. */
  static double finmath(Options options, int i) {
    double call =
        options.price[i] + (options.isCall[i] ? 0 : options.forward[i] - options.strike[i]);
    return AnalyticFormulas.blackScholesOptionImpliedVolatility(
        options.forward[i], options.years[i], options.strike[i], 1, call);
  }
}
