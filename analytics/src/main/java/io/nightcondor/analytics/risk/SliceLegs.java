package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.market.Underlying;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Options of one expiry, with what every scenario needs of it. */
final class SliceLegs {

  private static final double DAYS_A_YEAR = 365;

  /** The slope of a smile in standardised moneyness, over its vol, is its skewness over this. */
  private static final double SKEWNESS_PER_SLOPE = 6;

  /** Neither tilt nor spread takes more than half of the smile's vol, unless it has tonight. */
  private static final double LEAST_SHARE = 0.5;

  /** Whether its forward goes with the VIX curve, not with the index. */
  final boolean vix;

  final Smile smile;
  final double forward;
  final double logDiscountFactor;
  final double years;

  /** Vol points per VIX point; 0 for VIX options. */
  final double tenorResponse;

  /** Calendar days to settlement as SPX vols move by them. */
  final double volDays;

  /** Vol of a smile per unit of skewness and of standardised moneyness; 0 for VIX options. */
  final double skewResponse;

  /** Standardised moneyness per unit of ln(strike / forward). */
  final double perLogMoneyness;

  /** Calendar days to settlement as VIX futures move by them. */
  final double futureDays;

  /** VIX points of the forward per point of spot, by {@link BetaCase}. */
  final double[] beta;

  /** Places of the legs, in the order given. */
  final int[] leg;

  final double[] sign;
  final double[] strike;

  /** Own vol less the smile's at the strike tonight. */
  final double[] spread;

  /** An own vol never falls below this share of the smile's. */
  final double[] leastShare;

  /** ln(strike / forward): short numbers lose fewer digits in a difference than ln(strike). */
  final double[] logStrike;

  private SliceLegs(Collected collected) {
    ExpirySlice slice = collected.slice;
    List<OptionSeries> series = collected.series;
    vix = slice.root().underlying() == Underlying.VIX;
    smile = slice.smile();
    forward = slice.forward().level();
    logDiscountFactor = StrictMath.log(slice.forward().discountFactor());
    years = slice.years();
    volDays = years * DAYS_A_YEAR;
    tenorResponse = vix ? 0 : SpxVolMove.tenorResponse(volDays);
    double atmVol = smile.vol(0);
    skewResponse = vix ? 0 : atmVol / SKEWNESS_PER_SLOPE;
    perLogMoneyness = 1 / (atmVol * StrictMath.sqrt(years));
    futureDays = collected.days;
    beta = BetaCase.betas(futureDays);
    leg = collected.legs.stream().mapToInt(Integer::intValue).toArray();
    sign = series.stream().mapToDouble(option -> option.right().sign()).toArray();
    strike = series.stream().mapToDouble(OptionSeries::strike).toArray();
    logStrike =
        Arrays.stream(strike).map(level -> StrictMath.log(level / forward)).toArray();
    spread = collected.spreads.stream().mapToDouble(Double::doubleValue).toArray();
    leastShare = new double[spread.length];
    for (int i = 0; i < spread.length; i++) {
      leastShare[i] = Math.min(LEAST_SHARE, 1 + spread[i] / smile.vol(logStrike[i]));
    }
  }

  /** Years left after so many calendar days. */
  double yearsAfter(double days) {
    return Math.max(0, years - days / DAYS_A_YEAR);
  }

  /** Legs of one slice on their way in. */
  static final class Collected {

    private final ExpirySlice slice;
    private final double days;
    private final List<Integer> legs = new ArrayList<>();
    private final List<OptionSeries> series = new ArrayList<>();
    private final List<Double> spreads = new ArrayList<>();

    Collected(ExpirySlice slice, double days) {
      this.slice = slice;
      this.days = days;
    }

    void add(int leg, OptionSeries option, double spread) {
      legs.add(leg);
      series.add(option);
      spreads.add(spread);
    }

    SliceLegs build() {
      return new SliceLegs(this);
    }
  }
}
