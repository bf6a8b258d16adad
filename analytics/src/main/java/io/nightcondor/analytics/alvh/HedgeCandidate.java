package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.market.VixFuture;
import java.util.List;

/**
 * A VIX future that could hedge a condor tonight, one long unit.
 *
 * @param future size and expiry
 * @param days calendar days to its settlement
 * @param level VIX points
 * @param interpolated true if the level is not a settlement price
 * @param gainBase USD under the calibration stress
 * @param gainHigh USD, HIGH response
 * @param cost USD over the horizon (DOMAIN E7)
 * @param score cost / gainBase, a negative cost counted as 0
 * @param charge USD to the premium budget for one unit
 * @param limit for a first order tonight
 * @param notes gates skipped and other remarks
 */
public record HedgeCandidate(
    VixFuture future,
    int days,
    double level,
    boolean interpolated,
    double gainBase,
    double gainHigh,
    double cost,
    double score,
    double charge,
    LimitPrices.Limit limit,
    List<String> notes) {}
