package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One limit of the book and how much of it is used (DOMAIN G2.2).
 *
 * @param key of the limit in the configuration, such as limits.expectedShortfall
 * @param metric what is limited, in a few words
 * @param value what it is tonight
 * @param limit what it may be
 * @param unit of value and limit
 * @param use value over limit, a fraction; of a limit that the value must reach, limit over value;
 *     missing where a ratio says nothing, such as for a limit of 0
 * @param breach where the value stands
 * @param breachedSince session of the first close of an unbroken breach; empty without one
 * @param breachAge sessions in a row in breach, tonight's included; 0 without a breach
 * @param owner who answers for it
 * @param origin mark of the default
 * @param basis what the value is, in a sentence
 */
public record LimitRow(
    String key,
    String metric,
    Figure value,
    Figure limit,
    String unit,
    Figure use,
    LimitState breach,
    Optional<LocalDate> breachedSince,
    int breachAge,
    String owner,
    String origin,
    String basis) {}
