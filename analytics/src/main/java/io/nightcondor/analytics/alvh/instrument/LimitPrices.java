package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.indicator.PivotPoints;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.TickSize;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.OrderStyle;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Limits of hedge orders (DOMAIN E7), VIX points: a pivot of the VIX future's day, never past the
 * order's own side of the market, one step towards the other side for every night unfilled. Where
 * the source has no bid and ask of the standard future, mid is its settlement and the pivot is kept
 * near it; where it has them, the mini has the same mid and its own configured spread. A policy may
 * ask for the other side of the market at once; no policy sends a market order.
 */
public final class LimitPrices {

  private static final double ROUNDING = 1e-9;
  private static final int BUY = -1;
  private static final int SELL = 1;

  private final Policy policy;

  public LimitPrices(Policy policy) {
    this.policy = policy;
  }

  /**
   * A limit and where it comes from.
   *
   * @param price VIX points, on the tick
   * @param source such as S1, mid, or "pivots not available"
   */
  public record Limit(double price, String source) {}

  /**
   * What an order meets.
   *
   * @param mid between bid and ask, or the settlement
   * @param spread ask less bid
   * @param own side of the order: the bid of a buyer
   * @param other side: the ask of a buyer
   */
  private record Market(double mid, double spread, OptionalDouble own, OptionalDouble other) {}

  /** Of a buy: at or below mid on the first night, towards the market while unfilled. */
  public Limit buy(VixFuture.Size size, double settlement, Optional<VxPoint> day, int step) {
    Limit raw = future(size, settlement, day, step, BUY);
    return new Limit(down(raw.price(), policy.tick(size)), raw.source());
  }

  /** Of a sale: the mirror image. */
  public Limit sell(VixFuture.Size size, double settlement, Optional<VxPoint> day, int step) {
    Limit raw = future(size, settlement, day, step, SELL);
    return new Limit(up(raw.price(), policy.tick(size)), raw.source());
  }

  /**
   * Of a purchase of a VIX option: its value at the future's pivot, at least its bid and a tick.
   *
   * @param mark of the option, where it has no quote
   * @param day of its future
   */
  public Limit buyOption(LegValuation option, double mark, Optional<VxPoint> day, int step) {
    Limit raw = option(option, mark, day, step, BUY);
    double tick = TickSize.of(option.series().root(), Math.max(raw.price(), 0));
    return new Limit(Math.max(down(raw.price(), tick), tick), raw.source());
  }

  /** Of a sale of a VIX option: its value at the future's pivot, at most its ask. */
  public Figure sellOption(
      LegValuation option, OptionSeries series, Optional<VxPoint> day, int step) {
    return option.mark() instanceof Figure.Known mark
        ? Figure.of(sellOption(option, mark.value(), day, step).price())
        : option.mark();
  }

  /** Of a sale at a known mark. */
  public Limit sellOption(LegValuation option, double mark, Optional<VxPoint> day, int step) {
    Limit raw = option(option, mark, day, step, SELL);
    double positive = Math.max(raw.price(), 0);
    return new Limit(up(positive, TickSize.of(option.series().root(), positive)), raw.source());
  }

  private Limit future(
      VixFuture.Size size, double settlement, Optional<VxPoint> day, int step, int away) {
    Market market = market(size, settlement, FutureQuote.of(VixFuture.Size.VX, day), away);
    return limit(market, step, away, () -> firstOfFuture(market, day, away));
  }

  private Market market(VixFuture.Size size, double settlement, FutureQuote standard, int away) {
    double half = policy.halfSpread(size);
    if (!standard.hasMarket()) {
      return new Market(settlement, 2 * half, OptionalDouble.empty(), OptionalDouble.empty());
    }
    double bid = standard.bid().getAsDouble();
    double ask = standard.ask().getAsDouble();
    double mid = 0.5 * (bid + ask);
    return switch (size) {
      case VX -> market(bid, ask, away);
      case VXM -> market(mid - half, mid + half, away);
    };
  }

  private Limit option(
      LegValuation option, double mark, Optional<VxPoint> day, int step, int away) {
    OptionalDouble bid = option.bid().toOptional();
    OptionalDouble ask = option.ask().toOptional();
    Market market = bid.isPresent() && ask.isPresent()
        ? market(bid.getAsDouble(), ask.getAsDouble(), away)
        : new Market(mark, 0, OptionalDouble.empty(), OptionalDouble.empty());
    return limit(market, step, away, () -> firstOfOption(market, option, day, away));
  }

