package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.risk.HeldLeg;
import io.nightcondor.analytics.risk.RevaluationLegs;

/** The four legs of a condor for the revaluation kernel. */
public final class CondorLegs {

  private CondorLegs() {}

  /** Each side is a group of its own, named {@link #group}. */
  public static RevaluationLegs of(CondorValuation condor) {
    RevaluationLegs.Builder builder = new RevaluationLegs.Builder();
    add(builder, condor, Side.PUT, condor.condor().longPut());
    add(builder, condor, Side.PUT, condor.condor().shortPut());
    add(builder, condor, Side.CALL, condor.condor().shortCall());
    add(builder, condor, Side.CALL, condor.condor().longCall());
    return builder.build();
  }

  /** The group of a side's legs. */
  public static String group(Side side) {
    return side.name();
  }

  /** Days matter to VIX options only. */
  private static void add(
      RevaluationLegs.Builder builder, CondorValuation condor, Side side, Leg leg) {
    builder.option(new HeldLeg(leg.series(), leg.quantity(), group(side)), condor.slice(), 0);
  }
}
