package io.nightcondor.ingest.chain;

import java.util.OptionalDouble;

/**
 * What the vendor computed for one quote. It is kept as the vendor has it, however far out, for it
 * is where a quote came from and not what it is worth: no vol of ours is taken from it.
 *
 * @param vol a fraction; empty where not computed
 * @param delta empty where the vol is: a delta of no known vol says nothing
 */
record VendorVol(OptionalDouble vol, OptionalDouble delta) {

  static final VendorVol NONE = new VendorVol(OptionalDouble.empty(), OptionalDouble.empty());

  /** A vol of 0 is one that was not computed. */
  static VendorVol of(double vol, OptionalDouble delta) {
    return vol == 0 ? NONE : new VendorVol(OptionalDouble.of(vol), delta);
  }
}
