package io.nightcondor.analytics.indicator;

import io.nightcondor.analytics.indicator.Divergence.Kind;
import io.nightcondor.analytics.market.IndexBar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the divergences of a series and its oscillator without looking ahead (DOMAIN E2). */
public final class Divergences {

  /** Window of the oscillator's standard deviation, up to the later point. */
  private static final int DEVIATION_BARS = 252;

  private final List<IndexBar> bars;
  private final BarSeries oscillator;
  private final DivergenceRules rules;

  /**
   * @param bars in order of date
   * @param oscillator of their closes
   */
  public Divergences(List<IndexBar> bars, BarSeries oscillator, DivergenceRules rules) {
    this.bars = List.copyOf(bars);
    this.oscillator = oscillator;
    this.rules = rules;
  }

  /** All that were ever active, in order of their later points. */
  public List<Divergence> all(Kind kind) {
    List<Integer> points = switch (kind) {
      case NEGATIVE -> SwingPoints.highs(bars, rules.swingBars());
      case POSITIVE -> SwingPoints.lows(bars, rules.swingBars());
    };
    List<Divergence> found = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      between(kind, points.get(i - 1), points.get(i)).ifPresent(found::add);
    }
    return found;
  }

  /** The last active one, or if none is active the last at all. */
  public Optional<Divergence> last(Kind kind) {
    return all(kind).stream()
        .max(Comparator.comparing(Divergence::isActive).thenComparing(Divergence::second));
  }

  private Optional<Divergence> between(Kind kind, int first, int second) {
    int known = second + rules.swingBars();
    return diverges(kind, first, second) && !isPassed(kind, second, known)
        ? Optional.of(followed(kind, first, second, known))
        : Optional.empty();
  }

  private boolean diverges(Kind kind, int first, int second) {
    int gap = second - first;
    if (gap < rules.leastGap() || gap > rules.largestGap() || !oscillator.has(first)) {
      return false;
    }
    Moments moments = oscillator.moments(second, DEVIATION_BARS);
    if (!moments.fills(DEVIATION_BARS)) {
      return false;
    }
    double sign = sign(kind);
    double before = oscillator.at(first);
    double margin = rules.oscillatorMargin() * moments.deviation();
    return sign * close(second) > sign * close(first) * (1 + sign * rules.priceMargin())
        && sign * oscillator.at(second) < sign * before - margin
        && sign * (before - rules.middle()) > 0;
  }

  private Divergence followed(Kind kind, int first, int second, int known) {
    for (int bar = known + 1; bar < bars.size(); bar++) {
      boolean passes = passes(kind, second, bar);
      if (passes || bar - known >= rules.activeBars()) {
        return new Divergence(kind, first, second, known, OptionalInt.of(bar), passes);
      }
    }
    return new Divergence(kind, first, second, known, OptionalInt.empty(), false);
  }

  private boolean isPassed(Kind kind, int second, int upTo) {
    for (int bar = second + 1; bar <= upTo; bar++) {
      if (passes(kind, second, bar)) {
        return true;
      }
    }
    return false;
  }

  private boolean passes(Kind kind, int second, int bar) {
    return sign(kind) * close(bar) > sign(kind) * close(second);
  }

  private double close(int bar) {
    return bars.get(bar).close();
  }

  private static double sign(Kind kind) {
    return switch (kind) {
      case NEGATIVE -> 1;
      case POSITIVE -> -1;
    };
  }
}
