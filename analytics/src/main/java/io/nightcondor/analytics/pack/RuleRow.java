package io.nightcondor.analytics.pack;

/**
 * One rule or threshold in force.
 *
 * @param rule id in the domain book, such as D3 or E5
 * @param key configuration key, or empty if it is not configurable
 * @param value in force
 * @param origin origin mark: S seed, P public pages, R rulebook, K general knowledge, M measured, O
 *     own interpretation
 * @param meaning one line
 */
public record RuleRow(String rule, String key, String value, String origin, String meaning) {}
