package io.nightcondor.analytics.capital;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.explain.PositionMemory;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What one night adds to the memory.
 *
 * @param session exchange session
 * @param policy commissions in force
 * @param equity of the book, USD, above 0
 * @param fills of the position file
 * @param explain of the night
 * @param before positions as they stood at the last stored close; empty on a first night
 * @param marks values a series; one that has settled at what it paid
 */
public record CapitalNight(
    LocalDate session,
    Policy policy,
    double equity,
    List<Position> fills,
    ExplainPanel explain,
    List<PositionMemory> before,
    Function<OptionSeries, LegValuation> marks) {

  public CapitalNight {
    fills = List.copyOf(fills);
    before = List.copyOf(before);
  }
}
