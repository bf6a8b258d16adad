package io.nightcondor.analytics.alvh.paper;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Fills last night's orders on paper: at tonight's mark, half the spread and a commission paid. An
 * order whose instrument has no mark tonight is not filled.
 */
public final class PaperFills {

  /** Shares of one order come from a whole number, up to binary dust. */
  private static final double ROUNDING = 1e-6;

  private final Policy policy;
  private final LocalDate session;
  private final Function<String, Quote> quotes;
  private final List<PaperLine> lines;
  private double costs;
  private double realised;

  /**
   * What a symbol trades at tonight.
   *
   * @param instrument of the symbol
   * @param mark VIX points
   * @param halfSpread VIX points
   */
  public record Quote(Instrument instrument, Figure mark, Figure halfSpread) {}

  /**
   * @param lines held after the fills
   * @param costs USD paid tonight in commissions and half-spreads
   * @param realised USD of units sold tonight, costs not counted
   */
  public record Filled(List<PaperLine> lines, double costs, double realised) {}

  private PaperFills(
      Policy policy, LocalDate session, Function<String, Quote> quotes, List<PaperLine> lines) {
    this.policy = policy;
    this.session = session;
    this.quotes = quotes;
    this.lines = new ArrayList<>(lines);
  }

  /** @param quotes of the symbols of the orders */
  public static Filled of(
      Policy policy, LocalDate session, Function<String, Quote> quotes, PaperBook book) {
    PaperFills fills = new PaperFills(policy, session, quotes, book.lines());
    fills.whole(book.orders()).forEach(fills::fill);
    return new Filled(List.copyOf(fills.lines), fills.costs, fills.realised);
  }

  /** Sales first; shares of one order for several condors together. */
  private List<HedgeOrder> whole(List<HedgeOrder> orders) {
    Map<String, HedgeOrder> together = new LinkedHashMap<>();
    for (Action action : List.of(Action.SELL, Action.BUY)) {
      for (HedgeOrder order : orders) {
        if (order.action() == action) {
          String key =
              "%s %s %s".formatted(action, order.symbol(), order.shared() ? "" : order.condorId());
          together.merge(key, order, (a, b) -> a.withUnits(a.units() + b.units()));
        }
      }
    }
    return List.copyOf(together.values());
  }

  private void fill(HedgeOrder order) {
    Quote quote = quotes.apply(order.symbol());
    int units = (int) StrictMath.floor(order.units() + ROUNDING);
    if (units == 0 || !(quote.mark() instanceof Figure.Known mark)) {
      return;
    }
    String condorId = order.shared() ? "" : order.condorId();
    int filled = order.action() == Action.BUY
        ? bought(order.symbol(), condorId, units, mark.value())
        : sold(order.symbol(), condorId, units, mark.value(), quote.instrument());
    costs += filled
        * (policy.commission(quote.instrument())
            + quote.halfSpread().toOptional().orElse(0) * quote.instrument().multiplier());
  }

  private int bought(String symbol, String condorId, int units, double price) {
    lines.add(new PaperLine(symbol, condorId, units, price, session));
    return units;
  }

  /** The newest line first. */
  private int sold(String symbol, String condorId, int units, double price, Instrument instrument) {
    int left = units;
    for (int i = lines.size() - 1; i >= 0 && left > 0; i--) {
      PaperLine line = lines.get(i);
      if (line.symbol().equals(symbol) && line.condorId().equals(condorId)) {
        int taken = Math.min(left, line.quantity());
        left -= taken;
        realised += (price - line.price()) * instrument.multiplier() * taken;
        if (taken == line.quantity()) {
          lines.remove(i);
        } else {
          lines.set(i, line.less(taken));
        }
      }
    }
    return units - left;
  }
}
