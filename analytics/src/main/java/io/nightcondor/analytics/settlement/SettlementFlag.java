package io.nightcondor.analytics.settlement;

/** Why a condor's settlement asks for a look (DOMAIN D4). */
enum SettlementFlag {
  /** Past its last close before an AM print, a short strike nearer than two daily ranges. */
  AM_GAP,
  /** Past its last close before an AM print, and the distance or the range is unknown. */
  AM_GAP_UNKNOWN,
  /** Settles at the coming close, a short strike within one daily range. */
  PM_PIN,
  /** Settles at the coming close, and the distance or the range is unknown. */
  PM_PIN_UNKNOWN
}
