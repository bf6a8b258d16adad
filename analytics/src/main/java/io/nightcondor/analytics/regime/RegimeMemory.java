package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is remembered of the regime from night to night. Simple types, so that it can be stored as
 * JSON.
 *
 * @param state after the session's close
 * @param since first close of the state
 * @param highRatioCloses closes in a row with VIX/VIX3M at or above the threshold of STRESSED
 * @param calmingCloses closes in a row on which STRESSED could have been left
 * @param illiquidCloses closes in a row with market liquidity below the threshold of BROKEN
 * @param liquidCloses closes in a row with market liquidity above the threshold that leaves BROKEN
 * @param missingNights nights in a row without market liquidity
 * @param exposureAtEntry NVc of the condors the night BROKEN was entered, USD per VIX point; empty
 *     outside BROKEN
 */
public record RegimeMemory(
    RegimeState state,
    LocalDate since,
    int highRatioCloses,
    int calmingCloses,
    int illiquidCloses,
    int liquidCloses,
    int missingNights,
    Optional<Double> exposureAtEntry) {

  /** Before the first night: NORMAL. */
  public static RegimeMemory first(LocalDate session) {
    return new RegimeMemory(RegimeState.NORMAL, session, 0, 0, 0, 0, 0, Optional.empty());
  }

  /** The same with the exposure frozen at the entry of BROKEN. */
  public RegimeMemory withExposureAtEntry(double exposure) {
    return new RegimeMemory(
        state,
        since,
        highRatioCloses,
        calmingCloses,
        illiquidCloses,
        liquidCloses,
        missingNights,
        Optional.of(exposure));
  }

  /** The same after a session that was not run: a close that nobody saw breaks every row. */
  public RegimeMemory afterGap() {
    return new RegimeMemory(state, since, 0, 0, 0, 0, 0, exposureAtEntry);
  }
}
