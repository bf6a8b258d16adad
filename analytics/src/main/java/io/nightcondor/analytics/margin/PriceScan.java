package io.nightcondor.analytics.margin;

import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.pricing.MarkVol;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Options revalued at ten equally spaced moves of their forward (DOMAIN D5; Cboe rule 10.4, FINRA
 * 4210(g)). Each keeps the vol of its own mark, so an unmoved market brings no profit and a loss is
 * what the account loses from tonight's marks; a mark that has no vol, such as one at its intrinsic
 * value, is replaced by the price on the smile. VIX options move with the future of their date,
 * without the floor that a stress gives the spot VIX.
 *
 * @param percents moves, from the lowest to the highest
 * @param profits USD at each of them
 * @param contracts long and short together
 * @param least USD, the minimum by contract
 */
record PriceScan(List<Double> percents, List<Figure> profits, int contracts, double least) {

  static final int POINTS = MarginRules.SCAN_POINTS;

  private static final double PERCENT = 0.01;

  /** @param legs of one group, in order of series; may be none */
  static PriceScan of(Underlying group, List<HeldOption> legs, MarginRules rules) {
    List<Figure> profits = IntStream.range(0, POINTS)
        .mapToObj(point -> HeldOption.sum(legs.stream()
            .map(leg -> leg.scan().get(point).map(unit -> unit * leg.dollarsPerPoint()))
            .toList()))
        .toList();
    int contracts = legs.stream().mapToInt(leg -> Math.abs(leg.quantity())).sum();
    double least = legs.stream()
        .mapToDouble(leg -> rules.leastPerContract() * Math.abs(leg.dollarsPerPoint()))
        .sum();
    return new PriceScan(rules.scanPercents(group), profits, contracts, least);
  }

  /** Profit of one long unit at each point, index points. */
  static List<Figure> ofUnit(LegValuation option, MarginRules rules) {
    OptionSeries series = option.series();
    if (option.settled()) {
      return missing("SETTLED");
    }
    if (!(option.mark() instanceof Figure.Known mark)) {
      return missing("UNPRICED " + series.symbol());
    }
    if (option.slice().isEmpty()) {
      return missing("NO_SLICE");
    }
    ExpirySlice slice = option.slice().get();
    OptionalDouble ownVol = MarkVol.of(series, mark.value(), slice);
    double vol = ownVol.orElseGet(() -> slice.vol(series.strike()));
    double unmoved = ownVol.isPresent() ? mark.value() : price(series, slice, vol, 1);
    return rules.scanPercents(series.root().underlying()).stream()
        .map(percent -> price(series, slice, vol, 1 + percent * PERCENT) - unmoved)
        .map(PriceScan::finite)
        .toList();
  }

  /** USD, 0 if no point loses. */
  Figure loss() {
    return least(profits).map(worst -> Math.max(-worst, 0));
  }

  /** USD. */
  Figure margin() {
    return loss().map(loss -> Math.max(loss, least));
  }

  /** Move at the point of the least profit, percent; the lowest of equal ones. */
  Figure worstPercent() {
    return contracts == 0
        ? Figure.missing("NONE_HELD")
        : least(profits).map(worst -> percents.get(profits.indexOf(Figure.of(worst))));
  }

  private static double price(OptionSeries series, ExpirySlice slice, double vol, double factor) {
    return Black76.price(
        series.right(),
        slice.forward().level() * factor,
        series.strike(),
        vol,
        slice.years(),
        slice.forward().discountFactor());
  }

  private static Figure finite(double profit) {
    return Double.isFinite(profit) ? Figure.of(profit) : Figure.missing("NOT_COMPUTABLE");
  }

  private static Figure least(List<Figure> profits) {
    return profits.stream()
        .reduce((one, other) -> one instanceof Figure.Known a && other instanceof Figure.Known b
            ? Figure.of(Math.min(a.value(), b.value()))
            : one.plus(other))
        .orElseThrow();
  }

  private static List<Figure> missing(String reason) {
    return Collections.nCopies(POINTS, Figure.missing(reason));
  }
}
