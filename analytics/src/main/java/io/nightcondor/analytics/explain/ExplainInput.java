package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that an explanation depends on.
 *
 * @param from session of the stored state; empty on a first night
 * @param memory stored with it; empty if the state was stored without
 * @param tonight all positions at tonight's close
 * @param fills of the position file
 * @param market tonight
 * @param marks that tonight's positions were marked by: for what settled and is no longer listed
 * @param calendar of the exchange
 * @param policy ticks, commissions and the share that may stay unexplained
 */
public record ExplainInput(
    Optional<LocalDate> from,
    Optional<ExplainMemory> memory,
    List<OwnedPosition> tonight,
    List<Position> fills,
    MarketSnapshot market,
    MarkLadder marks,
    ExchangeCalendar calendar,
    Policy policy) {

  public ExplainInput {
    tonight = List.copyOf(tonight);
    fills = List.copyOf(fills);
  }
}
