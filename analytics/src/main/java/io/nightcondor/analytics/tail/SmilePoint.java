package io.nightcondor.analytics.tail;

import java.time.LocalDate;

/**
 * The SPX smile of one session's chain at one constant time to expiry.
 *
 * @param session exchange session
 * @param days calendar days to expiry
 * @param atmVol implied vol at the forward, a fraction
 * @param skewness risk-neutral skewness in the units of the SKEW index's S: of the slope of the
 *     smile, 6 times d(vol) over d(x) at the forward over atmVol, x = ln(K/F) / (vol root T)
 */
public record SmilePoint(LocalDate session, int days, double atmVol, double skewness) {}
