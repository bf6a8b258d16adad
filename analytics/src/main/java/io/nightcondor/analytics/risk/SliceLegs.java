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

  /** Whether its forward goes with the VIX curve, not with the index. */
  final boolean vix;

  final Smile smile;
  final double forward;
  final double logDiscountFactor;
  final double years;

  /** Vol points per VIX point; 0 for VIX options. */
  final double tenorResponse;

  /** VIX points of the forward per point of spot, by {@link BetaCase}. */
  final double[] beta;

  /** Places of the legs, in the order given. */
  final int[] leg;

  final double[] sign;
  final double[] strike;

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
    tenorResponse = vix ? 0 : SpxVolMove.tenorResponse(years * DAYS_A_YEAR);
    beta = BetaCase.betas(collected.days);
    leg = collected.legs.stream().mapToInt(Integer::intValue).toArray();
    sign = series.stream().mapToDouble(option -> option.right().sign()).toArray();
    strike = series.stream().mapToDouble(OptionSeries::strike).toArray();
    logStrike =
        Arrays.stream(strike).map(level -> StrictMath.log(level / forward)).toArray();
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

    Collected(ExpirySlice slice, double days) {
      this.slice = slice;
      this.days = days;
    }

    void add(int leg, OptionSeries option) {
      legs.add(leg);
      series.add(option);
    }

    SliceLegs build() {
      return new SliceLegs(this);
    }
  }
}
