package io.nightcondor.analytics.benchmark;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.risk.HeldLeg;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RevaluationLegs;
import io.nightcondor.analytics.risk.ScenarioSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 40 SPX and VIX options in 900 scenarios of every kind, ns for one option in one scenario on one
 * core: moved forward, smile, vol response and discount factor included, but for
 * {@link #priceAloneStrata}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RevaluationBenchmark {

  private static final int OPTION_SCENARIOS = MixedLegs.LEGS * MixedLegs.SCENARIOS;

  private final MarketSnapshot market = MixedLegs.market();
  private final List<HeldLeg> book = MixedLegs.book();
  private final RevaluationLegs legs = MixedLegs.legs(market, book);
  private final ScenarioSet scenarios = MixedLegs.scenarios();
  private final Revaluation kernel = new Revaluation();
  private final double[] values = new double[OPTION_SCENARIOS];
  private final double[] forwards = new double[OPTION_SCENARIOS];
  private final double[] vols = new double[OPTION_SCENARIOS];
  private final double[] years = new double[OPTION_SCENARIOS];

  /** Hands the inputs of each price out in the order of the values. */
  public RevaluationBenchmark() {
    int[] next = new int[1];
    OneByOne.run(
        market,
        book,
        scenarios,
        (series, forward, vol, time) -> {
          forwards[next[0]] = forward;
          vols[next[0]] = vol;
          years[next[0]++] = time;
          return 0;
        },
        values);
  }

  /** The kernel on a book. */
  @Benchmark
  @OperationsPerInvocation(OPTION_SCENARIOS)
  public double[] kernel() {
    kernel.run(legs, scenarios, values);
    return values;
  }

  /** From positions to values, as a night does it: legs built anew. */
  @Benchmark
  @OperationsPerInvocation(OPTION_SCENARIOS)
  public double[] positionsToValues() {
    kernel.run(MixedLegs.legs(market, book), scenarios, values);
    return values;
  }

  /** The same figures one by one with our price of one option. */
  @Benchmark
  @OperationsPerInvocation(OPTION_SCENARIOS)
  public double[] oneByOneNightcondor() {
    OneByOne.run(market, book, scenarios, RevaluationBenchmark::nightcondor, values);
    return values;
  }

  /** The same figures one by one with Strata's price. */
  @Benchmark
  @OperationsPerInvocation(OPTION_SCENARIOS)
  public double[] oneByOneStrata() {
    OneByOne.run(market, book, scenarios, RevaluationBenchmark::strata, values);
    return values;
  }

  /** Strata's undiscounted prices by themselves: forwards, vols and times are at hand. */
  @Benchmark
  @OperationsPerInvocation(OPTION_SCENARIOS)
  public double[] priceAloneStrata() {
    for (int i = 0; i < OPTION_SCENARIOS; i++) {
      OptionSeries series = (OptionSeries) book.get(i / MixedLegs.SCENARIOS).instrument();
      values[i] = strata(series, forwards[i], vols[i], years[i]);
    }
    return values;
  }

  static double nightcondor(OptionSeries series, double forward, double vol, double years) {
    return Black76.price(series.right(), forward, series.strike(), vol, years, 1);
  }

  static double strata(OptionSeries series, double forward, double vol, double years) {
    return BlackFormulaRepository.price(
        forward, series.strike(), years, vol, series.right() == OptionRight.CALL);
  }
}
