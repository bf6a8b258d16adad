package io.nightcondor.analytics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class RevaluationAllocationTest {

  private static final int WARM_UP = 20;
  private static final int RUNS = 10;

  /** Some virtual machines allocate to count: 64 bytes seen. An object a leg would be 6,400. */
  private static final long OF_THE_COUNTING = 1_000;

  @Test
  void givenWarmKernel_whenRunAgain_thenNothingIsAllocated() {
    RandomBook random = new RandomBook(3);
    RevaluationLegs legs = RevaluationLegs.of(RandomBook.market(), random.legs(40));
    ScenarioSet grid = ScenarioGrid.of(20, BetaCase.BASE);
    double[] values = new double[legs.size() * grid.size()];
    Revaluation kernel = new Revaluation();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported(), "this JVM does not count allocation");
    for (int i = 0; i < WARM_UP; i++) {
      kernel.run(legs, grid, values);
      threads.getCurrentThreadAllocatedBytes();
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < RUNS; i++) {
      kernel.run(legs, grid, values);
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isLessThan(OF_THE_COUNTING);
  }
}
