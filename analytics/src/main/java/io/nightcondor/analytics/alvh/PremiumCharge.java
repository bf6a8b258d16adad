package io.nightcondor.analytics.alvh;

import java.time.LocalDate;

/**
 * Hedge premium charged at a purchase and never returned (DOMAIN E5).
 *
 * @param date session of the fill
 * @param condorId the condor it was bought for
 * @param amount USD, 0 or more
 */
public record PremiumCharge(LocalDate date, String condorId, double amount) {}