  private static Market market(double bid, double ask, int away) {
    double mid = 0.5 * (bid + ask);
    OptionalDouble own = OptionalDouble.of(away < 0 ? bid : ask);
    OptionalDouble other = OptionalDouble.of(away < 0 ? ask : bid);
    return new Market(mid, ask - bid, own, other);
  }

  /**
   * @param away -1 for a buy, +1 for a sale: the direction in which the limit gives nothing away
   */
  private Limit limit(Market market, int step, int away, Supplier<Limit> first) {
    if (policy.orderStyle() == OrderStyle.ASK) {
      String side = away < 0 ? "ask" : "bid";
      return market.other().isPresent()
          ? new Limit(market.other().getAsDouble(), side)
          : new Limit(
              market.mid() - away * 0.5 * market.spread(),
              side + " (settlement and half a spread)");
    }
    return switch (step) {
      case 0 -> first.get();
      case 1 -> new Limit(market.mid(), "mid, unfilled for a night");
      default ->
        new Limit(
            market.mid() - away * part() * market.spread(),
            "beyond mid, unfilled for two nights or more");
    };
  }

  private Limit firstOfFuture(Market market, Optional<VxPoint> day, int away) {
    Optional<PivotPoints> pivots = day.flatMap(Pivots::classic);
    if (pivots.isEmpty()) {
      return withoutPivots(market, away);
    }
    Optional<PivotPoints.Level> pivot = pivot(pivots.get(), market.mid(), away);
    if (market.own().isPresent()) {
      return pivot
          .map(level -> bounded(new Limit(level.level(), level.name()), market, away))
          .orElse(new Limit(market.own().getAsDouble(), "no pivot on that side of mid"));
    }
    double furthest = policy.number(PolicyKey.LIMIT_MAX_OFFSET);
    if (pivot.isPresent() && Math.abs(pivot.get().level() - market.mid()) <= furthest + ROUNDING) {
      return new Limit(pivot.get().level(), pivot.get().name());
    }
    String why = pivot
        .map(level -> "pivot %s %s is too far".formatted(level.name(), Say.two(level.level())))
        .orElse(away < 0 ? "no pivot below mid" : "no pivot above mid");
    return new Limit(
        market.mid() + away * furthest,
        "mid %s %s %s, on the tick (%s)"
            .formatted(Say.two(market.mid()), away < 0 ? "less" : "plus", Say.two(furthest), why));
  }

  /** The option's value with its future at the pivot that makes it cheaper, or dearer to sell. */
  private Limit firstOfOption(Market market, LegValuation option, Optional<VxPoint> day, int away) {
    Optional<PivotPoints> pivots = day.flatMap(Pivots::classic);
    if (pivots.isEmpty() || option.slice().isEmpty()) {
      return withoutPivots(market, away);
    }
    int side = away * option.series().right().sign();
    Optional<PivotPoints.Level> pivot = pivot(pivots.get(), day.orElseThrow().level(), side);
    if (pivot.isEmpty()) {
      return withoutPivots(market, away);
    }
    ExpirySlice slice = option.slice().get();
    double move = SmilePrice.of(option.series(), slice, pivot.get().level())
        - SmilePrice.of(option.series(), slice);
    Limit limit = new Limit(market.mid() + move, pivot.get().name() + " of its future");
    return bounded(limit, market, away);
  }

  private Limit withoutPivots(Market market, int away) {
    Limit limit = new Limit(market.mid() + away * part() * market.spread(), "pivots not available");
    return bounded(limit, market, away);
  }

  private static Optional<PivotPoints.Level> pivot(PivotPoints pivots, double mid, int away) {
    return away < 0 ? pivots.highestAtOrBelow(mid) : pivots.lowestAtOrAbove(mid);
  }

  /** Not beyond the order's own side of the market. */
  private static Limit bounded(Limit limit, Market market, int away) {
    if (market.own().isEmpty() || away * (limit.price() - market.own().getAsDouble()) <= ROUNDING) {
      return limit;
    }
    String side = away < 0 ? "bid, %s is below it" : "ask, %s is above it";
    return new Limit(market.own().getAsDouble(), side.formatted(limit.source()));
  }

  private double part() {
    return policy.number(PolicyKey.LIMIT_STEP);
  }

  private static double down(double price, double tick) {
    return tidy(StrictMath.floor(price / tick + ROUNDING) * tick);
  }

  private static double up(double price, double tick) {
    return tidy(StrictMath.ceil(price / tick - ROUNDING) * tick);
  }

  /** Removes the binary dust of a multiple of a tick: ticks have at most four decimals. */
  private static double tidy(double price) {
    return Math.round(price * 10_000) / 10_000.0;
  }
}
