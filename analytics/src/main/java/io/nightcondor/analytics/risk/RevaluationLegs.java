package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.VxCurve;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Positions on one market as the kernel wants them: options by slice, futures, and what cannot be
 * priced with its reason. Built once, for any number of scenarios.
 */
public final class RevaluationLegs {

  /** A VIX future. */
  static final class FutureLeg {

    /** Its place, in the order given. */
    final int leg;

    final double level;

    /** Calendar days to settlement. */
    final double days;

    /** VIX points per point of spot, by {@link BetaCase}. */
    final double[] beta;

    private FutureLeg(int leg, double level, double days) {
      this.leg = leg;
      this.level = level;
      this.days = days;
      this.beta = BetaCase.betas(days);
    }
  }

  private final List<HeldLeg> legs;
  private final double[] dollars;
  private final List<SliceLegs> slices;
  private final List<FutureLeg> futures;
  private final List<UnpricedLeg> unpriced;

  private RevaluationLegs(Builder builder) {
    this.legs = List.copyOf(builder.legs);
    this.dollars = legs.stream()
        .mapToDouble(leg -> leg.quantity() * leg.instrument().multiplier())
        .toArray();
    this.slices =
        builder.options.values().stream().map(SliceLegs.Collected::build).toList();
    this.futures = List.copyOf(builder.futures);
    this.unpriced = List.copyOf(builder.unpriced);
  }

  /** Positions at one close; a future that the VX curve does not list is interpolated on it. */
  public static RevaluationLegs of(MarketSnapshot market, List<HeldLeg> legs) {
    Builder builder = new Builder();
    for (HeldLeg leg : legs) {
      double days = ChronoUnit.DAYS.between(market.session(), leg.instrument().expiry());
      if (leg.instrument() instanceof OptionSeries series) {
        builder.option(leg, market.slice(series.root(), series.expiry()), days);
      } else {
        builder.future(leg, market.vxCurve(), days);
      }
    }
    return builder.build();
  }

  /** Puts legs together from prices at hand. */
  public static final class Builder {

    private final List<HeldLeg> legs = new ArrayList<>();
    private final Map<SliceKey, SliceLegs.Collected> options = new LinkedHashMap<>();
    private final List<FutureLeg> futures = new ArrayList<>();
    private final List<UnpricedLeg> unpriced = new ArrayList<>();

    /**
     * An option on its smile.
     *
     * @param leg of an option series
     * @param slice of its root and expiry; empty if the chain did not have it
     * @param days calendar days to its expiry
     */
    public Builder option(HeldLeg leg, Optional<ExpirySlice> slice, double days) {
      return option(leg, slice, days, 0);
    }

    /**
     * An option beside its smile.
     *
     * @param leg of an option series
     * @param slice of its root and expiry; empty if the chain did not have it
     * @param days calendar days to its expiry
     * @param spread own vol less the smile's at its strike, a fraction; kept in every scenario, but
     *     an own vol never falls below half the smile's, or below tonight's share if that is less
     */
    public Builder option(HeldLeg leg, Optional<ExpirySlice> slice, double days, double spread) {
      OptionSeries series = (OptionSeries) leg.instrument();
      Optional<String> problem = slice
          .map(known -> problem(known, series.strike(), spread))
          .orElse(Optional.of("NO_SLICE"));
      if (problem.isPresent()) {
        return unpriced(leg, problem.get());
      }
      options
          .computeIfAbsent(
              SliceKey.of(series), key -> new SliceLegs.Collected(slice.orElseThrow(), days))
          .add(legs.size(), series, spread);
      legs.add(leg);
      return this;
    }

    /**
     * A VIX future.
     *
     * @param leg of a VIX future
     * @param curve that it is on; interpolated if it lists other expiries only
     * @param days calendar days to its settlement; at 0 or less it has settled
     */
    public Builder future(HeldLeg leg, VxCurve curve, double days) {
      if (days <= 0) {
        return unpriced(leg, "SETTLED");
      }
      double level = curve.level(leg.instrument().expiry(), days);
      if (curve.points().isEmpty() || !isPositive(level)) {
        return unpriced(leg, "NO_VX_CURVE");
      }
      futures.add(new FutureLeg(legs.size(), level, days));
      legs.add(leg);
      return this;
    }

    /** A leg that has no price, for that reason. */
    public Builder unpriced(HeldLeg leg, String reason) {
      unpriced.add(new UnpricedLeg(legs.size(), leg, reason));
      legs.add(leg);
      return this;
    }

    public RevaluationLegs build() {
      return new RevaluationLegs(this);
    }

    private static Optional<String> problem(ExpirySlice slice, double strike, double spread) {
      Forward forward = slice.forward();
      if (!(slice.years() > 0)) {
        return Optional.of("SETTLED");
      }
      if (!isPositive(forward.level()) || !isPositive(forward.discountFactor())) {
        return Optional.of("NO_FORWARD");
      }
      double vol = slice.vol(strike);
      return isPositive(vol)
              && isPositive(vol + spread)
              && isPositive(slice.smile().vol(0))
          ? Optional.empty()
          : Optional.of("NO_VOL");
    }

    private static boolean isPositive(double value) {
      return value > 0 && value <= Double.MAX_VALUE;
    }
  }

  /** In the order given, priced and unpriced. */
  public List<HeldLeg> legs() {
    return legs;
  }

  public int size() {
    return legs.size();
  }

  /** Legs without a price, in the order given. */
  public List<UnpricedLeg> unpriced() {
    return unpriced;
  }

  /** USD per index point of a leg, signed. */
  double dollars(int leg) {
    return dollars[leg];
  }

  List<SliceLegs> slices() {
    return slices;
  }

  List<FutureLeg> futures() {
    return futures;
  }
}
