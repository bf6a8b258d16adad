package io.nightcondor.analytics.capital;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;

/**
 * What the panel is drawn from, all of one close. The blended position is the living condors with
 * the VIX hedge; other structures are in the beta alone.
 *
 * @param session exchange session
 * @param policy rates and thresholds in force
 * @param equity of the book, USD, above 0
 * @param cash USD, negative if borrowed
 * @param riskFreeRate fraction per year
 * @param spot S*, index points
 * @param spotDelta of everything on the SPX, USD per index point
 * @param curve VX curve of the close
 * @param condors living condors
 * @param held hedges that are not settled
 * @param orders what tonight's orders would add, or take off
 * @param returnUnhedged of the condors alone if closed tonight, money-weighted, fraction per year
 * @param returnHedged the same with the hedges held
 * @param spx daily bars of the index in order of date
 * @param memory tonight included
 */
public record CapitalInput(
    LocalDate session,
    Policy policy,
    double equity,
    Figure cash,
    Figure riskFreeRate,
    Figure spot,
    Figure spotDelta,
    VxCurve curve,
    List<CondorPart> condors,
    List<HedgeLine> held,
    List<HedgeLine> orders,
    Figure returnUnhedged,
    Figure returnHedged,
    List<IndexBar> spx,
    CapitalMemory memory) {

  public CapitalInput {
    condors = List.copyOf(condors);
    held = List.copyOf(held);
    orders = List.copyOf(orders);
    spx = List.copyOf(spx);
  }
}
