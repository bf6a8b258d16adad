package io.nightcondor.analytics.capital;

import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.CapitalPanel.WaccRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weighted cost of the capital of condors and hedges together (DOMAIN E11): margin that is not
 * borrowed, borrowed cash, and the premium of long hedge options at what they lose with time.
 * Futures have no premium, so what they lose is a cost over the same capital.
 */
final class BlendedCost {

  private static final double DAYS_A_YEAR = 365;
  private static final Figure NONE_HELD = Figure.missing("NO_PREMIUM");

  private final CapitalInput input;
  private final List<HedgeLine> hedges;

  BlendedCost(CapitalInput input, List<HedgeLine> hedges) {
    this.input = input;
    this.hedges = hedges;
  }

  WaccRow row(String position, Figure costOfEquity, Figure irr) {
    Figure margin = input.condors().stream()
        .map(CondorPart::margin)
        .reduce(Figure.of(futuresMargin()), Figure::plus);
    Figure debt = input.cash().map(cash -> Math.max(0, -cash));
    Figure equity = margin.with(debt, (tiedUp, borrowed) -> Math.max(0, tiedUp - borrowed));
    double costOfDebt = input.policy().number(PolicyKey.DEBT_RATE)
        * (1 - input.policy().number(PolicyKey.TAX_RATE));
    Figure premium = sum(hedges.stream().map(HedgeLine::premium).toList());
    Figure optionCarry = carry(false);
    Figure futuresCarry = carry(true).map(earned -> -earned);
    Figure capital = equity.plus(debt).plus(premium);
    Figure cost = equity
        .with(costOfEquity, (amount, rate) -> amount * rate)
        .plus(debt.map(amount -> amount * costOfDebt))
        .plus(optionCarry.map(earned -> -earned))
        .plus(futuresCarry);
    return new WaccRow(
        position,
        equity,
        costOfEquity,
        debt,
        Figure.of(costOfDebt),
        premium,
        hasPremium(premium) ? over(optionCarry.map(earned -> -earned), premium) : NONE_HELD,
        futuresCarry,
        over(cost, capital),
        Figure.of(0),
        over(expectedProfit(), equity.plus(debt)),
        irr);
  }

  private static boolean hasPremium(Figure premium) {
    return !(premium instanceof Figure.Known known && known.value() == 0);
  }

  /** Initial margin of the net units of each future, USD. */
  private double futuresMargin() {
    Map<String, Double> units = new TreeMap<>();
    Map<String, VixFuture> futures = new TreeMap<>();
    for (HedgeLine hedge : hedges) {
      if (hedge.instrument() instanceof VixFuture future) {
        units.merge(future.symbol(), hedge.units(), Double::sum);
        futures.put(future.symbol(), future);
      }
    }
    double margin = 0;
    for (Map.Entry<String, VixFuture> held : futures.entrySet()) {
      margin += input
          .policy()
          .marginRules()
          .future(held.getValue(), units.getOrDefault(held.getKey(), 0.0));
    }
    return margin;
  }

  /** Theta and roll-down of the futures, or of the options, USD a year; below 0 it is paid. */
  private Figure carry(boolean ofFutures) {
    return sum(hedges.stream()
        .filter(hedge -> hedge.isFuture() == ofFutures)
        .map(hedge -> hedge.carry(input.session(), input.curve()))
        .toList());
  }

  /**
   * The path without stress, USD a year: condors settle at S*, hedges roll down the curve. It is
   * set against the margin, own and borrowed: premium is a cost of that path and no margin.
   */
  private Figure expectedProfit() {
    Figure condors = sum(input.condors().stream()
        .map(condor -> {
          double days = Math.max(1, ChronoUnit.DAYS.between(input.session(), condor.expiry()));
          return condor.profitToExpiry().map(usd -> usd * DAYS_A_YEAR / days);
        })
        .toList());
    return condors.plus(carry(true)).plus(carry(false));
  }

  private static Figure sum(List<Figure> figures) {
    return figures.stream().reduce(Figure.of(0), Figure::plus);
  }

  private static Figure over(Figure amount, Figure capital) {
    return capital instanceof Figure.Known known && !(known.value() > 0)
        ? Figure.missing("NOTHING_TIED_UP")
        : amount.with(capital, (dollars, tiedUp) -> dollars / tiedUp);
  }
}
