package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.VixFuture;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A book at one close, ready to be revalued: every position in its component, and what cannot be
 * priced set aside with its component. Each option is anchored to its mark: it stays as far beside
 * its smile as tonight, so that an unmoved market gives the mark back. An option whose mark has no
 * implied vol lies on its smile.
 */
public final class RiskBook {

  private final MarketSnapshot market;
  private final List<RiskPosition> held;
  private final List<RiskPosition> positions;
  private final List<Component> components;
  private final List<LeftOut> leftOut;
  private final RevaluationLegs legs;
  private final int[] componentOfLeg;

  private RiskBook(MarketSnapshot market, List<RiskPosition> all) {
    this.market = market;
    this.held = List.copyOf(all);
    RevaluationLegs allLegs = legs(market, all);
    this.leftOut = allLegs.unpriced().stream()
        .map(unpriced -> new LeftOut(all.get(unpriced.index()), unpriced.reason()))
        .toList();
    Set<Component> without =
        leftOut.stream().map(left -> left.position().component()).collect(Collectors.toSet());
    this.positions =
        all.stream().filter(position -> !without.contains(position.component())).toList();
    Map<Component, Integer> places = new LinkedHashMap<>();
    positions.forEach(position -> places.putIfAbsent(position.component(), places.size()));
    this.components = List.copyOf(places.keySet());
    this.legs = leftOut.isEmpty() ? allLegs : legs(market, positions);
    this.componentOfLeg = positions.stream()
        .mapToInt(position -> places.getOrDefault(position.component(), -1))
        .toArray();
  }

  /** A book of open positions on one market. */
  public static RiskBook of(MarketSnapshot market, List<RiskPosition> positions) {
    return new RiskBook(market, positions);
  }

  public MarketSnapshot market() {
    return market;
  }

  /** Everything, in the order given. */
  public List<RiskPosition> held() {
    return held;
  }

  /** What can be priced. */
  public List<RiskPosition> positions() {
    return positions;
  }

  /** Parts of which every position can be priced, in order of first position. */
  public List<Component> components() {
    return components;
  }

  /** Positions without a price, with the reason. */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /** Values tonight and profits in each scenario. */
  public ComponentProfits profits(Revaluation kernel, ScenarioSet scenarios) {
    int n = scenarios.size();
    double[] values = new double[legs.size() * n];
    double[] base = new double[legs.size()];
    kernel.run(legs, scenarios, values);
    kernel.run(legs, ScenarioSet.UNCHANGED, base);
    double[][] profits = new double[components.size()][n];
    double[] unmoved = new double[components.size()];
    for (int leg = 0; leg < legs.size(); leg++) {
      double[] sum = profits[componentOfLeg[leg]];
      unmoved[componentOfLeg[leg]] += base[leg];
      for (int i = 0; i < n; i++) {
        sum[i] += values[leg * n + i] - base[leg];
      }
    }
    return new ComponentProfits(components, unmoved, profits, n);
  }

  private static RevaluationLegs legs(MarketSnapshot market, List<RiskPosition> positions) {
    RevaluationLegs.Builder builder = new RevaluationLegs.Builder();
    for (RiskPosition position : positions) {
      HeldLeg leg = new HeldLeg(
          position.instrument(), position.units(), position.component().name());
      double days = days(market.session(), position);
      if (position.instrument() instanceof VixFuture) {
        builder.future(leg, market.vxCurve(), days);
      } else {
        builder.option(leg, position.slice(), days, position.volSpread());
      }
    }
    return builder.build();
  }

  private static double days(LocalDate session, RiskPosition position) {
    return ChronoUnit.DAYS.between(session, position.instrument().expiry());
  }
}
