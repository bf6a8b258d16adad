package io.nightcondor.analytics.book;

import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Netted legs of one root family by index: options in order of series, then futures in order of
 * settlement and size. Strikes are thousandths of an index point, so that scores are exact.
 */
final class LegTable {

  private static final double STRIKE_UNITS = 1000;

  private static final Comparator<FutureLeg> BY_FUTURE = Comparator.comparing(
          (FutureLeg leg) -> leg.future().expiry())
      .thenComparing(leg -> leg.future().size());

  private final List<Leg> options;
  private final List<FutureLeg> futures;
  private final long[] strikes;

  LegTable(List<Leg> options, List<FutureLeg> futures) {
    this.options = options.stream().sorted(Leg.BY_SERIES).toList();
    this.futures = futures.stream().sorted(BY_FUTURE).toList();
    this.strikes = this.options.stream()
        .mapToLong(leg -> Math.round(leg.series().strike() * STRIKE_UNITS))
        .toArray();
  }

  /** All of several tables in one. */
  static LegTable union(List<LegTable> tables) {
    List<Leg> options = new ArrayList<>();
    List<FutureLeg> futures = new ArrayList<>();
    tables.forEach(table -> {
      options.addAll(table.options);
      futures.addAll(table.futures);
    });
    return new LegTable(options, futures);
  }

  int size() {
    return options.size() + futures.size();
  }

  /** Indexes below this one are options. */
  int options() {
    return options.size();
  }

  Leg option(int index) {
    return options.get(index);
  }

  FutureLeg future(int index) {
    return futures.get(index - options.size());
  }

  OptionSeries series(int index) {
    return options.get(index).series();
  }

  /** Thousandths of an index point. */
  long strike(int index) {
    return strikes[index];
  }

  LocalDate expiry(int index) {
    return index < options.size()
        ? series(index).expiry()
        : future(index).future().expiry();
  }

  /** +1 if held long, -1 if short. */
  int sign(int index) {
    return Integer.signum(quantity(index));
  }

  /** Without sign. */
  int contracts(int index) {
    return Math.abs(quantity(index));
  }

  /** How many options of the family one contract of the leg is worth: 10 for a VX, else 1. */
  int weight(int index) {
    return index < options.size() ? 1 : future(index).future().multiplier() / Root.MULTIPLIER;
  }

  private int quantity(int index) {
    return index < options.size()
        ? options.get(index).quantity()
        : future(index).quantity();
  }
}
