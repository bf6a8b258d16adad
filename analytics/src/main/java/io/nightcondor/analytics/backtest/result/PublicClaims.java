package io.nightcondor.analytics.backtest.result;

import io.nightcondor.analytics.backtest.resample.BlockBootstrap;
import io.nightcondor.analytics.backtest.resample.Estimate;
import io.nightcondor.analytics.pack.Figure;
import java.util.Arrays;
import java.util.List;

/**
 * What public pages claim beside what a policy came to.
 *
 * @param policy its name
 * @param rows one for each claim
 */
public record PublicClaims(String policy, List<Row> rows) {

  /**
   * One claim.
   *
   * @param ours the figure that the claim is about, a fraction
   * @param verdict in plain words
   */
  public record Row(PublicClaim claim, Estimate ours, String verdict) {}

  public PublicClaims {
    rows = List.copyOf(rows);
  }

  /**
   * A policy against the same condors without a hedge: 1 - its worst drawdown over theirs is what
   * the hedge cuts, with both from the same resampled days.
   *
   * @param unhedged of the same sessions as the hedged one
   * @param startingEquity USD, above 0, of both
   * @param bootstrap of days
   */
  public static PublicClaims of(
      PolicyDays unhedged, PolicyDays hedged, double startingEquity, BlockBootstrap bootstrap) {
    EquityPath.check(startingEquity);
    if (!unhedged.sessions().equals(hedged.sessions())) {
      throw new IllegalArgumentException(
          "'%s' and '%s' have other sessions".formatted(unhedged.policy(), hedged.policy()));
    }
    double[] bare = unhedged.values(DayResult::netProfit);
    double[] net = hedged.values(DayResult::netProfit);
    double[] hedge = hedged.values(DayResult::hedgeProfit);
    List<Estimate> ours = bootstrap.estimates(
        net.length,
        List.of(
            drawn -> PolicyResult.mean(hedge, drawn, -PolicyDays.SESSIONS_A_YEAR / startingEquity),
            drawn -> cut(
                PolicyResult.deepest(startingEquity, bare, drawn),
                PolicyResult.deepest(startingEquity, net, drawn)),
            drawn -> PolicyResult.deepest(startingEquity, net, drawn)));
    return new PublicClaims(
        hedged.policy(),
        Arrays.stream(PublicClaim.values())
            .map(claim -> row(
                claim,
                switch (claim.subject()) {
                  case COST -> ours.get(0);
                  case CUT -> ours.get(1);
                  case DRAWDOWN -> ours.get(2);
                }))
            .toList());
  }

  private static Row row(PublicClaim claim, Estimate ours) {
    return new Row(claim, ours, ClaimVerdict.of(claim, ours));
  }

  private static Figure cut(Figure bare, Figure hedged) {
    return bare instanceof Figure.Known known && known.value() == 0
        ? Figure.missing("NO_DRAWDOWN_TO_CUT")
        : bare.with(hedged, (without, with) -> 1 - with / without);
  }
}
