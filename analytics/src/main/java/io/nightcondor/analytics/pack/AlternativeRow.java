package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that could be done with a condor, beside the others (DOMAIN D2).
 *
 * @param action DO_NOTHING, CLOSE, ROLL_OUT or WIDEN
 * @param detail what would be traded, in words
 * @param cash USD received now, negative if paid, at natural prices
 * @param regTMargin USD tied up afterwards
 * @param portfolioMargin USD tied up afterwards
 * @param maxLoss USD at the last expiry, positive, all cash since entry counted
 * @param horizon the day on which it ends; empty if it cannot be done
 * @param irr money-weighted return of the account's flows since entry if the index settles at S*, a
 *     fraction per year; in its simple form where it is under 30 days, as the note says
 * @param irrIfKept the same if the shorts expire worthless
 * @param erodesIrr true if its return at S* is below that of doing nothing, in the form that both
 *     have
 * @param note why it cannot be done, or how it was priced; may be empty
 */
public record AlternativeRow(
    String action,
    String detail,
    Figure cash,
    Figure regTMargin,
    Figure portfolioMargin,
    Figure maxLoss,
    Optional<LocalDate> horizon,
    Figure irr,
    Figure irrIfKept,
    boolean erodesIrr,
    String note) {}
