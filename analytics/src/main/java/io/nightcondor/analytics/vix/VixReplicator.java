package io.nightcondor.analytics.vix;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.VixReplication;
import io.nightcondor.analytics.market.VixReplication.Defined;
import io.nightcondor.analytics.market.VixReplication.Reason;
import io.nightcondor.analytics.market.VixReplication.Undefined;
import io.nightcondor.analytics.market.VixTerm;
import io.nightcondor.analytics.vix.TermStrip.Outcome;
import io.nightcondor.analytics.vix.TermStrip.Outcome.Failed;
import io.nightcondor.analytics.vix.TermStrip.Outcome.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Cboe's calculation of 2014 with weekly series: the variances of two terms, interpolated in total
 * variance to the target. The near term is the last eligible expiry that settles at the target or
 * before, the next term the first one after it; nothing is extrapolated, and a term whose quotes do
 * not suffice is not passed over for another.
 */
public final class VixReplicator {

  private static final long MINUTES_PER_DAY = 1440;
  private static final double VIX_POINTS = 100;

  private final VixInput input;
  private final TermSelection selection;

  private VixReplicator(VixInput input) {
    this.input = input;
    this.selection = new TermSelection(input);
  }

  /** The VIX of a chain at its target, or why there is none. */
  public static VixReplication replicate(VixInput input) {
    return new VixReplicator(input).replicate();
  }

  /** The chain at the days of each index, in order of days. */
  public static List<VixReplication> replicateAll(VixInput input) {
    return Arrays.stream(VixIndex.values())
        .parallel()
        .map(index -> replicate(input.withTarget(index.days())))
        .toList();
  }

  private VixReplication replicate() {
    long target = input.targetDays() * MINUTES_PER_DAY;
    Map<SliceKey, List<OptionQuote>> chain = new TreeMap<>();
    for (OptionQuote quote : input.quotes()) {
      chain
          .computeIfAbsent(SliceKey.of(quote.series()), key -> new ArrayList<>())
          .add(quote);
    }
    NavigableMap<Long, SliceKey> byMinutes = new TreeMap<>();
    chain.keySet().stream()
        .filter(selection::allows)
        .forEach(key -> byMinutes.put(selection.minutes(key), key));
    Map.Entry<Long, SliceKey> near = byMinutes.floorEntry(target);
    if (near == null) {
      return undefined(Reason.NO_NEAR_TERM, Optional.empty());
    }
    Map.Entry<Long, SliceKey> next = byMinutes.higherEntry(target);
    if (next == null) {
      return undefined(Reason.NO_NEXT_TERM, Optional.empty());
    }
    Outcome nearTerm = term(chain, near.getValue());
    if (nearTerm instanceof Failed failed) {
      return undefined(failed.reason(), Optional.of(near.getValue()));
    }
    Outcome nextTerm = term(chain, next.getValue());
    if (nextTerm instanceof Failed failed) {
      return undefined(failed.reason(), Optional.of(next.getValue()));
    }
    return interpolated(((Found) nearTerm).term(), ((Found) nextTerm).term(), target);
  }

  private Outcome term(Map<SliceKey, List<OptionQuote>> chain, SliceKey key) {
    long minutes = selection.minutes(key);
    double rate = input.rates().rate(minutes / ExchangeCalendar.MINUTES_PER_YEAR);
    return new TermStrip(chain.getOrDefault(key, List.of())).term(key, minutes, rate);
  }

  private Defined interpolated(VixTerm near, VixTerm next, long target) {
    double nearWeight = (next.minutes() - target) / (double) (next.minutes() - near.minutes());
    double totalVariance = near.years() * near.variance() * nearWeight
        + next.years() * next.variance() * (1 - nearWeight);
    double variance = totalVariance * ExchangeCalendar.MINUTES_PER_YEAR / target;
    return new Defined(
        input.targetDays(), near, next, nearWeight, VIX_POINTS * StrictMath.sqrt(variance));
  }

  private Undefined undefined(Reason reason, Optional<SliceKey> term) {
    return new Undefined(input.targetDays(), reason, term);
  }
}
