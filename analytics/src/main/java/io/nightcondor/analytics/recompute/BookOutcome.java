package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Summary;

/**
 * What a book's night leaves behind. Tonight's row of the trail is made with the front page and
 * stands in both; {@link #withSummary} keeps them together where the front page is settled later.
 *
 * @param pack for the reports
 * @param state for the next night
 */
public record BookOutcome(RiskPack pack, BookState state) {

  /** The same with another front page, of which the nights to come will tell. */
  public BookOutcome withSummary(Summary summary) {
    RiskPack settled = pack.withSummary(summary);
    return new BookOutcome(settled, state.withTrail(TrailMemory.of(settled.trail())));
  }
}
