package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A structure of the book that is not a short iron condor (DOMAIN D1). Prices are index points for
 * one lot, USD figures are for the position.
 *
 * @param id strategy id, or kind, root, expiry and strikes
 * @param kind such as VERTICAL or BOX
 * @param root option root
 * @param expiry the first of its expiries
 * @param farExpiry the other one of a calendar or diagonal
 * @param lots 1 or more
 * @param netCredit received at entry, negative if paid
 * @param costToClose at mid, negative if closing brings money
 * @param costToCloseNatural paying asks and getting bids
 * @param pnl USD since entry, at mid
 * @param capturedShare of the credit, a fraction
 * @param annualisedReturn compounding form, a fraction; missing under 30 days at entry
 * @param annualisedReturnSimple largest profit over largest loss x 365 / days at entry, a fraction
 * @param maxProfit USD at expiry; missing as UNLIMITED
 * @param maxLoss USD at expiry, positive; missing as UNLIMITED
 * @param breakEvens index points, in rising order
 * @param probabilityOfProfit risk-neutral, at expiry, a fraction
 * @param extrinsicOfShorts USD left in the short legs
 * @param margin what it ties up on its own
 * @param exposure greeks of its legs
 * @param legs in order of expiry, strike and right
 * @param irregularities remarks such as GREEDY; may be empty
 */
public record StructureRow(
    String id,
    String kind,
    String root,
    LocalDate expiry,
    Optional<LocalDate> farExpiry,
    int lots,
    Figure netCredit,
    Figure costToClose,
    Figure costToCloseNatural,
    Figure pnl,
    Figure capturedShare,
    Figure annualisedReturn,
    Figure annualisedReturnSimple,
    Figure maxProfit,
    Figure maxLoss,
    List<Double> breakEvens,
    Figure probabilityOfProfit,
    Figure extrinsicOfShorts,
    MarginRow margin,
    Exposure exposure,
    List<LegRow> legs,
    List<String> irregularities) {}
