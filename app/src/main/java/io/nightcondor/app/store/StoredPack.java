package io.nightcondor.app.store;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.Sha256;

/**
 * A pack as it is in the store.
 *
 * @param json that it is stored as
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared by its hash, never by equals
public record StoredPack(RiskPack pack, byte[] json) {

  /** Of the JSON, hexadecimal. */
  public String sha256() {
    return Sha256.of(json);
  }
}
