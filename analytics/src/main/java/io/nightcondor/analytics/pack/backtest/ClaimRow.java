package io.nightcondor.analytics.pack.backtest;

/**
 * What public pages claim beside what a policy came to.
 *
 * @param policy name
 * @param claim in words
 * @param origin mark, such as P
 * @param from lowest figure of the claim, a share
 * @param to highest figure of the claim, a share
 * @param ours a share
 * @param verdict in words
 */
public record ClaimRow(
    String policy,
    String claim,
    String origin,
    double from,
    double to,
    Interval ours,
    String verdict) {}
