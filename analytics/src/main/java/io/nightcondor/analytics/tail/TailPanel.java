package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.limit.RiskMemory.TestedNight;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel;
import io.nightcondor.analytics.pack.HistoricalPanel.ComponentRow;
import io.nightcondor.analytics.pack.HistoricalPanel.TailRow;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.risk.ExpectedShortfall;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A book under the market's past moves (DOMAIN F5). Every move is instantaneous, as Basel MAR33 and
 * MAR99 want it: no time passes, SPX smiles go along by moneyness, vols and futures change by the
 * same ratio as then from tonight's levels.
 */
public final class TailPanel {

  private static final String NO_HISTORY = "NO_HISTORY";

  private TailPanel() {}

  /**
   * The tail of one book.
   *
   * @param moves of the market
   * @param book at tonight's close
   * @param kernel of this thread
   * @param tested nights of the back-test, tonight's included
   * @param maxLoss the most that each component can still lose from tonight's mark, USD, by name;
   *     one without an entry is not bounded
   */
  public static TailOutcome of(
      HistoricalMoves moves,
      RiskBook book,
      Revaluation kernel,
      List<TestedNight> tested,
      Map<String, Figure> maxLoss) {
    List<HorizonTail> tails = moves.horizons().stream()
        .map(horizon -> new HorizonTail(horizon, book, kernel))
        .toList();
    List<TailRow> rows = tails.stream().flatMap(tail -> tail.rows().stream()).toList();
    List<ComponentRow> components =
        new ComponentTails(book.components(), tails.get(0), tails.get(1), maxLoss).rows();
    boolean isEmpty = book.positions().isEmpty() && book.leftOut().isEmpty();
    HistoricalPanel panel = new HistoricalPanel(
        rows,
        components,
        tails.stream().flatMap(tail -> tail.worst().stream()).toList(),
        BackTests.of(tested),
        moves.oneDay().factors(),
        TailNotes.of(moves, book, components));
    return new TailOutcome(
        panel,
        figure(rows, Window.CURRENT, TailRow::valueAtRisk99, isEmpty),
        figure(rows, Window.BOTH, TailRow::expectedShortfall, isEmpty),
        tails.get(0).byMove());
  }

  /**
   * The expected shortfall of a book, 97.5 %, one day, both windows, with more positions.
   *
   * @param moves that the tail is of
   * @param tail of the book
   * @param more positions beside it; missing for their reason if one has no price
   * @param kernel of this thread
   */
  public static Figure shortfallWith(
      HistoricalMoves moves, TailOutcome tail, RiskBook more, Revaluation kernel) {
    if (more.held().isEmpty() || tail.expectedShortfall() instanceof Figure.Missing) {
      return tail.expectedShortfall();
    }
    if (!more.leftOut().isEmpty()) {
      return Figure.missing(more.leftOut().get(0).reason());
    }
    if (moves.isEmpty()) {
      return Figure.missing(NO_HISTORY);
    }
    HorizonMoves oneDay = moves.oneDay();
    double[] losses = more.profits(kernel, oneDay.scenarios()).hedged();
    for (int i = 0; i < losses.length; i++) {
      double held = tail.oneDay().isEmpty() ? 0 : tail.oneDay().get(i).hedged();
      losses[i] = 0 - (held + losses[i]);
    }
    return ExpectedShortfall.of(oneDay.sample(Window.BOTH).of(losses), ExpectedShortfall.FRTB_LEVEL)
        .shortfall();
  }

  private static Figure figure(
      List<TailRow> rows, Window window, Function<TailRow, Figure> figure, boolean isEmpty) {
    return rows.stream()
        .filter(row -> row.horizon() == HistoricalMoves.ONE_DAY && row.window() == window)
        .map(figure)
        .findFirst()
        .orElse(isEmpty ? Figure.of(0) : Figure.missing(NO_HISTORY));
  }
}
