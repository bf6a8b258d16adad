package io.nightcondor.app.store;

import io.nightcondor.analytics.pack.RiskPack;

/**
 * A pack as it is in the store.
 *
 * @param sha256 of the JSON that it was read from, hexadecimal
 */
public record StoredPack(RiskPack pack, String sha256) {}
