package io.nightcondor.analytics.smile;

import io.nightcondor.analytics.smile.LeastSquares.Optimum;
import io.nightcondor.analytics.smile.SviResiduals.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Fits raw SVI to a strip: from several starts with errors of vol times vega, and the best of them
 * to its end with errors of price.
 */
final class SviFit {

  private static final int MOST_STARTS = 4;
  private static final int MOST_PENALISED_STARTS = 3;

  /** A search that needs more creeps along a constraint; the polish goes on from there. */
  private static final int SEARCH_EVALUATIONS = 35;

  /** The end of a flat valley is far: with 40, one curve in 250 was left 0.4 half-spreads off. */
  private static final int POLISH_EVALUATIONS = 200;

  /** Quotes that the search looks at: a curve of five parameters is found by these as by 400. */
  private static final int SEARCH_QUOTES = 64;

  /** Half-spreads: a fit inside the quotes needs no rival. */
  private static final double CLEARLY_GOOD = 0.5;

  /** Two starts that end this close, relative to their cost, have found the same place. */
  private static final double SAME_PLACE = 0.01;

  /**
   * Half-spreads per unit of g. At the first a butterfly costs about what the quotes say, so that
   * the search bends towards what is allowed instead of leaping there.
   */
  private static final double FIRST_PENALTY = 300;

  private static final double[] FURTHER_PENALTIES = {3e3, 3e4, 3e5};

  private final QuoteStrip strip;
  private final QuoteStrip sample;
  private final SviCurve curve;
  private int tried;

  SviFit(QuoteStrip strip) {
    this.strip = strip;
    sample = strip.thinned(SEARCH_QUOTES);
    curve = new SviCurve(strip.lowest(), strip.highest(), strip.deviation());
  }

  /** How many times the optimiser was started from a new place. */
  int tried() {
    return tried;
  }

  /**
   * The best fit, if it is free of butterfly arbitrage by itself. The first start that ends where
   * it is not settles the matter: the penalised search will look from several places.
   */
  Optional<SviSmile> free() {
    return best(0, MOST_STARTS).flatMap(best -> polished(best, 0));
  }

  /**
   * The fit again with a price on butterflies, dearer from round to round until there is none. The
   * place of the free fit is often at the wrong end of the allowed ones, so it starts afresh.
   */
  Optional<SviSmile> penalised() {
    Optimum best = best(FIRST_PENALTY, MOST_PENALISED_STARTS).orElseThrow();
    for (double penalty : FURTHER_PENALTIES) {
      best = minimise(best.parameters(), Kind.VOL, penalty);
      if (isFree(smile(best))) {
        Optional<SviSmile> polished = polished(best, penalty);
        if (polished.isPresent()) {
          return polished;
        }
      }
    }
    return Optional.empty();
  }

  /** Without a penalty empty as soon as a start ends in butterfly arbitrage. */
  private Optional<Optimum> best(double penalty, int most) {
    List<double[]> from = new SviStarts(sample, curve, penalty).ranked();
    Optimum best = new Optimum(from.get(0), Double.POSITIVE_INFINITY);
    for (double[] start : from.subList(0, Math.min(most, from.size()))) {
      Optimum next = minimise(start, Kind.VOL, penalty);
      tried++;
      if (penalty == 0 && !isFree(smile(next))) {
        return Optional.empty();
      }
      boolean settled = isClearlyGood(next) || isSamePlace(best, next);
      if (next.cost() < best.cost()) {
        best = next;
      }
      if (settled) {
        break;
      }
    }
    return Optional.of(best);
  }

  /** With errors of price; empty if that costs it its freedom, or if no price is finite. */
  private Optional<SviSmile> polished(Optimum optimum, double penalty) {
    Optimum polished = minimise(optimum.parameters(), Kind.PRICE, penalty);
    return polished.cost() < Double.POSITIVE_INFINITY
        ? Optional.of(smile(polished)).filter(this::isFree)
        : Optional.empty();
  }

  private SviSmile smile(Optimum optimum) {
    curve.moveTo(optimum.parameters());
    return curve.smile(strip.years());
  }

  private boolean isFree(SviSmile smile) {
    return smile.isFreeOfButterflyArbitrage(strip.gridHalfWidth());
  }

  private Optimum minimise(double[] start, Kind kind, double penalty) {
    QuoteStrip quotes = switch (kind) {
      case VOL -> sample;
      case PRICE -> strip;
    };
    int evaluations = switch (kind) {
      case VOL -> SEARCH_EVALUATIONS;
      case PRICE -> POLISH_EVALUATIONS;
    };
    return LeastSquares.minimise(
        new SviResiduals(quotes, curve, kind, penalty), SviCurve.inside(start), evaluations);
  }

  private boolean isClearlyGood(Optimum optimum) {
    return optimum.cost() <= CLEARLY_GOOD * CLEARLY_GOOD * strip.size();
  }

  private static boolean isSamePlace(Optimum one, Optimum other) {
    return Math.abs(one.cost() - other.cost()) <= SAME_PLACE * Math.min(one.cost(), other.cost());
  }
}
