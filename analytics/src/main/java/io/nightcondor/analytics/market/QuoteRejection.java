package io.nightcondor.analytics.market;

/**
 * A quote that calibration refused, in the terms of a rejected row.
 *
 * @param quote with its file and line
 * @param code of the rule in DOMAIN B2, such as Q07
 * @param column of the canonical quote that breaks the rule
 * @param value what that column holds
 * @param expected what the rule wants there
 */
public record QuoteRejection(
    OptionQuote quote, String code, String column, String value, String expected) {}
