package io.nightcondor.analytics.pack;

/**
 * The put or call side of a condor (DOMAIN D3).
 *
 * @param state after this close
 * @param previousState after the previous close; SAFE for a new condor
 * @param breachedThrough S* is, or was and is not yet back from, beyond the long strike
 * @param shortDelta absolute Black-76 delta of the short leg
 * @param distanceSigma distance of the short strike in standard deviations of the remaining life;
 *     negative beyond the strike
 * @param distancePoints short strike's distance from S*, index points; negative beyond the strike
 * @param distanceRanges the same, without sign, in expected daily ranges
 * @param probabilityInTheMoney risk-neutral, of settling beyond the short strike, a fraction
 * @param probabilityOfTouch risk-neutral, of trading at or beyond the short strike before expiry, a
 *     fraction; approximate
 * @param probabilityInTheMoneyFlat N(-d2) at the vol of the short strike, "flat-vol", a fraction
 * @param probabilityOfTouchFolk twice the probability of settling beyond it, at most 1: the folk
 *     rule, a sanity check
 * @param severityMark share of the side's maximum loss that is marked
 * @param severityIntrinsic 0 at the short strike, 1 at the long strike
 * @param theta of the side, USD per calendar day
 * @param episode since when an episode is live, or why none is, in words
 */
public record SideRow(
    DeltaState state,
    DeltaState previousState,
    boolean breachedThrough,
    Figure shortDelta,
    Figure distanceSigma,
    Figure distancePoints,
    Figure distanceRanges,
    Figure probabilityInTheMoney,
    Figure probabilityOfTouch,
    Figure probabilityInTheMoneyFlat,
    Figure probabilityOfTouchFolk,
    Figure severityMark,
    Figure severityIntrinsic,
    Figure theta,
    String episode) {}
