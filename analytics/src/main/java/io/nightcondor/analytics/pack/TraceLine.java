package io.nightcondor.analytics.pack;

/**
 * One rule looked at.
 *
 * @param rule id, such as E5 or U3
 * @param origin origin mark of the rule, such as [S] or [O]
 * @param test what was compared, with the figures
 * @param outcome true, false, skipped, or the figure that came out
 */
public record TraceLine(String rule, String origin, String test, String outcome) {}
