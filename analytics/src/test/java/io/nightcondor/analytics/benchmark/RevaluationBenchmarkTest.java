package io.nightcondor.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What is timed beside each other is the same work. */
class RevaluationBenchmarkTest {

  /** USD of ten lots: two ways to a price of thousands of points agree to 1e-12 of it. */
  private static final double OURS = 1e-5;

  /** Strata's price is a difference of products with normal distributions good to 1e-15. */
  private static final double STRATA = 1e-5;

  private final RevaluationBenchmark benchmark = new RevaluationBenchmark();

  @Test
  void givenTheKernel_whenPricedOneByOne_thenTheSameValues() {
    double[] kernel = benchmark.kernel().clone();
    assertThat(benchmark.positionsToValues()).containsExactly(kernel);
    assertThat(benchmark.oneByOneNightcondor()).containsExactly(kernel, within(OURS));
    assertThat(benchmark.oneByOneStrata()).containsExactly(kernel, within(STRATA));
  }
}
