package io.nightcondor.analytics.pack;

import java.time.LocalDate;

/**
 * A hedge instrument that was considered tonight.
 *
 * @param symbol such as VXMU24
 * @param expiry settlement date
 * @param days calendar days to settlement
 * @param mark VIX points
 * @param gainBase USD of one unit under the calibration stress, BASE response
 * @param cost USD of one unit over the horizon (DOMAIN E7)
 * @param score cost / gainBase, lower is better
 * @param limitPrice VIX points
 * @param pivot what the limit was taken from, such as S1 or "pivots not available"
 * @param note gates that were skipped or failed; may be empty
 */
public record InstrumentRow(
    String symbol,
    LocalDate expiry,
    int days,
    Figure mark,
    Figure gainBase,
    Figure cost,
    Figure score,
    Figure limitPrice,
    String pivot,
    String note) {}
