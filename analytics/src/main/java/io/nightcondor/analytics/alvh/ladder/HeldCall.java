package io.nightcondor.analytics.alvh.ladder;

import java.time.LocalDate;
import java.util.Optional;

/**
 * VIX calls of one series that a book holds for a programme.
 *
 * @param symbol OSI symbol
 * @param units contracts, above 0
 * @param isWhole whether nothing of what was bought was sold since
 * @param since session of the purchase; empty if the file does not say it
 * @param price paid, VIX points; empty if the file leaves it blank
 */
public record HeldCall(
    String symbol,
    double units,
    boolean isWhole,
    Optional<LocalDate> since,
    Optional<Double> price) {}
