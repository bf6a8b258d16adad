package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel.ComponentRow;
import io.nightcondor.analytics.pack.HistoricalPanel.FactorRow;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.risk.LeftOut;
import io.nightcondor.analytics.risk.RiskBook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader of a tail should know. */
final class TailNotes {

  /** A year of sessions: below, the 2.5 % tail is six moves or less. */
  static final int LEAST_MOVES = 250;

  /** From here on a component has hardly more to lose than a past move took. */
  static final double SATURATED = 0.95;

  private static final int MOST_NAMES = 5;
  private static final int PERCENT = 100;

  private TailNotes() {}

  static List<String> of(HistoricalMoves moves, RiskBook book, List<ComponentRow> components) {
    List<String> notes = new ArrayList<>();
    if (moves.oneDay().moves().isEmpty()) {
      notes.add("There is no history of past moves: value at risk and shortfall are not known.");
    } else {
      notes.add("Every move is on tonight's levels and at once: no time passes.");
      window(moves.oneDay(), notes);
      stand(moves.oneDay(), notes);
    }
    moves.horizons().forEach(horizon -> leftOut(horizon, notes));
    if (!moves.horizons().get(1).moves().isEmpty()) {
      notes.add(
          "Ten-day moves overlap and are not independent: their error is from blocks of ten.");
    }
    saturated(components, notes);
    unpriced(book.leftOut(), notes);
    return List.copyOf(notes);
  }

  private static void window(HorizonMoves oneDay, List<String> notes) {
    int current = oneDay.sample(Window.CURRENT).size();
    if (current < LEAST_MOVES) {
      notes.add("The current window has %s one-day moves, fewer than %s: its tail is uncertain."
          .formatted(current, LEAST_MOVES));
    }
    if (oneDay.sample(Window.STRESSED).size() == 0) {
      notes.add("The window of stress has no moves: both windows are the current one alone.");
    }
  }

  private static void stand(HorizonMoves oneDay, List<String> notes) {
    for (FactorRow factor : oneDay.factors()) {
      if (factor.proxied() + factor.filled() > 0) {
        notes.add("%s: of %s one-day moves %s are proxies and %s are filled."
            .formatted(factor.factor(), oneDay.moves().size(), factor.proxied(), factor.filled()));
      }
    }
  }

  private static void leftOut(HorizonMoves horizon, List<String> notes) {
    if (horizon.gaps() > 0) {
      notes.add("%s of %s moves over %s are left out for want of a close of the SPX or the VIX."
          .formatted(horizon.gaps(), horizon.wanted(), words(horizon.horizon())));
    }
    if (horizon.refused() > 0) {
      notes.add(("%s of %s moves over %s are refused: a day of the SPX beyond %s %%, or a VIX"
              + " beyond %s times itself.")
          .formatted(
              horizon.refused(),
              horizon.wanted(),
              words(horizon.horizon()),
              Math.round(DrawnMoves.LARGEST_DAY * PERCENT),
              Math.round(FactorSeries.LARGEST_VOL_FACTOR)));
    }
  }

  private static String words(int horizon) {
    return horizon == 1 ? "one day" : horizon + " days";
  }

  private static void saturated(List<ComponentRow> components, List<String> notes) {
    List<String> names = components.stream()
        .filter(row -> row.saturation() instanceof Figure.Known share && share.value() >= SATURATED)
        .map(ComponentRow::component)
        .toList();
    if (!names.isEmpty()) {
      notes.add(("A past move takes %s %% or more of all that can still be lost in %s: a worse"
              + " move costs no more there, and the tail does not show how much worse it is.")
          .formatted(Math.round(SATURATED * PERCENT), some(names)));
    }
  }

  private static void unpriced(List<LeftOut> leftOut, List<String> notes) {
    List<String> names = leftOut.stream()
        .map(left -> "%s (%s)".formatted(left.position().component().name(), left.reason()))
        .distinct()
        .toList();
    if (!names.isEmpty()) {
      notes.add("Without a price and not in the tail: %s.".formatted(some(names)));
    }
  }

  /** The first few, and how many more. */
  private static String some(List<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return names.size() <= MOST_NAMES
        ? first
        : "%s and %s more".formatted(first, names.size() - MOST_NAMES);
  }
}
