package io.nightcondor.analytics.exposure;

import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.AggregateRow;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Exposure of a book: all of it, by underlying, by expiry and by strategy (DOMAIN C1, G2). */
public final class Aggregates {

  /** One position by the parts of the book that it belongs to. */
  private record Holding(String underlying, String expiry, String strategy, double units) {}

  private final LocalDate session;
  private final ExposureLegs.Builder legs;
  private final List<Holding> holdings = new ArrayList<>();

  /**
   * @param market whose close it is; its nearest SPX slice gives the level of one per cent moves
   */
  public Aggregates(MarketSnapshot market) {
    this.session = market.session();
    this.legs = new ExposureLegs.Builder(spxLevel(market), market.vxCurve().betas());
  }

  private static OptionalDouble spxLevel(MarketSnapshot market) {
    return market.slices().values().stream()
        .filter(slice -> slice.root().underlying() == Underlying.SPX)
        .min((a, b) -> a.expiry().equals(b.expiry())
            ? a.root().compareTo(b.root())
            : a.expiry().compareTo(b.expiry()))
        .map(slice -> OptionalDouble.of(slice.forward().level()))
        .orElse(OptionalDouble.empty());
  }

  /**
   * A position in one option.
   *
   * @param units signed contracts
   * @param strategy id of the structure that it is part of
   */
  public void option(LegValuation leg, double units, String strategy) {
    OptionSeries series = leg.series();
    holdings.add(new Holding(
        series.root().underlying().name(),
        "%s %s".formatted(series.root(), series.expiry()),
        strategy,
        units));
    legs.option(leg, units, days(series.expiry()));
  }

  /** A position in a VIX future, as {@link #option}. */
  public void future(VixFuture future, double units, String strategy) {
    holdings.add(new Holding(
        Underlying.VIX.name(), "%s %s".formatted(future.size(), future.expiry()), strategy, units));
    legs.future(future, units, days(future.expiry()));
  }

  private double days(LocalDate expiry) {
    return ChronoUnit.DAYS.between(session, expiry);
  }

  /** The whole book first, then underlyings, expiries and strategies, each in order of its key. */
  public List<AggregateRow> rows() {
    ExposureLegs all = legs.build();
    ExposureKernel kernel = new ExposureKernel();
    kernel.price(all);
    List<AggregateRow> rows = new ArrayList<>();
    rows.addAll(rows("BOOK", holding -> "all", all, kernel));
    rows.addAll(rows("UNDERLYING", Holding::underlying, all, kernel));
    rows.addAll(rows("EXPIRY", Holding::expiry, all, kernel));
    rows.addAll(rows("STRATEGY", Holding::strategy, all, kernel));
    return List.copyOf(rows);
  }

  private List<AggregateRow> rows(
      String dimension, Function<Holding, String> key, ExposureLegs all, ExposureKernel kernel) {
    Map<String, Integer> groups = new TreeMap<>();
    holdings.forEach(holding -> groups.put(key.apply(holding), 0));
    int next = 0;
    for (Map.Entry<String, Integer> entry : groups.entrySet()) {
      entry.setValue(next++);
    }
    int[] group = holdings.stream()
        .mapToInt(holding -> groups.getOrDefault(key.apply(holding), 0))
        .toArray();
    double[] sums = new double[groups.size() * Measure.COUNT];
    kernel.sum(all, group, groups.size(), sums);
    List<AggregateRow> rows = new ArrayList<>();
    groups.forEach((name, place) -> rows.add(row(dimension, name, place, group, sums, all)));
    return rows;
  }

  private AggregateRow row(
      String dimension, String name, int place, int[] group, double[] sums, ExposureLegs all) {
    int legCount = 0;
    double held = 0;
    double sold = 0;
    for (int i = 0; i < group.length; i++) {
      if (group[i] == place) {
        legCount++;
        held += Math.max(0, holdings.get(i).units());
        sold += Math.max(0, -holdings.get(i).units());
      }
    }
    Optional<String> unpriced = all.unpriced.stream()
        .filter(leg -> group[leg.place()] == place)
        .map(ExposureLegs.Unpriced::reason)
        .findFirst();
    IntFunction<Figure> figure = measure -> unpriced
        .map(Figure::missing)
        .orElseGet(() -> Figure.of(sums[place * Measure.COUNT + measure]));
    IntFunction<Figure> weighted =
        measure -> all.noSpxLevel().map(Figure::missing).orElseGet(() -> figure.apply(measure));
    return new AggregateRow(
        dimension,
        name,
        legCount,
        Math.toIntExact(Math.round(held)),
        Math.toIntExact(Math.round(sold)),
        net(figure),
        figure.apply(Measure.GROSS_DELTA),
        figure.apply(Measure.GROSS_VEGA),
        figure.apply(Measure.GROSS_THETA),
        figure.apply(Measure.DELTA_ONE_PERCENT),
        figure.apply(Measure.GAMMA_ONE_PERCENT),
        weighted.apply(Measure.BETA_WEIGHTED_DELTA),
        weighted.apply(Measure.BETA_WEIGHTED_ONE_PERCENT));
  }

  /** S* is the forward itself, so forward and spot delta agree. */
  private static Exposure net(IntFunction<Figure> figure) {
    return new Exposure(
        figure.apply(Measure.DELTA),
        figure.apply(Measure.DELTA),
        figure.apply(Measure.GAMMA_1_PCT),
        figure.apply(Measure.VEGA),
        figure.apply(Measure.THETA),
        figure.apply(Measure.RHO),
        figure.apply(Measure.VANNA),
        figure.apply(Measure.VOLGA),
        figure.apply(Measure.VIX_POINT_DELTA),
        figure.apply(Measure.VVEGA));
  }
}
