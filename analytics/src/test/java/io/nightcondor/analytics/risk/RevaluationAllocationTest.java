package io.nightcondor.analytics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.nightcondor.analytics.market.BetaSet;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevaluationAllocationTest {

  private static final int WARM_UP = 20;
  private static final int RUNS = 10;

  /** Some virtual machines allocate to count: 64 bytes seen. An object a leg would be 6,400. */
  private static final long OF_THE_COUNTING = 1_000;

  @Test
  void givenWarmKernel_whenTheGridIsRunAgain_thenNothingIsAllocated() {
    assertThat(allocated(ScenarioGrid.of(20, BetaSet.FROM_2013_TO_2026)))
        .isLessThan(OF_THE_COUNTING);
  }

  /** Vols and futures by tenor, tilted smiles, rates: every move that a scenario can have. */
  @Test
  void givenWarmKernel_whenAnyScenariosAreRunAgain_thenNothingIsAllocated() {
    assertThat(allocated(new RandomBook(4).scenarios(450))).isLessThan(OF_THE_COUNTING);
  }

  private static long allocated(ScenarioSet scenarios) {
    RandomBook random = new RandomBook(3);
    List<HeldLeg> book = random.legs(40);
    RevaluationLegs legs = RandomBook.legs(RandomBook.market(), book, random.spreads(book));
    double[] values = new double[legs.size() * scenarios.size()];
    Revaluation kernel = new Revaluation();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported(), "this JVM does not count allocation");
    for (int i = 0; i < WARM_UP; i++) {
      kernel.run(legs, scenarios, values);
      threads.getCurrentThreadAllocatedBytes();
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < RUNS; i++) {
      kernel.run(legs, scenarios, values);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
