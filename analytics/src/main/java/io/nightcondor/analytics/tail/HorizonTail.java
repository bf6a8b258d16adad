package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel.MoveRow;
import io.nightcondor.analytics.pack.HistoricalPanel.TailRow;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.risk.ComponentProfits;
import io.nightcondor.analytics.risk.ExpectedShortfall;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.VolResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One book under the past moves of one horizon. */
final class HorizonTail {

  private static final double VAR_99 = 0.99;
  private static final double VAR_995 = 0.995;
  private static final double PERCENT = 100;
  private static final int WORST_MOVES = 5;

  private static final String NO_HISTORY = "NO_HISTORY";

  private final HorizonMoves moves;
  private final RiskBook book;
  private final ComponentProfits profits;
  private final double[] losses;
  private final double[] unhedgedLosses;

  HorizonTail(HorizonMoves moves, RiskBook book, Revaluation kernel) {
    this.moves = moves;
    this.book = book;
    this.profits = book.profits(kernel, moves.scenarios());
    this.losses = losses(profits.hedged());
    this.unhedgedLosses = losses(profits.unhedged());
  }

  /** Positive for a loss; no loss at all is 0, not -0. */
  private static double[] losses(double[] profits) {
    return Arrays.stream(profits).map(profit -> 0 - profit).toArray();
  }

  List<TailRow> rows() {
    return moves.samples().stream().map(this::row).toList();
  }

  private TailRow row(Sample sample) {
    double[] hedged = sample.of(losses);
    ExpectedShortfall tail = ExpectedShortfall.of(hedged, ExpectedShortfall.FRTB_LEVEL);
    Figure shortfall = figure(sample.size(), tail.shortfall());
    Figure unhedged = figure(sample.size(), shortfall(sample.of(unhedgedLosses)));
    return new TailRow(
        moves.horizon(),
        sample.window(),
        sample.from(),
        sample.to(),
        sample.size(),
        figure(sample.size(), ExpectedShortfall.of(hedged, VAR_99).valueAtRisk()),
        figure(sample.size(), ExpectedShortfall.of(hedged, VAR_995).valueAtRisk()),
        shortfall,
        figure(
            sample.size(), sample.resamples().standardError(hedged, ExpectedShortfall.FRTB_LEVEL)),
        unhedged,
        unhedged.plus(shortfall.map(loss -> 0 - loss)),
        shortfall.map(loss -> largest(hedged)));
  }

  private static Figure shortfall(double[] losses) {
    return ExpectedShortfall.of(losses, ExpectedShortfall.FRTB_LEVEL).shortfall();
  }

  private static double largest(double[] losses) {
    return Arrays.stream(losses).max().orElse(0);
  }

  /** A book without positions loses nothing, whatever comes; one that has no price is not known. */
  private Figure figure(int observations, Figure computed) {
    if (book.components().isEmpty()) {
      return book.leftOut().stream()
          .findFirst()
          .map(left -> Figure.missing(left.reason()))
          .orElse(Figure.of(0));
    }
    return observations == 0 ? Figure.missing(NO_HISTORY) : computed;
  }

  /** Of every move, in order of date; none for a book that has no price. */
  List<MoveProfit> byMove() {
    if (book.components().isEmpty()) {
      return List.of();
    }
    double[] hedged = profits.hedged();
    double[] unhedged = profits.unhedged();
    return IntStream.range(0, moves.moves().size())
        .mapToObj(i -> new MoveProfit(moves.moves().get(i).from(), hedged[i], unhedged[i]))
        .toList();
  }

  /** The moves of both windows that lose most, the largest loss first. */
  List<MoveRow> worst() {
    if (book.components().isEmpty()) {
      return List.of();
    }
    double[] unhedged = profits.unhedged();
    double[] hedge = profits.hedge();
    return Arrays.stream(Worst.first(losses, WORST_MOVES))
        .mapToObj(place -> row(place, unhedged[place], hedge[place]))
        .toList();
  }

  private MoveRow row(int place, double unhedged, double hedge) {
    FactorMove move = moves.moves().get(place);
    double vix = book.market().vxCurve().spotVix();
    return new MoveRow(
        moves.horizon(),
        place >= moves.sample(Window.CURRENT).first() ? Window.CURRENT : Window.STRESSED,
        move.from(),
        move.to(),
        (move.spotFactor() - 1) * PERCENT,
        VolResponse.clipped(vix * (StrictMath.exp(move.vix()) - 1), vix),
        finite(unhedged),
        finite(hedge),
        finite(0 - losses[place]),
        move.flags());
  }

  /**
   * Each component's share of the expected shortfall over both windows, in their order: what it
   * lost on the mean in the book's tail. They sum to the whole (Euler).
   */
  List<Figure> parts() {
    double[] weights = ExpectedShortfall.weights(losses, ExpectedShortfall.FRTB_LEVEL);
    return IntStream.range(0, book.components().size())
        .mapToObj(component -> figure(losses.length, finite(part(weights, profits.of(component)))))
        .toList();
  }

  private static double part(double[] weights, double[] profits) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      loss -= weights[i] * profits[i];
    }
    return loss;
  }

  /** Each component's own expected shortfall over both windows, in their order. */
  List<Figure> alone() {
    return IntStream.range(0, book.components().size())
        .mapToObj(component -> figure(losses.length, shortfall(losses(profits.of(component)))))
        .toList();
  }

  /** The most that a component lost in a move of either window, or 0. */
  double largestLoss(int component) {
    return Math.max(0, largest(losses(profits.of(component))));
  }

  private static Figure finite(double value) {
    return Double.isFinite(value) ? Figure.of(value) : Figure.missing("LOSS_NOT_FINITE");
  }
}
