package io.nightcondor.reporting.overview;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.analytics.pack.TrailRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The figures of a book's night by which books are told apart at a glance.
 *
 * @param equity USD, of the configuration
 * @param expectedShortfall USD: 97.5 %, one day, both windows
 * @param shortfallLimit where it stands against its limit; NOT_KNOWN if the book has no such limit
 * @param maxLossNow USD, positive: what could still be lost at expiry, before hedges
 * @param marginUsed USD, the larger of the two margins
 * @param worstSeverity largest marked severity of all condors' sides, a fraction; missing if that
 *     of a side is, and NO_CONDOR without condors
 * @param states number of condors by worst delta state in words, worst first; empty without condors
 * @param profit USD since the last stored session, all positions
 * @param decisions number for a person to take
 */
public record KeyFigures(
    double equity,
    Figure expectedShortfall,
    LimitState shortfallLimit,
    Figure maxLossNow,
    Figure marginUsed,
    Figure worstSeverity,
    String states,
    Figure profit,
    int decisions) {

  private static final String SHORTFALL_LIMIT = "limits.expectedShortfall";

  /** The figures of a pack. */
  public static KeyFigures of(RiskPack pack) {
    Summary summary = pack.summary();
    return new KeyFigures(
        summary.equity(),
        summary.expectedShortfall(),
        pack.limits().stream()
            .filter(limit -> limit.key().equals(SHORTFALL_LIMIT))
            .findFirst()
            .map(limit -> limit.breach())
            .orElse(LimitState.NOT_KNOWN),
        summary.maxLossNow(),
        summary.marginUsed(),
        worstSeverity(pack.trail()),
        states(summary.condorStates()),
        pack.pnlExplain().total(),
        summary.decisions().size());
  }

  /** Expected shortfall as a fraction of the equity. */
  public Figure shortfallShare() {
    return equity > 0 ? expectedShortfall.map(usd -> usd / equity) : Figure.missing("NO_EQUITY");
  }

  /** Tonight's row of the trail is its last. */
  private static Figure worstSeverity(List<TrailRow> trail) {
    return trail.isEmpty()
        ? Figure.missing("NOT_COMPUTED")
        : trail.get(trail.size() - 1).worstSeverity();
  }

  /** The number of condors in each state in words, worst state first; empty without condors. */
  public static String states(List<Summary.StateCount> counts) {
    List<Summary.StateCount> worstFirst = new ArrayList<>(counts);
    Collections.reverse(worstFirst);
    return worstFirst.stream()
        .filter(count -> count.condors() > 0)
        .map(count -> count.condors() + " " + count.state())
        .collect(Collectors.joining(", "));
  }
}
