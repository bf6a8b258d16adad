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
import io.nightcondor.analytics.pricing.Black76;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Limits of hedge orders (DOMAIN E7), VIX points. The source carries no bid and ask of VIX futures,
 * so mid is the settlement and the limit is the pivot itself, kept near mid; a policy may ask for
 * the market instead.
 */
public final class LimitPrices {

  private static final double ROUNDING = 1e-9;

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

  /** Of a buy: at or below mid on the first night, towards the market while unfilled. */
  public Limit buy(VixFuture.Size size, double mid, Optional<VxPoint> day, int step) {
    Limit raw = raw(size, mid, day, step, -1);
    double tick = policy.tick(size);
    return new Limit(down(raw.price(), tick), raw.source());
  }

  /** Of a sale: the mirror image. */
  public Limit sell(VixFuture.Size size, double mid, Optional<VxPoint> day, int step) {
    Limit raw = raw(size, mid, day, step, 1);
    double tick = policy.tick(size);
    return new Limit(up(raw.price(), tick), raw.source());
  }

  /** Of a sale of a VIX option: its value at the future's pivot, at most its ask. */
  public Figure sellOption(
      LegValuation option, OptionSeries series, Optional<VxPoint> day, int step) {
    if (!(option.mark() instanceof Figure.Known mid)) {
      return option.mark();
    }
    double spread =
        option.ask().plus(option.bid().map(bid -> -bid)).toOptional().orElse(0);
    double price = switch (step) {
      case 0 ->
        Math.min(atPivot(option, day, mid.value()), option.ask().toOptional().orElse(mid.value()));
      case 1 -> mid.value();
      default -> mid.value() - policy.number(PolicyKey.LIMIT_STEP) * spread;
    };
    double positive = Math.max(price, 0);
    return Figure.of(up(positive, TickSize.of(series.root(), positive)));
  }

  /** The option's value with its future at the lowest pivot at or above the future's level. */
  private double atPivot(LegValuation option, Optional<VxPoint> day, double mid) {
    if (policy.orderStyle() == OrderStyle.ASK) {
      return option.bid().toOptional().orElse(mid);
    }
    Optional<PivotPoints.Level> pivot = day.flatMap(LimitPrices::pivots)
        .flatMap(pivots -> pivots.lowestAtOrAbove(day.orElseThrow().level()));
    if (pivot.isEmpty() || option.slice().isEmpty()) {
      return mid;
    }
    ExpirySlice slice = option.slice().get();
    return mid
        + price(option, slice, pivot.get().level())
        - price(option, slice, slice.forward().level());
  }

  private static double price(LegValuation option, ExpirySlice slice, double forward) {
    double strike = option.series().strike();
    return Black76.price(
        option.series().right(),
        forward,
        strike,
        slice.vol(strike),
        slice.years(),
        slice.forward().discountFactor());
  }

  /**
   * @param away -1 for a buy, +1 for a sale: the direction in which the limit gives nothing away
   */
  private Limit raw(VixFuture.Size size, double mid, Optional<VxPoint> day, int step, int away) {
    double spread = 2 * policy.halfSpread(size);
    if (policy.orderStyle() == OrderStyle.ASK) {
      String side = away < 0 ? "ask" : "bid";
      return new Limit(mid - away * 0.5 * spread, side + " (settlement and half a spread)");
    }
    double part = policy.number(PolicyKey.LIMIT_STEP);
    return switch (step) {
      case 0 -> first(mid, day, away, mid + away * part * spread);
      case 1 -> new Limit(mid, "mid, unfilled for a night");
      default ->
        new Limit(mid - away * part * spread, "beyond mid, unfilled for %s nights".formatted(step));
    };
  }

  private Limit first(double mid, Optional<VxPoint> day, int away, double withoutPivots) {
    Optional<PivotPoints> pivots = day.flatMap(LimitPrices::pivots);
    if (pivots.isEmpty()) {
      return new Limit(withoutPivots, "pivots not available");
    }
    double furthest = policy.number(PolicyKey.LIMIT_MAX_OFFSET);
    Optional<PivotPoints.Level> pivot =
        away < 0 ? pivots.get().highestAtOrBelow(mid) : pivots.get().lowestAtOrAbove(mid);
    if (pivot.isPresent() && Math.abs(pivot.get().level() - mid) <= furthest + ROUNDING) {
      return new Limit(pivot.get().level(), pivot.get().name());
    }
    String name = pivot.map(level -> level.name() + " is further").orElse("no pivot on that side");
    return new Limit(
        mid + away * furthest, "%s than %s from mid".formatted(name, Say.two(furthest)));
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

  /** Classic pivots of a future's day; empty without its high and low. */
  private static Optional<PivotPoints> pivots(VxPoint day) {
    OptionalDouble high = day.high();
    OptionalDouble low = day.low();
    return high.isPresent() && low.isPresent()
        ? Optional.of(PivotPoints.classic(high.getAsDouble(), low.getAsDouble(), day.level()))
        : Optional.empty();
  }
}
