package io.nightcondor.analytics.pack;

/**
 * @param equity USD
 * @param policy name of the policy preset
 */
public record BookHeader(String id, String name, String owner, double equity, String policy) {}
