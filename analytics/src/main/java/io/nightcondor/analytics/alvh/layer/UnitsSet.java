package io.nightcondor.analytics.alvh.layer;

import java.time.LocalDate;

/**
 * What an episode last asked for when a layer's units were set (DOMAIN E5).
 *
 * @param session on which they were set
 * @param symbol of the instrument that the latest request was made in; units are of it
 * @param units set then, those of the second night in a stressed market included
 */
public record UnitsSet(LocalDate session, String symbol, double units) {}
