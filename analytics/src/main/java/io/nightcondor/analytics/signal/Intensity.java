package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.pack.TraceLine;
import java.util.OptionalDouble;

/**
 * The hedge intensity of a put side (DOMAIN E3).
 *
 * @param score 0 to 1; empty if too little weight survives
 * @param forCap what the coverage cap takes: the score, or 0 without one
 * @param sufficient whether there is a score; without one layer 3 stays shut
 * @param line the rule with its figures, for the record of a decision
 */
public record Intensity(OptionalDouble score, double forCap, boolean sufficient, TraceLine line) {}
