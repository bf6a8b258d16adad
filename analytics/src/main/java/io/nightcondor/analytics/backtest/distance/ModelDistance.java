package io.nightcondor.analytics.backtest.distance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Distances over some sessions.
 *
 * @param sessions how many chains were looked at
 * @param vols by band; bands without a quote are left out
 * @param credits by days; bands without a condor are left out
 */
public record ModelDistance(int sessions, List<VolDistance> vols, List<CreditDistance> credits) {

  public ModelDistance {
    vols = List.copyOf(vols);
    credits = List.copyOf(credits);
  }

  private record Band(TermBand term, DeltaBand delta) {}

  /** All of these together. */
  public static ModelDistance together(List<ModelDistance> parts) {
    return new ModelDistance(
        parts.stream().mapToInt(ModelDistance::sessions).sum(),
        summed(
            parts.stream().flatMap(part -> part.vols().stream()).toList(),
            row -> new Band(row.term(), row.delta()),
            Comparator.comparing(Band::term).thenComparing(Band::delta),
            ModelDistance::vol),
        summed(
            parts.stream().flatMap(part -> part.credits().stream()).toList(),
            CreditDistance::term,
            Comparator.naturalOrder(),
            ModelDistance::credit));
  }

  private static <R, K> List<R> summed(
      List<R> rows, Function<R, K> key, Comparator<K> order, Function<List<R>, R> sum) {
    Map<K, List<R>> groups = new TreeMap<>(order);
    rows.forEach(row ->
        groups.computeIfAbsent(key.apply(row), unseen -> new ArrayList<>()).add(row));
    return groups.values().stream().map(sum).toList();
  }

  private static VolDistance vol(List<VolDistance> rows) {
    return new VolDistance(
        rows.get(0).term(),
        rows.get(0).delta(),
        rows.stream().mapToInt(VolDistance::quotes).sum(),
        mean(rows, VolDistance::quotes, VolDistance::mean),
        Math.sqrt(mean(rows, VolDistance::quotes, row -> row.rms() * row.rms())));
  }

  private static CreditDistance credit(List<CreditDistance> rows) {
    return new CreditDistance(
        rows.get(0).term(),
        rows.stream().mapToInt(CreditDistance::condors).sum(),
        mean(rows, CreditDistance::condors, CreditDistance::market),
        mean(rows, CreditDistance::condors, CreditDistance::mean),
        Math.sqrt(mean(rows, CreditDistance::condors, row -> row.rms() * row.rms())));
  }

  private static <R> double mean(List<R> rows, ToIntFunction<R> count, ToDoubleFunction<R> value) {
    double sum = 0;
    int all = 0;
    for (R row : rows) {
      sum += count.applyAsInt(row) * value.applyAsDouble(row);
      all += count.applyAsInt(row);
    }
    return sum / all;
  }
}
