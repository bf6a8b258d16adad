package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.paper.PaperEntry;
import io.nightcondor.analytics.alvh.paper.PaperLine;
import io.nightcondor.analytics.alvh.paper.PaperOrder;
import io.nightcondor.analytics.alvh.paper.SessionRange;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.FillOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What settles of a paper book tonight and leaves it. What has settled at a level that is not known
 * yet stays until it is.
 *
 * @param left lines that stay
 * @param entries one for each that leaves
 */
record PaperSettlements(List<PaperLine> left, List<PaperEntry> entries) {

  static PaperSettlements of(
      List<PaperLine> lines, List<HedgeValuation> hedges, LocalDate session, int revision) {
    Map<String, HedgeValuation> settled = new TreeMap<>();
    hedges.stream()
        .filter(HedgeValuation::settled)
        .forEach(held -> settled.put(held.lot().symbol(), held));
    List<PaperLine> left = new ArrayList<>();
    List<PaperEntry> entries = new ArrayList<>();
    for (PaperLine line : lines) {
      HedgeValuation held = settled.get(line.symbol());
      if (held != null && held.mark() instanceof Figure.Known level) {
        entries.add(entry(line, level.value(), held.instrument().multiplier(), session, revision));
      } else {
        left.add(line);
      }
    }
    return new PaperSettlements(List.copyOf(left), List.copyOf(entries));
  }

  private static PaperEntry entry(
      PaperLine line, double level, int multiplier, LocalDate session, int revision) {
    return new PaperEntry(
        session,
        Optional.of(revision),
        session,
        revision,
        new PaperOrder(
            Action.SELL,
            "",
            line.condorId(),
            0,
            line.symbol(),
            line.quantity(),
            level,
            "settlement",
            0),
        FillOutcome.SETTLED,
        line.quantity(),
        Optional.of(level),
        SessionRange.NONE,
        0,
        0,
        Optional.of((level - line.price()) * multiplier * line.quantity()));
  }
}
