package io.nightcondor.analytics.pack;

/**
 * What the book's condors and other structures are worth together (DOMAIN D2), USD.
 *
 * @param netCredit received at entry, negative if paid
 * @param costToClose at mid, negative if closing brings money
 * @param costToCloseNatural paying asks and getting bids
 * @param pnl since entry, at mid
 * @param capturedShare of the credit, a fraction
 * @param maxProfit sum over the structures: each keeps its best
 * @param maxLoss sum over the structures, positive: each meets its worst, whatever the others do
 * @param extrinsicOfShorts left in the short legs of structures and left over legs
 * @param irr money-weighted return on the margin of the condors and the hedges held, if all were
 *     closed at tonight's marks, a fraction per year; missing under 30 days
 * @param irrSimple the same profit over what was tied up, times 365 over days, a fraction
 */
public record BookMetrics(
    Figure netCredit,
    Figure costToClose,
    Figure costToCloseNatural,
    Figure pnl,
    Figure capturedShare,
    Figure maxProfit,
    Figure maxLoss,
    Figure extrinsicOfShorts,
    Figure irr,
    Figure irrSimple) {}
