package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.SliceDiagnostics;
import io.nightcondor.analytics.market.SmileFit;
import io.nightcondor.analytics.pack.DataPanel.RungRow;
import io.nightcondor.analytics.pack.Rung;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which rungs of the ladders of fallbacks a night stands on, and how often; the best first. */
final class RungRows {

  private RungRows() {}

  static List<RungRow> of(Holdings holdings, Collection<ExpirySlice> slices) {
    Stream<Rung> marks = Stream.concat(
        holdings.options().map(LegValuation::rung),
        holdings.hedges().stream()
            .filter(held -> held.option().isEmpty())
            .map(HedgeValuation::rung));
    return Stream.of(
            rows("MARK", marks),
            rows("FORWARD", slices.stream().map(ExpirySlice::forward).map(Forward::method)),
            rows(
                "SMILE",
                slices.stream()
                    .flatMap(slice -> slice.diagnostics().stream())
                    .map(SliceDiagnostics::fit)
                    .map(SmileFit::rung)))
        .flatMap(List::stream)
        .toList();
  }

  private static <E extends Enum<E>> List<RungRow> rows(String ladder, Stream<E> rungs) {
    Map<E, Integer> counts = new TreeMap<>();
    rungs.forEach(rung -> counts.merge(rung, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(count -> new RungRow(ladder, count.getKey().name(), count.getValue()))
        .toList();
  }
}
