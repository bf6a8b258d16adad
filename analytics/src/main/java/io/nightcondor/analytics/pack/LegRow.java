package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * One leg of a condor or a leftover.
 *
 * @param symbol unpadded OSI symbol
 * @param quantity signed contracts
 * @param strike index points
 * @param right CALL or PUT
 * @param expiry exchange date
 * @param entryPrice index points; missing if unknown
 * @param mark index points
 * @param rung where the mark comes from
 * @param quality codes of the rules that its own quote breaks, such as Q03
 * @param bid index points; missing if not quoted
 * @param ask as bid
 * @param impliedVol a fraction, surface vol at the strike
 * @param delta plain Black-76 forward delta of one long unit
 * @param extrinsic index points of one unit, clipped at 0
 * @param note remark such as NEGATIVE_EXTRINSIC, or the reason of being unpriced; may be empty
 */
public record LegRow(
    String symbol,
    int quantity,
    double strike,
    String right,
    LocalDate expiry,
    Figure entryPrice,
    Figure mark,
    Rung rung,
    List<String> quality,
    Figure bid,
    Figure ask,
    Figure impliedVol,
    Figure delta,
    Figure extrinsic,
    String note) {}
