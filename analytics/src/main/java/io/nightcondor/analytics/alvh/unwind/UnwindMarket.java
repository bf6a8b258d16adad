package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.RegimeView;
import io.nightcondor.analytics.alvh.instrument.FrontLevels;
import java.util.Optional;

/**
 * What the unwind rules need of the night's market.
 *
 * @param vix close, VIX points
 * @param futures VX1 and VX2
 * @param contangoCloses closes in a row with VX1 below VX2, tonight included
 * @param vixMove of the calibration stress, VIX points
 * @param regime after the close
 */
public record UnwindMarket(
    double vix, FrontLevels futures, int contangoCloses, double vixMove, RegimeView regime) {

  Optional<Double> front() {
    return futures.front();
  }
}
