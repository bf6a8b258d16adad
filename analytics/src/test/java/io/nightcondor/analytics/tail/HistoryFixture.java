package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.market.VxSettlement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

/** A history put together by hand. */
final class HistoryFixture {

  /** No weekday is closed. */
  static final ExchangeCalendar EVERY_WEEKDAY = new ExchangeCalendar(Set.of(), Set.of());

  private final Map<String, List<IndexBar>> bars = new HashMap<>();
  private final Map<String, List<MacroValue>> rates = new HashMap<>();
  private final List<VxSettlement> settlements = new ArrayList<>();
  private final List<SmilePoint> smiles = new ArrayList<>();

  HistoryFixture close(String symbol, LocalDate date, double close) {
    bars.computeIfAbsent(symbol, key -> new ArrayList<>())
        .add(new IndexBar(
            symbol,
            date,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            close));
    return this;
  }

  HistoryFixture settle(LocalDate session, LocalDate expiry, double settle) {
    settlements.add(new VxSettlement(
        session,
        expiry,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        settle));
    return this;
  }

  HistoryFixture rate(String series, LocalDate date, double value) {
    rates
        .computeIfAbsent(series, key -> new ArrayList<>())
        .add(new MacroValue(
            series, date, value, date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), true));
    return this;
  }

  HistoryFixture smile(LocalDate session, int days, double atmVol, double skewness) {
    smiles.add(new SmilePoint(session, days, atmVol, skewness));
    return this;
  }

  FactorHistory build() {
    return new FactorHistory(bars, settlements, rates, smiles);
  }

  /** The same rows in another order. */
  FactorHistory shuffled(long seed) {
    Random random = new Random(seed);
    bars.values().forEach(series -> Collections.shuffle(series, random));
    rates.values().forEach(series -> Collections.shuffle(series, random));
    Collections.shuffle(settlements, random);
    Collections.shuffle(smiles, random);
    return build();
  }
}
