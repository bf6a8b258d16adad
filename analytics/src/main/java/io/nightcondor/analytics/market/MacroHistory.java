package io.nightcondor.analytics.market;

import java.util.List;
import java.util.Map;

/**
 * Macroeconomic series and releases that were public at the session's close.
 *
 * @param values by series, in order of their reference dates, none released after the close
 * @param releases by statistic, such as CPI, in order of their reference periods, each with its
 *     instant; the first print is what counts
 */
public record MacroHistory(
    Map<String, List<MacroValue>> values, Map<String, List<MacroRelease>> releases) {

  /** No series at all. */
  public static final MacroHistory NONE = new MacroHistory(Map.of(), Map.of());

  public MacroHistory {
    values = Map.copyOf(values);
    releases = Map.copyOf(releases);
  }

  /** The figures of a series; empty if no source had it. */
  public List<MacroValue> values(String series) {
    return values.getOrDefault(series, List.of());
  }

  /** The releases of a statistic up to the close; empty if no source had one. */
  public List<MacroRelease> releases(String statistic) {
    return releases.getOrDefault(statistic, List.of());
  }
}
