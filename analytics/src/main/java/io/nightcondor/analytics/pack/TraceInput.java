package io.nightcondor.analytics.pack;

/**
 * A figure that a rule looked at.
 *
 * @param name in the field's terms, such as short put |delta|
 * @param value missing with its reason where it could not be had
 * @param unit such as USD, VIX points, fraction or closes; empty for a bare number
 * @param source where it comes from, such as the chain's quote, the history of the VIX or the
 *     position file
 */
public record TraceInput(String name, Figure value, String unit, String source) {}
