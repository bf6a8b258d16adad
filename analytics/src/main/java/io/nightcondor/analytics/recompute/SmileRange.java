package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.ImpliedVol.Solved;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where the quotes of an expiry can carry its smile: they are out of the money and have a vol.
 *
 * @param low log-moneyness of the lowest of them
 * @param high of the highest; below low without any
 */
record SmileRange(double low, double high) {

  private static final SmileRange NONE = new SmileRange(0, -1);

  static SmileRange of(ExpirySlice slice, MarketSnapshot market) {
    List<OptionSeries> rising = market.quotedSeries(new SliceKey(slice.root(), slice.expiry()));
    List<OptionSeries> falling = new ArrayList<>(rising);
    Collections.reverse(falling);
    OptionalDouble low = first(rising, slice, market);
    OptionalDouble high = first(falling, slice, market);
    return low.isPresent() && high.isPresent()
        ? new SmileRange(low.getAsDouble(), high.getAsDouble())
        : NONE;
  }

  private static OptionalDouble first(
      List<OptionSeries> series, ExpirySlice slice, MarketSnapshot market) {
    double forward = slice.forward().level();
    return series.stream()
        .filter(one -> isOutOfTheMoney(one, forward))
        .filter(one -> market
            .quote(one)
            .filter(quote -> quote.impliedVol() instanceof Solved)
            .isPresent())
        .mapToDouble(one -> StrictMath.log(one.strike() / forward))
        .findFirst();
  }

  private static boolean isOutOfTheMoney(OptionSeries series, double forward) {
    return switch (series.right()) {
      case PUT -> series.strike() < forward;
      case CALL -> series.strike() >= forward;
    };
  }
}
