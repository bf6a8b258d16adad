package io.nightcondor.analytics.pack;

/**
 * One figure of the reports: its unit and the rule or formula that it comes from.
 *
 * @param table where the reports show it
 * @param figure its name there
 * @param key its path in this document, such as condors.netCredit
 * @param unit such as USD or index points
 * @param rule id of the rule or formula, such as D2
 * @param origin origin mark: S seed, P public pages, R rulebook, K general knowledge, M measured, O
 *     own interpretation
 * @param formula in one line
 */
public record FormulaRow(
    String table,
    String figure,
    String key,
    String unit,
    String rule,
    String origin,
    String formula) {}
