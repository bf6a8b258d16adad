package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel.FrequencyRow;
import io.nightcondor.analytics.pack.RegimePanel.ProfitRow;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The book's one-day profits in past moves by the regime that they started in, and their mean
 * weighed by how often each regime occurred.
 *
 * @param rows of each state, USD
 * @param expected sum of the rows' means times their weights, USD; missing if a state that occurred
 *     has no move
 */
record RegimeProfits(List<ProfitRow> rows, Figure expected) {

  private static final Figure NO_MOVES = Figure.missing("NO_MOVES");
  private static final double TENTH = 0.10;

  static RegimeProfits of(List<PastProfit> moves, RegimeHistory history) {
    List<ProfitRow> rows = history.frequencies().stream()
        .map(frequency -> row(frequency, inside(moves, history, frequency.state())))
        .toList();
    return new RegimeProfits(rows, expected(rows));
  }

  private static List<PastProfit> inside(
      List<PastProfit> moves, RegimeHistory history, RegimeState state) {
    return moves.stream()
        .filter(move -> history.states().get(move.from()) == state)
        .sorted(Comparator.comparingDouble(PastProfit::hedged).thenComparing(PastProfit::from))
        .toList();
  }

  private static ProfitRow row(FrequencyRow frequency, List<PastProfit> sorted) {
    if (sorted.isEmpty()) {
      return new ProfitRow(
          frequency.state(),
          0,
          NO_MOVES,
          NO_MOVES,
          NO_MOVES,
          NO_MOVES,
          NO_MOVES,
          frequency.share(),
          Optional.empty());
    }
    // nearest rank: the smallest profit that at least a tenth of the moves do not exceed
    int tenth = (int) StrictMath.ceil(TENTH * sorted.size()) - 1;
    return new ProfitRow(
        frequency.state(),
        sorted.size(),
        Figure.of(mean(sorted, PastProfit::hedged)),
        Figure.of(mean(sorted, PastProfit::unhedged)),
        Figure.of(sorted.get(tenth).hedged()),
        Figure.of(sorted.get(0).hedged()),
        Figure.of(sorted.stream().mapToDouble(PastProfit::unhedged).min().orElseThrow()),
        frequency.share(),
        Optional.of(sorted.get(0).from()));
  }

  private static double mean(List<PastProfit> moves, ToDoubleFunction<PastProfit> profit) {
    double sum = 0;
    for (PastProfit move : moves) {
      sum += profit.applyAsDouble(move);
    }
    return sum / moves.size();
  }

  private static Figure expected(List<ProfitRow> rows) {
    double sum = 0;
    boolean weighed = false;
    for (ProfitRow row : rows) {
      if (row.weight() instanceof Figure.Known weight && weight.value() > 0) {
        if (!(row.mean() instanceof Figure.Known mean)) {
          return NO_MOVES;
        }
        sum += weight.value() * mean.value();
        weighed = true;
      }
    }
    return weighed ? Figure.of(sum) : Figure.missing("NO_HISTORY");
  }
}
