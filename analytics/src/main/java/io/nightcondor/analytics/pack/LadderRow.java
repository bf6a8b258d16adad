package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One rung of a hedge programme that is held whatever is tested (DOMAIN E14, VXTH of E7).
 *
 * @param rung such as 30 days
 * @param symbol VIX call that the rung should hold
 * @param expiry settlement date
 * @param days calendar days to it
 * @param delta to its future
 * @param wanted contracts
 * @param held contracts
 * @param action OPEN, ROLL, TRANSFER, HOLD, CLOSE or NONE
 * @param price mid, VIX points
 * @param cost premium of what would be bought, USD
 * @param gainBase of the wanted contracts under the calibration stress, USD
 * @param reason one sentence
 */
public record LadderRow(
    String rung,
    String symbol,
    Optional<LocalDate> expiry,
    Figure days,
    Figure delta,
    Figure wanted,
    double held,
    String action,
    Figure price,
    Figure cost,
    Figure gainBase,
    String reason) {}
