package io.nightcondor.analytics.alvh.layer;

import java.util.Set;

/**
 * Units that a rule sold inside a living episode (DOMAIN E5): they count against the target until
 * their layer may come back.
 *
 * @param symbol of the hedge
 * @param layer of it
 * @param units above 0
 * @param closesSince closes since the sale was in the file, 0 on that night
 */
public record SoldUnits(String symbol, int layer, double units, int closesSince) {

  /** Rules whose sales inside a living episode are not bought back. */
  public static final Set<String> RULES = Set.of("U2", "U4", "U5", "U6", "U7");

  SoldUnits nextClose() {
    return new SoldUnits(symbol, layer, units, closesSince + 1);
  }
}
