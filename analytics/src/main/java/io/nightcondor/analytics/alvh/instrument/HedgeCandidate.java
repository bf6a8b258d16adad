package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A VIX future that could hedge a condor tonight, one long unit.
 *
 * @param session of the close
 * @param future size and expiry
 * @param days calendar days to its settlement
 * @param level VIX points
 * @param day of the future on the VX curve, if the curve has it
 * @param gainBase USD under the calibration stress
 * @param gainHigh USD, HIGH response
 * @param cost USD over the horizon (DOMAIN E7)
 * @param score cost / gainBase, a negative cost counted as 0
 * @param charge USD to the premium budget for one unit
 * @param limit for a first order tonight
 * @param notes gates skipped and other remarks
 */
public record HedgeCandidate(
    LocalDate session,
    VixFuture future,
    int days,
    double level,
    Optional<VxPoint> day,
    double gainBase,
    double gainHigh,
    double cost,
    double score,
    double charge,
    LimitPrices.Limit limit,
    List<String> notes) {}
