package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.NoCash;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.capital.CapitalInput;
import io.nightcondor.analytics.capital.CapitalLedger;
import io.nightcondor.analytics.capital.CapitalMemory;
import io.nightcondor.analytics.capital.CapitalMetrics;
import io.nightcondor.analytics.capital.CapitalNight;
import io.nightcondor.analytics.capital.CondorPart;
import io.nightcondor.analytics.capital.HedgeLine;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.explain.ExplainMemory;
import io.nightcondor.analytics.margin.Margins;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.CapitalPanel;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a book's position costs and earns on its capital tonight. */
final class CapitalBook {

  /** The riskless rate is that of the SPX expiry nearest to three months. */
  private static final double RATE_YEARS = 0.25;

  private final BookInput input;
  private final HedgeNight hedge;
  private final MarkLadder marks;
  private final CapitalMemory memory;
  private final CapitalPanel panel;

  CapitalBook(
      BookInput input,
      BookState before,
      Holdings holdings,
      List<CondorNight> living,
      HedgeNight hedge,
      MarkLadder marks,
      Margins margins,
      ExplainPanel explain) {
    this.input = input;
    this.hedge = hedge;
    this.marks = marks;
    MarketSnapshot market = input.market();
    this.memory = CapitalLedger.next(
        before.capital(),
        new CapitalNight(
            market.session(),
            input.policy(),
            input.book().equity(),
            input.positions(),
            explain,
            before.positions().map(ExplainMemory::positions).orElse(List.of()),
            marks::value));
    List<CondorValuation> condors = living.stream().map(CondorNight::valuation).toList();
    List<HedgeValuation> held =
        hedge.hedges().stream().filter(one -> !one.settled()).toList();
    this.panel = CapitalMetrics.of(new CapitalInput(
        market.session(),
        input.policy(),
        input.book().equity(),
        input.cash().map(Figure::of).orElse(NoCash.FIGURE),
        rate(market),
        spot(condors, market),
        spotDelta(holdings),
        market.vxCurve(),
        condors.stream()
            .map(condor -> CondorPart.of(condor, margins.of(condor.condor())))
            .toList(),
        held.stream().map(HedgeLine::of).toList(),
        orders(),
        AccountReturn.of(condors, List.of(), input.policy(), market.session()).shown(),
        AccountReturn.of(condors, held, input.policy(), market.session()).shown(),
        input.history().of("SPX"),
        memory));
  }

  CapitalPanel panel() {
    return panel;
  }

  CapitalMemory memory() {
    return memory;
  }

  /** What tonight's orders would add, or take off. */
  private List<HedgeLine> orders() {
    Stream<HedgeLine> bought = hedge.buys().stream().map(order -> line(order, order.units()));
    Stream<HedgeLine> rungs = hedge.rungSales().stream().map(order -> line(order, -order.units()));
    Stream<HedgeLine> sold = hedge.sales().stream().map(this::line);
    return Stream.of(bought, rungs, sold).flatMap(lines -> lines).toList();
  }

  private HedgeLine line(SaleOrder sale) {
    return sale.hedge().instrument() instanceof VixFuture future
        ? HedgeLine.of(future, -sale.units(), sale.hedge().mark())
        : HedgeLine.of(marks.value((OptionSeries) sale.hedge().instrument()), -sale.units());
  }

  private HedgeLine line(HedgeOrder order, double units) {
    Instrument traded = order.instrument(input.calendar());
    return traded instanceof VixFuture future
        ? HedgeLine.of(future, units, Figure.of(hedge.candidates().level(future.expiry())))
        : HedgeLine.of(marks.value((OptionSeries) traded), units);
  }

  private static Figure rate(MarketSnapshot market) {
    return market.slices().values().stream()
        .filter(slice -> slice.root() != Root.VIX && slice.root() != Root.VIXW)
        .filter(slice -> slice.years() > 0)
        .min(Comparator.comparingDouble((ExpirySlice slice) -> Math.abs(slice.years() - RATE_YEARS))
            .thenComparing(ExpirySlice::expiry)
            .thenComparing(ExpirySlice::root))
        .<Figure>map(
            slice -> Figure.of(-StrictMath.log(slice.forward().discountFactor()) / slice.years()))
        .orElse(Figure.missing("NO_SLICE"));
  }

  /** S* of the nearest condor, else the index. */
  private static Figure spot(List<CondorValuation> condors, MarketSnapshot market) {
    return condors.stream()
        .min(Comparator.comparing((CondorValuation condor) -> condor.condor().expiry())
            .thenComparing(condor -> condor.condor().id()))
        .map(CondorValuation::spot)
        .orElseGet(() -> Figure.of(market.close("SPX"), "NO_INDEX"));
  }

  /** Of everything on the SPX. */
  private static Figure spotDelta(Holdings holdings) {
    return Stream.concat(
            holdings.condors().stream()
                .filter(CondorNight::isLiving)
                .map(night -> CondorRows.exposure(night.valuation())),
            holdings.exposuresBesideCondors())
        .map(exposure -> exposure.spotDelta())
        .reduce(Figure.of(0), Figure::plus);
  }
}
