package io.nightcondor.analytics.market;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the quality rules found among the quotes of one expiry that stand.
 *
 * @param quotes number of them
 * @param lowestStrike of them, index points
 * @param highestStrike of them, index points
 * @param counts number of quotes by code; a code that none has is left out
 */
public record SliceQuality(
    int quotes, double lowestStrike, double highestStrike, Map<QualityCode, Integer> counts) {

  public SliceQuality {
    Map<QualityCode, Integer> own = new EnumMap<>(QualityCode.class);
    own.putAll(counts);
    counts = Collections.unmodifiableMap(own);
  }

  /** Of each expiry among the quotes, in order of root and expiry. */
  public static Map<SliceKey, SliceQuality> of(Collection<CalibratedQuote> quotes) {
    Map<SliceKey, Tally> tallies = new TreeMap<>();
    for (CalibratedQuote quote : quotes) {
      tallies
          .computeIfAbsent(SliceKey.of(quote.quote().series()), key -> new Tally())
          .add(quote);
    }
    Map<SliceKey, SliceQuality> found = new TreeMap<>();
    tallies.forEach((key, tally) -> found.put(key, tally.total()));
    return Collections.unmodifiableMap(found);
  }

  /** Q16: whether strikes are quoted below the one and above the other. */
  public boolean reachesBeyond(double longPut, double longCall) {
    return lowestStrike < longPut && highestStrike > longCall;
  }

  private static final class Tally {
    private final Map<QualityCode, Integer> counts = new EnumMap<>(QualityCode.class);
    private int quotes;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest;

    private void add(CalibratedQuote quote) {
      quotes++;
      lowest = Math.min(lowest, quote.quote().series().strike());
      highest = Math.max(highest, quote.quote().series().strike());
      quote.quality().forEach(code -> counts.merge(code, 1, Integer::sum));
    }

    private SliceQuality total() {
      return new SliceQuality(quotes, lowest, highest, counts);
    }
  }
}
