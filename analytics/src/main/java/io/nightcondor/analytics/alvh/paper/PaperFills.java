package io.nightcondor.analytics.alvh.paper;

import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.pack.FillOutcome;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fills last night's orders on paper by tonight's range ({@link LimitFill}). The half-spread is in
 * the price of a fill; a commission is charged beside it. A sale takes no more than is held.
 */
public final class PaperFills {

  private final Policy policy;
  private final Night night;
  private final Function<String, Quote> quotes;
  private final List<PaperLine> lines;
  private final List<PaperEntry> entries = new ArrayList<>();

  /**
   * @param ordered session after whose close the orders were given
   * @param orderedRevision of that session; empty if stored before it was kept
   * @param session that decides them
   * @param revision of that session
   * @param inTime whether it is the session for which they were good
   */
  public record Night(
      LocalDate ordered,
      Optional<Integer> orderedRevision,
      LocalDate session,
      int revision,
      boolean inTime) {}

  /**
   * What a symbol traded at.
   *
   * @param instrument of the symbol
   * @param range of the session
   */
  public record Quote(Instrument instrument, SessionRange range) {}

  /**
   * @param lines held after the fills
   * @param entries a line for each order, filled or not
   */
  public record Filled(List<PaperLine> lines, List<PaperEntry> entries) {}

  private PaperFills(
      Policy policy, Night night, Function<String, Quote> quotes, List<PaperLine> lines) {
    this.policy = policy;
    this.night = night;
    this.quotes = quotes;
    this.lines = new ArrayList<>(lines);
  }

  /** @param quotes of the symbols of the orders */
  public static Filled of(
      Policy policy, Night night, Function<String, Quote> quotes, PaperBook book) {
    PaperFills fills = new PaperFills(policy, night, quotes, book.lines());
    PaperOrder.of(book.orders()).forEach(fills::decide);
    return new Filled(List.copyOf(fills.lines), List.copyOf(fills.entries));
  }

  private void decide(PaperOrder order) {
    Quote quote = quotes.apply(order.symbol());
    if (!night.inTime()) {
      entries.add(unfilled(order, FillOutcome.LAPSED, SessionRange.NONE));
      return;
    }
    LimitFill fill = LimitFill.of(order.action(), order.limit(), quote.range());
    if (fill.price().isEmpty()) {
      entries.add(unfilled(order, fill.outcome(), quote.range()));
      return;
    }
    double price = fill.price().get();
    if (order.action() == Action.BUY) {
      lines.add(
          new PaperLine(order.symbol(), order.condorId(), order.units(), price, night.session()));
      entries.add(filled(order, fill, quote, order.units(), Optional.empty()));
      return;
    }
    Sold sold = sell(order, price);
    entries.add(
        sold.units() == 0
            ? unfilled(order, FillOutcome.NOT_HELD, quote.range())
            : filled(
                order,
                fill,
                quote,
                sold.units(),
                Optional.of(sold.points() * quote.instrument().multiplier())));
  }

  /** @param points VIX points gained on all units together */
  private record Sold(int units, double points) {}

  /** The newest line first. */
  private Sold sell(PaperOrder order, double price) {
    int left = order.units();
    double points = 0;
    for (int i = lines.size() - 1; i >= 0 && left > 0; i--) {
      PaperLine line = lines.get(i);
      if (line.symbol().equals(order.symbol()) && line.condorId().equals(order.condorId())) {
        int taken = Math.min(left, line.quantity());
        left -= taken;
        points += (price - line.price()) * taken;
        if (taken == line.quantity()) {
          lines.remove(i);
        } else {
          lines.set(i, line.less(taken));
        }
      }
    }
    return new Sold(order.units() - left, points);
  }

  private PaperEntry unfilled(PaperOrder order, FillOutcome outcome, SessionRange range) {
    return new PaperEntry(
        night.ordered(),
        night.orderedRevision(),
        night.session(),
        night.revision(),
        order,
        outcome,
        0,
        Optional.empty(),
        range,
        0,
        0,
        Optional.empty());
  }

  private PaperEntry filled(
      PaperOrder order, LimitFill fill, Quote quote, int units, Optional<Double> realised) {
    return new PaperEntry(
        night.ordered(),
        night.orderedRevision(),
        night.session(),
        night.revision(),
        order,
        fill.outcome(),
        units,
        fill.price(),
        quote.range(),
        units * policy.commission(quote.instrument()),
        units * quote.range().halfSpread().orElseThrow() * quote.instrument().multiplier(),
        realised);
  }
}
