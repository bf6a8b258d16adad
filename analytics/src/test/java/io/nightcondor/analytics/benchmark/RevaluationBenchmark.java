package io.nightcondor.analytics.benchmark;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.HeldLeg;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RevaluationLegs;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioGrid;
import io.nightcondor.analytics.risk.ScenarioSet;
import io.nightcondor.analytics.smile.SviSmile;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * Ten condors on three expiries (40 legs) under the whole grid (450 scenarios), ns for one leg in
 * one scenario, smile and vol response included.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RevaluationBenchmark {

  private static final int LEGS = 40;
  private static final int SCENARIOS = 450;
  private static final double VIX = 20;
  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final List<LocalDate> EXPIRIES =
      List.of(LocalDate.of(2024, 8, 16), LocalDate.of(2024, 9, 4), LocalDate.of(2024, 9, 20));

  private final MarketSnapshot market = market();
  private final List<HeldLeg> book = book();
  private final RevaluationLegs legs = RevaluationLegs.of(market, book);
  private final ScenarioSet grid = ScenarioGrid.of(VIX, BetaCase.BASE);
  private final Revaluation kernel = new Revaluation();
  private final double[] values = new double[LEGS * SCENARIOS];

  /** The kernel on a book. */
  @Benchmark
  @OperationsPerInvocation(LEGS * SCENARIOS)
  public double[] kernel() {
    kernel.run(legs, grid, values);
    return values;
  }

  /** From positions to values, as a night does it: legs built anew. */
  @Benchmark
  @OperationsPerInvocation(LEGS * SCENARIOS)
  public double[] positionsToValues() {
    kernel.run(RevaluationLegs.of(market, book), grid, values);
    return values;
  }

  /** The same figures leg by leg with the price of one option. */
  @Benchmark
  @OperationsPerInvocation(LEGS * SCENARIOS)
  public double[] legByLeg() {
    for (int leg = 0; leg < LEGS; leg++) {
      HeldLeg held = book.get(leg);
      OptionSeries series = (OptionSeries) held.instrument();
      ExpirySlice slice = market.slice(series.root(), series.expiry()).orElseThrow();
      for (int i = 0; i < SCENARIOS; i++) {
        Scenario scenario = grid.scenarios().get(i);
        double forward = slice.forward().level() * scenario.spotFactor();
        double years = Math.max(0, slice.years() - scenario.days() / 365);
        double vol = scenario
            .spxVol()
            .moved(
                slice.smile().vol(StrictMath.log(series.strike() / forward)),
                slice.years() * 365,
                scenario.vixMove());
        values[leg * SCENARIOS + i] = held.quantity()
            * series.multiplier()
            * Black76.price(
                series.right(),
                forward,
                series.strike(),
                vol,
                years,
                StrictMath.pow(slice.forward().discountFactor(), years / slice.years()));
      }
    }
    return values;
  }

  private static MarketSnapshot market() {
    MarketFixture fixture = MarketFixture.on(SESSION).vix(VIX);
    double[] years = {11 / 365.0, 30 / 365.0, 46 / 365.0};
    for (int i = 0; i < EXPIRIES.size(); i++) {
      double scale = years[i];
      fixture.slice(
          Root.SPXW,
          EXPIRIES.get(i),
          5200,
          StrictMath.exp(-0.05 * scale),
          new SviSmile(0.01 * scale, 0.25 * scale, -0.6, 0.02, 0.08, scale));
    }
    return fixture.build();
  }

  private static List<HeldLeg> book() {
    List<HeldLeg> legs = new ArrayList<>();
    for (int condor = 0; condor < LEGS / 4; condor++) {
      LocalDate expiry = EXPIRIES.get(condor % EXPIRIES.size());
      double shortPut = 4900 - 20 * condor;
      double shortCall = 5450 + 10 * condor;
      String group = "condor " + condor;
      legs.add(leg(expiry, OptionRight.PUT, shortPut - 50, 10, group));
      legs.add(leg(expiry, OptionRight.PUT, shortPut, -10, group));
      legs.add(leg(expiry, OptionRight.CALL, shortCall, -10, group));
      legs.add(leg(expiry, OptionRight.CALL, shortCall + 50, 10, group));
    }
    return legs;
  }

  private static HeldLeg leg(
      LocalDate expiry, OptionRight right, double strike, int quantity, String group) {
    return new HeldLeg(new OptionSeries(Root.SPXW, expiry, right, strike), quantity, group);
  }
}
