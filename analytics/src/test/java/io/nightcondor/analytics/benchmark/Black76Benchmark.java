package io.nightcondor.analytics.benchmark;

import static com.opengamma.strata.pricer.impl.option.BlackFormulaRepository.delta;
import static com.opengamma.strata.pricer.impl.option.BlackFormulaRepository.driftlessTheta;
import static com.opengamma.strata.pricer.impl.option.BlackFormulaRepository.gamma;
import static com.opengamma.strata.pricer.impl.option.BlackFormulaRepository.price;
import static com.opengamma.strata.pricer.impl.option.BlackFormulaRepository.vega;

import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.pricing.Black76Batch;
import io.nightcondor.analytics.pricing.GreekColumns;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Prices and greeks of 100,000 realistic options. Ours take theta by revaluation, which prices each
 * option twice; Strata's is the derivative, and its price one day on stands beside it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 8, time = 1)
public class Black76Benchmark {

  private static final int OPTIONS = 100_000;
  private static final double DAY = 1 / 365.0;

  private final Black76Batch batch = new Black76Batch();
  private final GreekColumns greeks = new GreekColumns(OPTIONS);
  private final double[] prices = new double[OPTIONS];
  private Options options;

  @Setup
  public void setUp() {
    options = OptionSet.REALISTIC.first(OPTIONS);
  }

  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void greeksNightcondor(Blackhole sink) {
    for (int i = 0; i < OPTIONS; i++) {
      sink.consume(Black76.greeks(
          options.right[i],
          options.forward[i],
          options.strike[i],
          options.vol[i],
          options.years[i],
          1,
          1));
    }
  }

  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public GreekColumns greeksNightcondorBatch() {
    batch.greeks(
        OPTIONS,
        options.sign,
        options.forward,
        options.strike,
        options.vol,
        options.years,
        options.discountFactor,
        options.discountFactor,
        greeks);
    return greeks;
  }

  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void greeksStrata(Blackhole sink) {
    for (int i = 0; i < OPTIONS; i++) {
      double f = options.forward[i];
      double k = options.strike[i];
      double t = options.years[i];
      double v = options.vol[i];
      boolean call = options.isCall[i];
      sink.consume(price(f, k, t, v, call));
      sink.consume(delta(f, k, t, v, call));
      sink.consume(gamma(f, k, t, v));
      sink.consume(vega(f, k, t, v));
      sink.consume(driftlessTheta(f, k, t, v));
    }
  }

  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void greeksStrataRevalued(Blackhole sink) {
    for (int i = 0; i < OPTIONS; i++) {
      double f = options.forward[i];
      double k = options.strike[i];
      double t = options.years[i];
      double v = options.vol[i];
      boolean call = options.isCall[i];
      double now = price(f, k, t, v, call);
      sink.consume(now);
      sink.consume(delta(f, k, t, v, call));
      sink.consume(gamma(f, k, t, v));
      sink.consume(vega(f, k, t, v));
      sink.consume(price(f, k, Math.max(t - DAY, 0), v, call) - now);
    }
  }

  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void priceNightcondor(Blackhole sink) {
    for (int i = 0; i < OPTIONS; i++) {
      sink.consume(Black76.price(
          options.right[i],
          options.forward[i],
          options.strike[i],
          options.vol[i],
          options.years[i],
          1));
    }
  }

  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public double[] priceNightcondorBatch() {
    batch.prices(
        OPTIONS,
        options.sign,
        options.forward,
        options.logForward,
        options.strike,
        options.logStrike,
        options.vol,
        options.rootTime,
        options.discountFactor,
        prices);
    return prices;
  }

  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void priceStrata(Blackhole sink) {
    for (int i = 0; i < OPTIONS; i++) {
      sink.consume(price(
          options.forward[i],
          options.strike[i],
          options.years[i],
          options.vol[i],
          options.isCall[i]));
    }
  }
}
