package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.analytics.pack.Summary.StateCount;
import io.nightcondor.analytics.pack.TrailRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A book's past nights. Simple types throughout and no names of figures, so that a year of it is
 * small as JSON.
 *
 * @param nights oldest first, at most {@value #NIGHTS}
 */
public record TrailMemory(List<Night> nights) {

  /** A year of sessions. */
  static final int NIGHTS = 250;

  /** Before the first night. */
  public static final TrailMemory NONE = new TrailMemory(List.of());

  /**
   * A {@link TrailRow}.
   *
   * @param figures in the order of the row, empty where missing
   * @param reasons of the missing ones, in the same order
   * @param states number of condors by delta state, SAFE first
   */
  public record Night(
      LocalDate session,
      Status status,
      List<Optional<Double>> figures,
      List<String> reasons,
      int decisions,
      int breaches,
      List<Integer> states) {

    public Night {
      figures = List.copyOf(figures);
      reasons = List.copyOf(reasons);
      states = List.copyOf(states);
    }
  }

  public TrailMemory {
    nights = List.copyOf(nights);
  }

  static TrailMemory of(List<TrailRow> rows) {
    return new TrailMemory(rows.stream().map(TrailMemory::night).toList());
  }

  /** The last {@value #NIGHTS} nights, tonight's last. */
  List<TrailRow> with(TrailRow tonight) {
    List<TrailRow> rows = new ArrayList<>();
    nights.stream()
        .skip(Math.max(0, nights.size() - NIGHTS + 1))
        .forEach(night -> rows.add(row(night)));
    rows.add(tonight);
    return List.copyOf(rows);
  }

  private static Night night(TrailRow row) {
    List<Figure> figures = List.of(
        row.expectedShortfall(),
        row.maxLossNow(),
        row.marginUsed(),
        row.worstSeverity(),
        row.hedgeStressGain(),
        row.coordinatedExposure(),
        row.totalPnl());
    return new Night(
        row.session(),
        row.status(),
        figures.stream().map(TrailMemory::value).toList(),
        figures.stream().flatMap(TrailMemory::reason).toList(),
        row.decisions(),
        row.breaches(),
        row.states().stream().map(StateCount::condors).toList());
  }

  private static Optional<Double> value(Figure figure) {
    return figure.toOptional().stream().boxed().findFirst();
  }

  private static Stream<String> reason(Figure figure) {
    return figure instanceof Figure.Missing missing ? Stream.of(missing.reason()) : Stream.empty();
  }

  private static TrailRow row(Night night) {
    Iterator<String> reasons = night.reasons().iterator();
    Iterator<Figure> figures = night.figures().stream()
        .map(value -> value.map(Figure::of).orElseGet(() -> Figure.missing(reasons.next())))
        .iterator();
    Iterator<DeltaState> states = Arrays.asList(DeltaState.values()).iterator();
    return new TrailRow(
        night.session(),
        night.status(),
        figures.next(),
        figures.next(),
        figures.next(),
        figures.next(),
        figures.next(),
        figures.next(),
        figures.next(),
        night.decisions(),
        night.breaches(),
        night.states().stream()
            .map(condors -> new StateCount(states.next(), condors))
            .toList());
  }
}
