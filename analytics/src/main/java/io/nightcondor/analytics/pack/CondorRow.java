package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * One iron condor of the book. Prices are index points for one unit; USD figures are for the
 * position.
 *
 * @param id strategy id, or root, expiry and strikes
 * @param root SPX or SPXW
 * @param expiry exchange date
 * @param daysToExpiry calendar days
 * @param tradingDays sessions after this one up to and including expiry
 * @param contracts 1 or more
 * @param longPut strike
 * @param shortPut strike
 * @param shortCall strike
 * @param longCall strike
 * @param netCredit index points received at entry
 * @param costToClose index points at mid
 * @param costToCloseNatural index points paying asks and getting bids
 * @param pnl USD since entry, at mid
 * @param capturedShare of the credit, a fraction
 * @param maxProfit USD
 * @param maxLoss USD, positive
 * @param breakEvenLow index points
 * @param breakEvenHigh index points
 * @param probabilityOfProfit risk-neutral mass between the break-evens at expiry, a fraction
 * @param creditToWidth a fraction
 * @param extrinsicOfShorts USD left in the short legs
 * @param annualisedReturn compounding form, a fraction; missing under 30 days at entry
 * @param annualisedReturnSimple a fraction
 * @param irr money-weighted return on margin of the condor and the hedges held for it, if closed at
 *     tonight's marks, a fraction per year; missing under 30 days
 * @param irrSimple the same profit over what was tied up, times 365 over days, a fraction
 * @param originalNotional USD, max loss at entry
 * @param spot S* of this root and expiry, index points
 * @param forward index points
 * @param put put side
 * @param call call side
 * @param exposure greeks of the four legs
 * @param legs long put, short put, short call, long call
 * @param payoff profit by index level, for the chart, from low to high
 * @param expectedMove to its expiry
 * @param margin what it ties up on its own
 * @param settlement how and among what it settles
 * @param alternatives what could be done with it, side by side; none once settled
 * @param irregularities remarks such as UNEQUAL_WINGS; may be empty
 */
public record CondorRow(
    String id,
    String root,
    LocalDate expiry,
    int daysToExpiry,
    int tradingDays,
    int contracts,
    double longPut,
    double shortPut,
    double shortCall,
    double longCall,
    Figure netCredit,
    Figure costToClose,
    Figure costToCloseNatural,
    Figure pnl,
    Figure capturedShare,
    Figure maxProfit,
    Figure maxLoss,
    Figure breakEvenLow,
    Figure breakEvenHigh,
    Figure probabilityOfProfit,
    Figure creditToWidth,
    Figure extrinsicOfShorts,
    Figure annualisedReturn,
    Figure annualisedReturnSimple,
    Figure irr,
    Figure irrSimple,
    Figure originalNotional,
    Figure spot,
    Figure forward,
    SideRow put,
    SideRow call,
    Exposure exposure,
    List<LegRow> legs,
    List<PayoffPoint> payoff,
    ExpectedMoveRow expectedMove,
    MarginRow margin,
    SettlementRow settlement,
    List<AlternativeRow> alternatives,
    List<String> irregularities) {

  /**
   * Profit at one index level, USD for the position.
   *
   * @param spot index points
   * @param atExpiry profit at expiry
   * @param today profit on this session's smile with time unchanged; missing if unpriced
   */
  public record PayoffPoint(double spot, double atExpiry, Figure today) {}
}
