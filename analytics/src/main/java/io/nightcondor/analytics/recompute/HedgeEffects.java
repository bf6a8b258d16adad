package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.CoordinatedExposure;
import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.HedgeValuer;
import io.nightcondor.analytics.alvh.layer.PureVega;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.pack.CapitalPanel.WaccRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HedgeEffectRow;
import io.nightcondor.analytics.pack.ThetaPanel.ThetaRow;
import io.nightcondor.analytics.risk.BetaCase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The book without its hedge, with it, and with tonight's orders filled in full. */
final class HedgeEffects {

  private static final Figure NOTHING = Figure.of(0);

  private final HedgeContext context;
  private final HedgeNight hedge;
  private final CalibrationTotals totals;
  private final RiskNight risk;
  private final ThetaRow theta;
  private final List<WaccRow> wacc;
  private final PureVega vega;
  private final Figure condorVega;
  private final List<HedgeValuation> held;
  private final List<HedgeValuation> orders;

  /**
   * @param living condors
   * @param theta of the book
   * @param wacc by position
   */
  HedgeEffects(
      HedgeContext context,
      HedgeNight hedge,
      List<CondorNight> living,
      CalibrationTotals totals,
      RiskNight risk,
      ThetaRow theta,
      List<WaccRow> wacc) {
    this.context = context;
    this.hedge = hedge;
    this.totals = totals;
    this.risk = risk;
    this.theta = theta;
    this.wacc = wacc;
    this.vega = new PureVega(context.stress());
    this.condorVega =
        living.stream().map(condor -> vega.of(condor.valuation())).reduce(NOTHING, Figure::plus);
    this.held = hedge.hedges().stream().filter(one -> !one.settled()).toList();
    this.orders = orders();
  }

  List<HedgeEffectRow> rows() {
    return List.of(unhedged(), hedged(), withOrders());
  }

  private HedgeEffectRow unhedged() {
    return new HedgeEffectRow(
        "UNHEDGED",
        risk.unhedgedShortfall(),
        exposure(NOTHING),
        condorVega,
        theta.untested().plus(theta.tested()),
        wacc("UNHEDGED"),
        NOTHING,
        NOTHING,
        NOTHING);
  }

  private HedgeEffectRow hedged() {
    return new HedgeEffectRow(
        "HEDGED",
        risk.shortfall(),
        totals.coordinatedExposure(),
        condorVega.plus(vega.of(held)),
        theta.total(),
        wacc("HEDGED"),
        hedge.gain(BetaCase.LOW),
        hedge.gain(BetaCase.BASE),
        hedge.gain(BetaCase.HIGH));
  }

  private HedgeEffectRow withOrders() {
    List<HedgeValuation> after = Stream.concat(held.stream(), orders.stream()).toList();
    return new HedgeEffectRow(
        "WITH_ORDERS",
        risk.shortfallWith(orders),
        exposure(hedge.countedGain(BetaCase.HIGH).plus(HedgeValuation.gain(orders, BetaCase.HIGH))),
        condorVega.plus(vega.of(after)),
        orders.stream().map(this::carry).reduce(theta.total(), Figure::plus),
        wacc("WITH_ORDERS"),
        HedgeValuation.gain(after, BetaCase.LOW),
        HedgeValuation.gain(after, BetaCase.BASE),
        HedgeValuation.gain(after, BetaCase.HIGH));
  }

  private Figure exposure(Figure gain) {
    return CoordinatedExposure.of(totals.condorsPnl(), gain, context.stress().vixMove());
  }

  private Figure carry(HedgeValuation order) {
    return order
        .exposure()
        .theta()
        .plus(order.rollDown(context.stress().session(), context.stress().curve()));
  }

  private Figure wacc(String position) {
    return wacc.stream()
        .filter(row -> row.position().equals(position))
        .map(WaccRow::wacc)
        .findFirst()
        .orElseGet(() -> Figure.missing("NO_ROW"));
  }

  /** What is bought as lots, what is sold as lots of negative units. */
  private List<HedgeValuation> orders() {
    BookInput input = context.input();
    HedgeValuer valuer = new HedgeValuer(
        input.policy(), input.market(), context.stress(), context.marks(), input.calendar());
    Stream<HedgeValuation> bought =
        hedge.buys().stream().map(order -> value(valuer, order, order.units()));
    Stream<HedgeValuation> rungs =
        hedge.rungSales().stream().map(order -> value(valuer, order, -order.units()));
    Stream<HedgeValuation> sold = hedge.sales().stream().map(sale -> value(valuer, sale));
    return Stream.of(bought, rungs, sold).flatMap(each -> each).toList();
  }

  private HedgeValuation value(HedgeValuer valuer, HedgeOrder order, double units) {
    Instrument traded = order.instrument(context.input().calendar());
    return valuer.value(lot(order.condorId(), order.symbol(), order.layer(), units), traded);
  }

  private static HedgeValuation value(HedgeValuer valuer, SaleOrder sale) {
    HedgeLot lot = sale.hedge().lot();
    return valuer.value(
        lot(lot.condorId(), lot.symbol(), lot.layer(), -sale.units()),
        sale.hedge().instrument());
  }

  private static HedgeLot lot(String condorId, String symbol, int layer, double units) {
    return new HedgeLot(
        condorId,
        false,
        symbol,
        layer,
        units,
        units,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }
}
