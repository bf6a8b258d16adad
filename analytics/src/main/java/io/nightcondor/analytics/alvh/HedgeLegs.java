package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.risk.HeldLeg;
import io.nightcondor.analytics.risk.RevaluationLegs;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Held hedges for the revaluation kernel. */
public final class HedgeLegs {

  private static final String GROUP = "HEDGE";

  private HedgeLegs() {}

  /** All in one group. */
  public static RevaluationLegs of(List<HedgeValuation> hedges, LocalDate session, VxCurve curve) {
    RevaluationLegs.Builder legs = new RevaluationLegs.Builder();
    for (HedgeValuation hedge : hedges) {
      HeldLeg leg = new HeldLeg(hedge.instrument(), hedge.lot().units(), GROUP);
      double days = ChronoUnit.DAYS.between(session, hedge.instrument().expiry());
      if (hedge.instrument() instanceof VixFuture) {
        legs.future(leg, curve, days);
      } else {
        legs.option(leg, hedge.option().flatMap(LegValuation::slice), days);
      }
    }
    return legs.build();
  }
}
