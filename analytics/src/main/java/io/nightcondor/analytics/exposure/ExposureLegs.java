package io.nightcondor.analytics.exposure;

import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.risk.VolResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Positions of one close as the kernel wants them: columns of primitives, built once. Options come
 * first, in the order given, then futures; a position without a slice is noted with its reason.
 */
public final class ExposureLegs {

  private static final double ONE_PERCENT = 0.01;
  private static final double DAY = 1 / 365.0;

  /** A position that has no greeks. */
  record Unpriced(int place, String reason) {}

  private record Option(
      int place, LegValuation leg, ExpirySlice slice, double units, double days) {}

  private record Future(int place, VixFuture future, double units, double days) {}

  final int options;

  /** Place of each column in the order given. */
  final int[] place;

  final double[] sign;
  final double[] forward;
  final double[] strike;
  final double[] vol;
  final double[] years;
  final double[] discountFactor;
  final double[] laterDiscountFactor;

  /** USD per point, signed; 0 where the position does not move that underlying. */
  final double[] spxDollars;

  final double[] vixDollars;

  /** USD per SPX point of one USD per VIX-future point. */
  final double[] spxPerVix;

  /** The SPX level of one per cent moves, index points. */
  final double spxLevel;

  final List<Unpriced> unpriced;

  private final BetaSet betas;

  private ExposureLegs(Builder builder) {
    options = builder.options.size();
    int columns = options + builder.futures.size();
    place = new int[columns];
    sign = new double[options];
    forward = new double[options];
    strike = new double[options];
    vol = new double[options];
    years = new double[options];
    discountFactor = new double[options];
    laterDiscountFactor = new double[options];
    spxDollars = new double[columns];
    vixDollars = new double[columns];
    spxPerVix = new double[columns];
    spxLevel = builder.spxLevel.orElse(0);
    betas = builder.betas;
    unpriced = List.copyOf(builder.unpriced);
    for (int i = 0; i < options; i++) {
      set(i, builder.options.get(i));
    }
    for (int i = 0; i < builder.futures.size(); i++) {
      Future future = builder.futures.get(i);
      place[options + i] = future.place();
      vixDollars[options + i] = future.units() * future.future().multiplier();
      spxPerVix[options + i] = spxPerVix(future.days());
    }
  }

  private void set(int i, Option option) {
    OptionSeries series = option.leg().series();
    ExpirySlice slice = option.slice();
    place[i] = option.place();
    sign[i] = series.right().sign();
    forward[i] = slice.forward().level();
    strike[i] = series.strike();
    vol[i] = slice.vol(series.strike());
    years[i] = slice.years();
    discountFactor[i] = slice.forward().discountFactor();
    double left = years[i] > 0 ? Math.max(years[i] - DAY, 0) / years[i] : 1;
    laterDiscountFactor[i] = StrictMath.pow(discountFactor[i], left);
    double dollars = option.units() * series.multiplier();
    boolean vix = series.root().underlying() == Underlying.VIX;
    spxDollars[i] = vix ? 0 : dollars;
    vixDollars[i] = vix ? dollars : 0;
    spxPerVix[i] = vix ? spxPerVix(option.days()) : 0;
  }

  /** BASE response of the VIX to a fall of 1 %, of the future to the VIX, per index point. */
  private double spxPerVix(double days) {
    return spxLevel > 0
        ? -VolResponse.BASE.pointsPerPercentDown() * betas.beta(days) / (spxLevel * ONE_PERCENT)
        : 0;
  }

  /** Why VIX positions cannot be counted in SPX points; empty if they can. */
  Optional<String> noSpxLevel() {
    return spxLevel <= 0 && Arrays.stream(vixDollars).anyMatch(dollars -> dollars != 0)
        ? Optional.of("NO_SPX_LEVEL")
        : Optional.empty();
  }

  /** Collects positions. */
  public static final class Builder {

    private final OptionalDouble spxLevel;
    private final BetaSet betas;
    private final List<Option> options = new ArrayList<>();
    private final List<Future> futures = new ArrayList<>();
    private final List<Unpriced> unpriced = new ArrayList<>();
    private int places;

    /**
     * @param spxLevel S* that VIX positions are counted against, index points; empty if unknown
     * @param betas by which VIX futures answer to the spot VIX
     */
    public Builder(OptionalDouble spxLevel, BetaSet betas) {
      this.spxLevel = spxLevel;
      this.betas = betas;
    }

    /**
     * A position in one option.
     *
     * @param units signed contracts; a share of a line may be a fraction
     * @param days calendar days to its expiry
     */
    public Builder option(LegValuation leg, double units, double days) {
      int here = places++;
      if (leg.settled()) {
        return this;
      }
      if (leg.slice().isEmpty()) {
        unpriced.add(new Unpriced(here, "UNPRICED " + leg.series().symbol()));
        return this;
      }
      options.add(new Option(here, leg, leg.slice().get(), units, days));
      return this;
    }

    /**
     * A position in a VIX future.
     *
     * @param units signed contracts; a share of a line may be a fraction
     * @param days calendar days to its settlement; at 0 or less it has settled
     */
    public Builder future(VixFuture future, double units, double days) {
      int here = places++;
      if (days > 0) {
        futures.add(new Future(here, future, units, days));
      }
      return this;
    }

    public ExposureLegs build() {
      return new ExposureLegs(this);
    }
  }
}
