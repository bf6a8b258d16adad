package io.nightcondor.analytics.calibration;

import io.nightcondor.analytics.market.SliceKey;

/**
 * An expiry that could not be calibrated. Its surviving quotes are kept, each with the reason why
 * it has no vol or, where only the smile is missing, with its vol.
 *
 * @param key root and expiry
 * @param reason why there is no slice
 * @param quotes number of quotes of the expiry
 */
public record RefusedSlice(SliceKey key, Reason reason, int quotes) {

  /** Why an expiry has no slice. */
  public enum Reason {
    /** It has settled, or settles at the session's close. */
    EXPIRED,
    /** Neither parity nor a future gives a forward. */
    NO_FORWARD,
    /** No out-of-the-money quote with a bid has a vol from 2 % to 400 %. */
    NO_SMILE
  }
}
