package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One hedge leg held.
 *
 * @param symbol such as VXMU24 or an OSI symbol on VIX
 * @param quantity signed contracts; a share of a leg held for several condors may be a fraction
 * @param condorId the condor it protects
 * @param layer 1, 2 or 3
 * @param openDate session of the fill; empty if the file does not say it
 * @param ageDays calendar days held; missing with the date
 * @param orphaned true if no living condor of that id is left
 * @param entryPrice VIX points
 * @param mark VIX points
 * @param rung where the mark comes from
 * @param pnl USD since entry
 * @param exitCost USD to cross half the spread
 * @param exposure greeks
 * @param gainLow USD under the calibration stress, LOW response ("hedge under-delivers")
 * @param gainBase as gainLow, BASE
 * @param gainHigh as gainLow, HIGH
 * @param note remark or reason; may be empty
 */
public record HedgeLegRow(
    String symbol,
    double quantity,
    String condorId,
    int layer,
    Optional<LocalDate> openDate,
    Figure ageDays,
    boolean orphaned,
    Figure entryPrice,
    Figure mark,
    Rung rung,
    Figure pnl,
    Figure exitCost,
    Exposure exposure,
    Figure gainLow,
    Figure gainBase,
    Figure gainHigh,
    String note) {}
