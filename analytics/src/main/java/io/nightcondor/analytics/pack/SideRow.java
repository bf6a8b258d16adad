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
 * @param severityMark share of the side's maximum loss that is marked
 * @param severityIntrinsic 0 at the short strike, 1 at the long strike
 * @param episode since when an episode is live, or why none is, in words
 */
public record SideRow(
    DeltaState state,
    DeltaState previousState,
    boolean breachedThrough,
    Figure shortDelta,
    Figure distanceSigma,
    Figure distancePoints,
    Figure severityMark,
    Figure severityIntrinsic,
    String episode) {}
