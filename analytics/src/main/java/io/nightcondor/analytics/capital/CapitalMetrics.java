package io.nightcondor.analytics.capital;

import io.nightcondor.analytics.pack.CapitalPanel;
import io.nightcondor.analytics.pack.CapitalPanel.CapmRow;
import io.nightcondor.analytics.pack.CapitalPanel.WaccRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.ArrayList;
import java.util.List;

/** Cost of capital, betas, price to cash flow and projection of a book (DOMAIN E11). */
public final class CapitalMetrics {

  /** Seed of the paths of reinvestment. */
  public static final long SEED = Reinvestment.SEED;

  private static final Figure ONE_FOR_ALL = Figure.missing("SEE_HEDGED");
  private static final Figure NOT_TRADED_YET = Figure.missing("NOT_TRADED_YET");

  private CapitalMetrics() {}

  public static CapitalPanel of(CapitalInput input) {
    List<HedgeLine> withOrders = new ArrayList<>(input.held());
    withOrders.addAll(input.orders());
    CapmRow capm = capm(input, "UNHEDGED", List.of(), ONE_FOR_ALL);
    CapmRow capmHedged = drag(capm, capm(input, "HEDGED", input.held(), RegressionBeta.of(input)));
    CapmRow capmOrders = drag(capm, capm(input, "WITH_ORDERS", withOrders, ONE_FOR_ALL));
    WaccRow unhedged = wacc(input, capm, List.of(), input.returnUnhedged());
    WaccRow hedged = drag(unhedged, wacc(input, capmHedged, input.held(), input.returnHedged()));
    WaccRow orders = drag(unhedged, wacc(input, capmOrders, withOrders, NOT_TRADED_YET));
    return new CapitalPanel(
        List.of(drag(unhedged, unhedged), hedged, orders),
        orders.expectedReturn().with(orders.wacc(), (earned, cost) -> earned >= cost ? 1 : 0),
        FavourableWords.of(hedged, orders),
        List.of(drag(capm, capm), capmHedged, capmOrders),
        PriceToCashFlow.of(input.session(), input.equity(), input.memory()),
        Reinvestment.of(input).rows());
  }

  private static CapmRow capm(
      CapitalInput input, String position, List<HedgeLine> hedges, Figure regression) {
    Figure perVixPoint = hedges.stream()
        .map(hedge -> hedge.perVixPoint(input.session(), input.curve().betas()))
        .reduce(Figure.of(0), Figure::plus);
    Figure beta = DeltaBeta.of(input.spotDelta(), input.spot(), perVixPoint, input.equity());
    Figure expected = input
        .riskFreeRate()
        .plus(beta.map(times -> times * input.policy().number(PolicyKey.EQUITY_PREMIUM)));
    return new CapmRow(position, beta, regression, expected, Figure.of(0));
  }

  private static WaccRow wacc(
      CapitalInput input, CapmRow capm, List<HedgeLine> hedges, Figure returns) {
    return new BlendedCost(input, hedges)
        .row(
            capm.position(),
            capm.expectedReturn().plus(Figure.of(input.policy().number(PolicyKey.LAMBDA))),
            returns);
  }

  private static CapmRow drag(CapmRow unhedged, CapmRow row) {
    return new CapmRow(
        row.position(),
        row.capmBeta(),
        row.regressionBeta(),
        row.expectedReturn(),
        less(row.expectedReturn(), unhedged.expectedReturn()));
  }

  private static WaccRow drag(WaccRow unhedged, WaccRow row) {
    return new WaccRow(
        row.position(),
        row.equity(),
        row.costOfEquity(),
        row.debt(),
        row.costOfDebt(),
        row.premium(),
        row.costOfPremium(),
        row.futuresCarry(),
        row.wacc(),
        less(row.wacc(), unhedged.wacc()),
        row.expectedReturn(),
        row.irr());
  }

  private static Figure less(Figure a, Figure b) {
    return a.with(b, (left, right) -> left - right);
  }
}
