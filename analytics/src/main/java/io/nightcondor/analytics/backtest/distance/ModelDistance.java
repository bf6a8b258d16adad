package io.nightcondor.analytics.backtest.distance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Distances over some sessions.
 *
 * @param sessions how many chains were looked at
 * @param vols by band; bands without a quote are left out
 * @param credits of the condor of the entry rule, an expiry each, in order of session and days
 */
public record ModelDistance(int sessions, List<VolDistance> vols, List<CreditDistance> credits) {

  public ModelDistance {
    vols = List.copyOf(vols);
    credits = List.copyOf(credits);
  }

  private record Band(TermBand term, DeltaBand delta) {}

  /** All of these together. */
  public static ModelDistance together(List<ModelDistance> parts) {
    Map<Band, List<VolDistance>> byBand =
        new TreeMap<>(Comparator.comparing(Band::term).thenComparing(Band::delta));
    List<CreditDistance> credits = new ArrayList<>();
    int sessions = 0;
    for (ModelDistance part : parts) {
      part.vols()
          .forEach(row -> byBand
              .computeIfAbsent(new Band(row.term(), row.delta()), unseen -> new ArrayList<>())
              .add(row));
      credits.addAll(part.credits());
      sessions += part.sessions();
    }
    credits.sort(Comparator.comparing(CreditDistance::session).thenComparing(CreditDistance::days));
    return new ModelDistance(
        sessions, byBand.values().stream().map(ModelDistance::sum).toList(), credits);
  }

  private static VolDistance sum(List<VolDistance> rows) {
    int quotes = rows.stream().mapToInt(VolDistance::quotes).sum();
    double mean = rows.stream().mapToDouble(row -> row.quotes() * row.mean()).sum() / quotes;
    double square =
        rows.stream().mapToDouble(row -> row.quotes() * row.rms() * row.rms()).sum() / quotes;
    return new VolDistance(
        rows.get(0).term(), rows.get(0).delta(), quotes, mean, Math.sqrt(square));
  }
}
