package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLedger.Fill;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.PremiumCharge;
import io.nightcondor.analytics.alvh.RegimeView;
import io.nightcondor.analytics.alvh.SignalView;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidates;
import io.nightcondor.analytics.alvh.unwind.UnwindMarket;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.Programme;
import java.time.LocalDate;
import java.util.List;

/**
 * What the hedge rules look at, by one policy.
 *
 * @param policy thresholds in force
 * @param session of the close
 * @param calendar of the exchange
 * @param stress tonight's calibration stress
 * @param candidates instruments
 * @param equity of the book, USD
 * @param sides living condors by this policy's thresholds
 * @param hedges held
 * @param open orders of earlier nights that are not filled, and purchases that were not placed
 * @param charges hedge premium of the last 365 days
 * @param fills since the previous session
 * @param signals of the night
 * @param unwindMarket VIX, futures and regime
 * @param orphans which condors are gone
 */
record EngineInput(
    Policy policy,
    LocalDate session,
    ExchangeCalendar calendar,
    StressMarket stress,
    HedgeCandidates candidates,
    double equity,
    List<HedgedSide> sides,
    List<HedgeValuation> hedges,
    List<HedgeOrder> open,
    List<PremiumCharge> charges,
    List<Fill> fills,
    SignalView signals,
    UnwindMarket unwindMarket,
    Orphans orphans) {

  RegimeView regime() {
    return unwindMarket.regime();
  }

  /** Whether layers hedge this book, not a programme that is always on. */
  boolean triggered() {
    return policy.programme() == Programme.TRIGGERED;
  }
}
