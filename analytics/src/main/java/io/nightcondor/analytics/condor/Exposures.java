package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pricing.Greeks;
import java.util.List;
import java.util.function.Function;

/** Greeks of positions in the units of DOMAIN C1: USD, signed for the holder. */
public final class Exposures {

  private static final double ONE_PERCENT = 0.01;

  private Exposures() {}

  /** No exposure at all. */
  public static Exposure none() {
    return uniform(Figure.of(0));
  }

  /** Nothing known, for that reason. */
  public static Exposure missing(String reason) {
    return uniform(Figure.missing(reason));
  }

  /**
   * A position in one option.
   *
   * @param leg per long unit
   * @param quantity signed contracts
   */
  public static Exposure of(LegValuation leg, double quantity) {
    if (leg.greeks().isEmpty() || !(leg.forward() instanceof Figure.Known forward)) {
      return missing("UNPRICED " + leg.series().symbol());
    }
    Greeks unit = leg.greeks().get();
    double dollars = quantity * leg.series().multiplier();
    return leg.series().root().underlying() == Underlying.SPX
        ? ofSpx(unit, dollars, forward.value())
        : ofVix(unit, dollars);
  }

  /** One side of a condor, all contracts. */
  public static Exposure of(CondorValuation condor, Side side) {
    int contracts = condor.condor().contracts();
    return sum(List.of(
        of(condor.side(side).longLeg(), contracts), of(condor.side(side).shortLeg(), -contracts)));
  }

  /** A position in a VIX future: no delta to the index, no vega of options, no decay of its own. */
  public static Exposure ofFuture(double quantity, int multiplier) {
    return exposure(Figure.of(0), 0, 0, 0, 0, 0, 0, quantity * multiplier, 0);
  }

  public static Exposure sum(List<Exposure> parts) {
    return new Exposure(
        sum(parts, Exposure::forwardDelta),
        sum(parts, Exposure::spotDelta),
        sum(parts, Exposure::gamma1Pct),
        sum(parts, Exposure::vega),
        sum(parts, Exposure::theta),
        sum(parts, Exposure::rho),
        sum(parts, Exposure::vanna),
        sum(parts, Exposure::volga),
        sum(parts, Exposure::vixPointDelta),
        sum(parts, Exposure::vvega));
  }

  /** S* is the forward itself, so forward and spot delta agree. */
  private static Exposure ofSpx(Greeks unit, double dollars, double forward) {
    return exposure(
        Figure.of(unit.delta() * dollars),
        unit.gamma() * forward * ONE_PERCENT * dollars,
        unit.vegaPerPoint() * dollars,
        unit.thetaPerDay() * dollars,
        unit.rhoPerBp() * dollars,
        unit.vanna() * dollars,
        unit.volga() * dollars,
        0,
        0);
  }

  private static Exposure ofVix(Greeks unit, double dollars) {
    return exposure(
        Figure.of(0),
        0,
        0,
        unit.thetaPerDay() * dollars,
        unit.rhoPerBp() * dollars,
        0,
        0,
        unit.delta() * dollars,
        unit.vegaPerPoint() * dollars);
  }

  private static Exposure exposure(
      Figure delta,
      double gamma,
      double vega,
      double theta,
      double rho,
      double vanna,
      double volga,
      double vixPointDelta,
      double vvega) {
    return new Exposure(
        delta,
        delta,
        Figure.of(gamma),
        Figure.of(vega),
        Figure.of(theta),
        Figure.of(rho),
        Figure.of(vanna),
        Figure.of(volga),
        Figure.of(vixPointDelta),
        Figure.of(vvega));
  }

  private static Exposure uniform(Figure figure) {
    return new Exposure(
        figure, figure, figure, figure, figure, figure, figure, figure, figure, figure);
  }

  private static Figure sum(List<Exposure> parts, Function<Exposure, Figure> figure) {
    return parts.stream().map(figure).reduce(Figure.of(0), Figure::plus);
  }
}
