package io.nightcondor.analytics.ranking;

import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.policy.Policy;
import java.util.List;
import java.util.function.Function;

/**
 * What the ranking is drawn from, all of one close.
 *
 * @param policy weights and thresholds in force
 * @param stress session and VX curve
 * @param valuer values what a condor would become
 * @param condors living condors; those without a tested side are passed over
 */
public record RankingInput(
    Policy policy,
    StressMarket stress,
    Function<IronCondor, CondorValuation> valuer,
    List<TestedCondor> condors) {

  public RankingInput {
    condors = List.copyOf(condors);
  }
}
