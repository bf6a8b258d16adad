package io.nightcondor.analytics.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ExposureAllocationTest {

  private static final LocalDate EXPIRY = LocalDate.of(2024, 8, 16);
  private static final int LEGS = 5_000;
  private static final int GROUPS = 50;
  private static final int WARM_UP = 20;
  private static final int RUNS = 10;

  /** Some virtual machines allocate to count: 64 bytes seen. An object a leg would be 800,000. */
  private static final long OF_THE_COUNTING = 1_000;

  @Test
  void givenThousandsOfLegs_whenSummedAgain_thenNothingIsAllocated() {
    MarketSnapshot market = MarketFixture.on(LocalDate.of(2024, 8, 5))
        .slice(Root.SPXW, EXPIRY, 5200, 0.25)
        .build();
    MarkLadder marks =
        new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR);
    ExposureLegs.Builder builder =
        new ExposureLegs.Builder(OptionalDouble.of(5200), BetaSet.FROM_2013_TO_2026);
    int[] group = new int[LEGS];
    for (int i = 0; i < LEGS; i++) {
      OptionRight right = i % 2 == 0 ? OptionRight.PUT : OptionRight.CALL;
      OptionSeries series = new OptionSeries(Root.SPXW, EXPIRY, right, 4700 + i % 200 * 5);
      builder.option(marks.value(series), i % 3 == 0 ? -1 : 1, 11);
      group[i] = i % GROUPS;
    }
    ExposureLegs legs = builder.build();
    double[] sums = new double[GROUPS * Measure.COUNT];
    ExposureKernel kernel = new ExposureKernel();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported(), "this JVM does not count allocation");
    for (int i = 0; i < WARM_UP; i++) {
      kernel.price(legs);
      kernel.sum(legs, group, GROUPS, sums);
      threads.getCurrentThreadAllocatedBytes();
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < RUNS; i++) {
      kernel.price(legs);
      kernel.sum(legs, group, GROUPS, sums);
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isLessThan(OF_THE_COUNTING);
  }
}
