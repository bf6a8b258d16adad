package io.nightcondor.analytics.pack;

/**
 * What the hedge does to the book: the same figures without it, with it, and with tonight's orders
 * filled too (DOMAIN E6, E9, E11, F5).
 *
 * @param position UNHEDGED, HEDGED or WITH_ORDERS
 * @param expectedShortfall USD: 97.5 %, one day, both windows, of all positions
 * @param coordinatedExposure NVc of condors and hedges, USD per VIX point
 * @param pureVega of condors and hedges, USD for one more point of the spot VIX with nothing else
 *     moved; printed only, it sizes nothing
 * @param theta of condors and hedges with the roll-down of the hedges, USD per calendar day
 * @param wacc blended cost of capital, a fraction per year
 * @param gainLow USD of the hedges under the calibration stress, LOW response
 * @param gainBase as gainLow, BASE
 * @param gainHigh as gainLow, HIGH
 */
public record HedgeEffectRow(
    String position,
    Figure expectedShortfall,
    Figure coordinatedExposure,
    Figure pureVega,
    Figure theta,
    Figure wacc,
    Figure gainLow,
    Figure gainBase,
    Figure gainHigh) {}
