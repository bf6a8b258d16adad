package io.nightcondor.analytics.pack;

/**
 * A point on which the sources of the method contradict each other, or the market.
 *
 * @param number in the register, from 1
 * @param topic in a few words
 * @param one what is said in one place
 * @param other what is said in another, or what the market does
 * @param taken what is done here
 */
public record ContradictionRow(int number, String topic, String one, String other, String taken) {}
