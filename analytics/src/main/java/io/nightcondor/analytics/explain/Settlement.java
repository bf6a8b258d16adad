package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import java.time.Instant;
import java.util.List;

/**
 * What a settled instrument paid.
 *
 * @param value index points or VIX points
 * @param notes where it comes from
 */
record Settlement(Figure value, List<String> notes) {

  private static final String PENDING = "PENDING_SETTLEMENT";

  /** Whether an instrument has settled by an instant. */
  static boolean isOver(ExchangeCalendar calendar, Instrument instrument, Instant asOf) {
    Root root = instrument instanceof OptionSeries series ? series.root() : Root.VIX;
    return !calendar.settlement(root, instrument.expiry()).isAfter(asOf);
  }

  /** Of an instrument that has settled; the prints of VIX futures are in no file. */
  static Settlement of(ExplainInput input, Instrument instrument) {
    if (instrument instanceof OptionSeries series) {
      LegValuation leg = input.marks().value(series);
      return new Settlement(leg.mark(), leg.notes());
    }
    return new Settlement(
        Figure.of(input.market().vxCurve().spotVix()), List.of(PENDING + ": VIX close used"));
  }

  /** Whether its print is not known. */
  static boolean isPending(List<String> notes) {
    return notes.stream().anyMatch(note -> note.startsWith(PENDING));
  }
}
