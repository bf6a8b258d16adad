package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The paper ledger: what each policy ordered for the same book, what the next session made of it,
 * and what came of it. Nothing here was traded.
 *
 * @param records the track record, one a policy
 * @param entries orders of tonight and those of the last 60 sessions with their outcomes, newest
 *     first
 * @param nights the profit of each policy, oldest first, at most 250
 * @param remarks what a reader of the entries should know, such as a correction
 */
public record PaperPanel(
    List<TrackRow> records, List<EntryRow> entries, List<NightRow> nights, List<String> remarks) {

  public PaperPanel {
    records = List.copyOf(records);
    entries = List.copyOf(entries);
    nights = List.copyOf(nights);
    remarks = List.copyOf(remarks);
  }

  /**
   * What a policy has made on paper.
   *
   * @param policy such as steward
   * @param own whether the book runs by its rules
   * @param since first night of which there are entries
   * @param nights number of nights since
   * @param orders decided since
   * @param filled of them, at least in part
   * @param unfilled of them
   * @param pending orders of tonight
   * @param unitsHeld contracts held on paper after the session
   * @param costs USD charged beside the prices since its first night on paper
   * @param spreads USD of half-spreads, already in the prices
   * @param realised USD of what was sold or settled, before costs
   * @param earlierRealised part of realised whose entries are no longer kept
   * @param open USD of what is held, mark less price
   * @param total USD: realised less costs, plus open
   * @param bestNight USD, the largest change of the total over one night of those kept
   * @param worstNight USD, the smallest
   */
  public record TrackRow(
      String policy,
      boolean own,
      LocalDate since,
      int nights,
      int orders,
      int filled,
      int unfilled,
      int pending,
      int unitsHeld,
      Figure costs,
      Figure spreads,
      Figure realised,
      Figure earlierRealised,
      Figure open,
      Figure total,
      Figure bestNight,
      Figure worstNight) {}

  /**
   * One order, or units that came or went without one.
   *
   * @param policy that ordered it
   * @param ordered session after whose close it was ordered
   * @param orderedRevision of that session; missing if stored before it was kept
   * @param session that decided it; empty for an order of tonight
   * @param revision of that session; missing for an order of tonight
   * @param action BUY or SELL
   * @param symbol such as VXMU24
   * @param units whole contracts
   * @param condorId for which; empty for several together
   * @param layer 1 to 3; 0 for a rung or without an order
   * @param rule that asked for it; empty without an order
   * @param limit VIX points; missing without an order
   * @param from what the limit was taken from, or why there was no order
   * @param step times it was already left unfilled
   * @param outcome what became of it
   * @param filled contracts that changed hands
   * @param price VIX points, half a spread included
   * @param open of the session, VIX points
   * @param low as open
   * @param high as open
   * @param mark at its close, VIX points
   * @param halfSpread VIX points
   * @param fees USD of commissions
   * @param spread USD of half-spreads, already in the price
   * @param realised USD of units that left, before fees
   */
  public record EntryRow(
      String policy,
      LocalDate ordered,
      Figure orderedRevision,
      Optional<LocalDate> session,
      Figure revision,
      String action,
      String symbol,
      int units,
      String condorId,
      int layer,
      String rule,
      Figure limit,
      String from,
      int step,
      FillOutcome outcome,
      int filled,
      Figure price,
      Figure open,
      Figure low,
      Figure high,
      Figure mark,
      Figure halfSpread,
      Figure fees,
      Figure spread,
      Figure realised) {}

  /**
   * The profits after one close.
   *
   * @param session of the close
   * @param totals USD since the first night on paper, in the order of the records
   */
  public record NightRow(LocalDate session, List<Figure> totals) {

    public NightRow {
      totals = List.copyOf(totals);
    }
  }
}
