package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.market.FrontFutures;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel.FrequencyRow;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules of the regimes replayed over daily closes, from NORMAL on the first. Past chains are
 * not kept as long, so market liquidity is missing throughout and BROKEN does not occur.
 */
public final class RegimeHistory {

  private static final Figure NO_LIQUIDITY = Figure.missing("NO_LIQUIDITY_HISTORY");

  private final SortedMap<LocalDate, RegimeState> states;

  private RegimeHistory(SortedMap<LocalDate, RegimeState> states) {
    this.states = Collections.unmodifiableSortedMap(states);
  }

  /** Replays the closes of VIX, VIX3M, VX1 and VX2 that the window has. */
  public static RegimeHistory of(HistoryWindow history, Policy policy) {
    RegimeRules rules = new RegimeRules(policy);
    Map<LocalDate, Double> vix3m = closes(history, "VIX3M");
    Map<LocalDate, Double> vx1 = closes(history, FrontFutures.FRONT);
    Map<LocalDate, Double> vx2 = closes(history, FrontFutures.SECOND);
    SortedMap<LocalDate, RegimeState> states = new TreeMap<>();
    Optional<RegimeMemory> memory = Optional.empty();
    for (IndexBar bar : history.of("VIX")) {
      LocalDate date = bar.date();
      RegimeObservation seen = new RegimeObservation(
          Figure.of(bar.close()),
          at(vix3m, date, "NO_VIX3M"),
          at(vx1, date, "NO_VX"),
          at(vx2, date, "NO_VX"),
          RegimeObservation.SETTLEMENTS,
          NO_LIQUIDITY);
      RegimeMemory after = rules.next(memory.orElseGet(() -> RegimeMemory.first(date)), seen, date);
      states.put(date, after.state());
      memory = Optional.of(after);
    }
    return new RegimeHistory(states);
  }

  private static Map<LocalDate, Double> closes(HistoryWindow history, String symbol) {
    Map<LocalDate, Double> closes = new HashMap<>();
    history.of(symbol).forEach(bar -> closes.put(bar.date(), bar.close()));
    return closes;
  }

  private static Figure at(Map<LocalDate, Double> closes, LocalDate date, String reason) {
    return Optional.ofNullable(closes.get(date))
        .map(Figure::of)
        .orElseGet(() -> Figure.missing(reason));
  }

  /** State after each close. */
  public SortedMap<LocalDate, RegimeState> states() {
    return states;
  }

  /** How often each state occurred; a row for each. */
  public List<FrequencyRow> frequencies() {
    Map<RegimeState, Integer> counts = new EnumMap<>(RegimeState.class);
    states.values().forEach(state -> counts.merge(state, 1, Integer::sum));
    List<FrequencyRow> rows = new ArrayList<>();
    for (RegimeState state : RegimeState.values()) {
      int count = counts.getOrDefault(state, 0);
      Figure share = states.isEmpty()
          ? Figure.missing("NO_HISTORY")
          : state == RegimeState.BROKEN ? NO_LIQUIDITY : Figure.of((double) count / states.size());
      rows.add(new FrequencyRow(state, count, share));
    }
    return rows;
  }
}
