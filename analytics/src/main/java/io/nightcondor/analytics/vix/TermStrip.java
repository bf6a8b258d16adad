package io.nightcondor.analytics.vix;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.VixReplication.Reason;
import io.nightcondor.analytics.market.VixStrike;
import io.nightcondor.analytics.market.VixTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The options of one term. A strike of which only the other side came in counts as a zero bid: its
 * quote had no market, or was refused before.
 */
final class TermStrip {

  /** Zero bids in a row that end the walk away from the centre. */
  private static final int ZERO_BIDS_TO_STOP = 2;

  private final NavigableMap<Double, OptionQuote> calls = new TreeMap<>();
  private final NavigableMap<Double, OptionQuote> puts = new TreeMap<>();
  private final NavigableSet<Double> strikes = new TreeSet<>();

  TermStrip(List<OptionQuote> quotes) {
    for (OptionQuote quote : quotes) {
      double strike = quote.series().strike();
      strikes.add(strike);
      switch (quote.series().right()) {
        case CALL -> calls.put(strike, quote);
        case PUT -> puts.put(strike, quote);
      }
    }
  }

  /** A term, or why there is none. */
  sealed interface Outcome {
    record Found(VixTerm term) implements Outcome {}

    record Failed(Reason reason) implements Outcome {}
  }

  /**
   * The variance of the strip with its inputs.
   *
   * @param minutes to settlement, above 0
   * @param rate continuously compounded, a fraction per year
   */
  Outcome term(SliceKey key, long minutes, double rate) {
    double years = minutes / ExchangeCalendar.MINUTES_PER_YEAR;
    double growth = StrictMath.exp(rate * years);
    Optional<Double> parity = parityStrike();
    if (parity.isEmpty()) {
      return new Outcome.Failed(Reason.NO_PARITY_STRIKE);
    }
    double parityStrike = parity.get();
    double forward = parityStrike + growth * difference(parityStrike);
    Optional<Double> below = strikes.headSet(forward, true).descendingSet().stream()
        .filter(this::bothBid)
        .findFirst();
    if (below.isEmpty()) {
      return new Outcome.Failed(Reason.NO_CENTRE_STRIKE);
    }
    double centre = below.get();
    NavigableMap<Double, Double> prices = prices(centre);
    if (prices.firstKey() == centre) {
      return new Outcome.Failed(Reason.NO_PUTS);
    }
    if (prices.lastKey() == centre) {
      return new Outcome.Failed(Reason.NO_CALLS);
    }
    List<VixStrike> contributions = contributions(prices, growth);
    double sum = contributions.stream().mapToDouble(VixStrike::contribution).sum();
    double excess = forward / centre - 1;
    double variance = 2 / years * sum - excess * excess / years;
    return variance > 0
        ? new Outcome.Found(new VixTerm(
            key.root(),
            key.expiry(),
            minutes,
            rate,
            parityStrike,
            forward,
            centre,
            contributions,
            variance))
        : new Outcome.Failed(Reason.NO_VARIANCE);
  }

  /** The lowest of the strikes with the smallest difference of mids. */
  private Optional<Double> parityStrike() {
    Optional<Double> best = Optional.empty();
    double smallest = Double.POSITIVE_INFINITY;
    for (double strike : strikes) {
      if (bothBid(strike) && Math.abs(difference(strike)) < smallest) {
        smallest = Math.abs(difference(strike));
        best = Optional.of(strike);
      }
    }
    return best;
  }

  private NavigableMap<Double, Double> prices(double centre) {
    NavigableMap<Double, Double> prices = new TreeMap<>();
    prices.put(centre, 0.5 * (mid(calls, centre) + mid(puts, centre)));
    walk(strikes.headSet(centre, false).descendingSet(), puts, prices);
    walk(strikes.tailSet(centre, false), calls, prices);
    return prices;
  }

  /** Takes the bid quotes of one side up to the first two zero bids in a row. */
  private static void walk(
      SortedSet<Double> away, Map<Double, OptionQuote> side, Map<Double, Double> prices) {
    int zeroBids = 0;
    for (double strike : away) {
      if (isBid(side, strike)) {
        zeroBids = 0;
        prices.put(strike, mid(side, strike));
      } else if (++zeroBids == ZERO_BIDS_TO_STOP) {
        return;
      }
    }
  }

  private static List<VixStrike> contributions(NavigableMap<Double, Double> prices, double growth) {
    List<VixStrike> contributions = new ArrayList<>();
    prices.forEach((strike, price) -> {
      Double lower = prices.lowerKey(strike);
      Double higher = prices.higherKey(strike);
      double gap = lower == null
          ? higher - strike
          : higher == null ? strike - lower : 0.5 * (higher - lower);
      contributions.add(
          new VixStrike(strike, gap, price, gap / (strike * strike) * growth * price));
    });
    return contributions;
  }

  private boolean bothBid(double strike) {
    return isBid(calls, strike) && isBid(puts, strike);
  }

  private static boolean isBid(Map<Double, OptionQuote> side, double strike) {
    OptionQuote quote = side.get(strike);
    return quote != null && quote.bid() > 0;
  }

  /** Of a strike with both sides. */
  private double difference(double strike) {
    return mid(calls, strike) - mid(puts, strike);
  }

  private static double mid(Map<Double, OptionQuote> side, double strike) {
    OptionQuote quote = side.get(strike);
    if (quote == null) {
      throw new IllegalArgumentException("no quote at " + strike);
    }
    return quote.mid();
  }
}
