package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.pack.RegimePanel.RegimeState;

/**
 * What the layers need of the regime (DOMAIN E6, E10).
 *
 * @param state after the close
 * @param exposureLimit largest NVc of the book, USD per VIX point: 0 outside BROKEN
 */
public record RegimeView(RegimeState state, double exposureLimit) {

  /** The first night's. */
  public static final RegimeView NORMAL = new RegimeView(RegimeState.NORMAL, 0);

  /** Wider gates, and layers bought on two nights. */
  public boolean isStressed() {
    return switch (state) {
      case CALM, NORMAL -> false;
      case STRESSED, BROKEN -> true;
    };
  }

  /** The book may be net long vol up to its limit, and orphans may stay. */
  public boolean isBroken() {
    return state == RegimeState.BROKEN;
  }
}
