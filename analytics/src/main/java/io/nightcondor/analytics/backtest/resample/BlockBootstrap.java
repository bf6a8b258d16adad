package io.nightcondor.analytics.backtest.resample;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.tail.SplitMix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Circular block bootstrap (Politis and Romano, 1992): resamples as long as the sample, of blocks
 * of neighbours that begin anywhere, the first observation following the last. What neighbours have
 * in common stays, and each observation is drawn as often as any other. Intervals are Efron's
 * percentiles.
 *
 * @param count of resamples
 * @param block observations drawn together
 * @param seed of the draws: the same seed gives the same intervals on every machine
 */
public record BlockBootstrap(int count, int block, long seed) {

  /** Share of the resamples beyond each end of an interval. */
  private static final double BEYOND = 0.05;

  /** With less than two blocks each resample is little more than the sample itself, turned. */
  private static final int LEAST_BLOCKS = 2;

  /** A figure of observations in the order in which they were drawn. */
  @FunctionalInterface
  public interface Statistic {
    Figure of(int[] drawn);
  }

  public BlockBootstrap {
    if (count < 1 || block < 1) {
      throw new IllegalArgumentException(
          "resamples and blocks must be 1 or more, got %s and %s".formatted(count, block));
    }
  }

  /**
   * Each statistic of the sample with its interval, all from the same resamples. A statistic that
   * one resample does not have has no interval, since those that have it are a choice.
   */
  public List<Estimate> estimates(int observations, List<Statistic> statistics) {
    int[] sample = new int[observations];
    Arrays.setAll(sample, i -> i);
    List<Figure> values =
        statistics.stream().map(statistic -> statistic.of(sample)).toList();
    if (observations < LEAST_BLOCKS * block) {
      return values.stream().map(BlockBootstrap::tooShort).toList();
    }
    List<Resampled> resampled =
        statistics.stream().map(statistic -> new Resampled(statistic, count)).toList();
    SplitMix random = new SplitMix(seed);
    int[] drawn = new int[observations];
    for (int resample = 0; resample < count; resample++) {
      draw(drawn, random);
      resampled.forEach(one -> one.add(drawn));
    }
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      estimates.add(resampled.get(i).estimate(values.get(i)));
    }
    return List.copyOf(estimates);
  }

  /** One statistic. */
  public Estimate estimate(int observations, Statistic statistic) {
    return estimates(observations, List.of(statistic)).get(0);
  }

  private void draw(int[] drawn, SplitMix random) {
    int at = 0;
    for (int i = 0; i < drawn.length; i++) {
      at = i % block == 0 ? random.below(drawn.length) : at + 1;
      if (at == drawn.length) {
        at = 0;
      }
      drawn[i] = at;
    }
  }

  private static Estimate tooShort(Figure value) {
    Figure none = value instanceof Figure.Known ? Figure.missing("TOO_FEW_FOR_AN_INTERVAL") : value;
    return new Estimate(value, none, none);
  }

  /** The values of one statistic so far. */
  private static final class Resampled {

    private final Statistic statistic;
    private final double[] values;
    private int known;
    private int tried;

    Resampled(Statistic statistic, int count) {
      this.statistic = statistic;
      this.values = new double[count];
    }

    void add(int[] drawn) {
      tried++;
      if (statistic.of(drawn) instanceof Figure.Known value) {
        values[known++] = value.value();
      }
    }

    Estimate estimate(Figure value) {
      if (!(value instanceof Figure.Known)) {
        return new Estimate(value, value, value);
      }
      if (known < tried) {
        Figure none = Figure.missing("NOT_IN_EVERY_RESAMPLE");
        return new Estimate(value, none, none);
      }
      Arrays.sort(values);
      int beyond = (int) (BEYOND * values.length);
      return new Estimate(
          value, Figure.of(values[beyond]), Figure.of(values[values.length - 1 - beyond]));
    }
  }
}
