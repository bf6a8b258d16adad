package io.nightcondor.analytics.capital;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.capital.CapitalMemory.CashNight;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.explain.PositionMemory;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.pack.ExplainPanel.ClosedRow;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Cash that options moved since the last stored night: fills and settlements. VIX futures have no
 * premium and are not in it. A position file shows only what is held, so what was closed is named
 * and has no figure.
 */
final class CashEvents {

  private final CapitalNight night;
  private final Map<LocalDate, Sums> byDate = new TreeMap<>();

  CashEvents(CapitalNight night) {
    this.night = night;
  }

  /** @param first whether everything held is new to the memory */
  List<CashNight> byDate(boolean first) {
    night.fills().stream()
        .filter(fill -> fill.instrument() instanceof OptionSeries)
        .filter(fill -> first ? isOpen(fill) : isNew(fill))
        .sorted(Comparator.comparing(Position::sourceFile).thenComparingInt(Position::sourceLine))
        .forEach(this::add);
    if (!first) {
      night.before().stream().filter(then -> then.future().isEmpty()).forEach(this::settle);
      night.explain().closed().forEach(this::close);
    }
    return byDate.entrySet().stream()
        .map(entry -> entry.getValue().at(entry.getKey()))
        .toList();
  }

  /** What has settled before tonight is listed by habit and opened nothing. */
  private boolean isOpen(Position fill) {
    return !fill.instrument().expiry().isBefore(night.session());
  }

  /** Traded since the last stored night, or in the file for the first time. */
  private boolean isNew(Position fill) {
    Optional<LocalDate> from = night.explain().from();
    boolean traded = from.isPresent()
        && fill.tradeDate().filter(date -> date.isAfter(from.get())).isPresent();
    return traded || (isOpen(fill) && !knownBefore().contains(key(fill)));
  }

  private Set<String> knownBefore() {
    return night.before().stream()
        .map(then -> then.symbol() + (then.units() > 0))
        .collect(Collectors.toSet());
  }

  private static String key(Position fill) {
    return fill.instrument().symbol() + (fill.quantity() > 0);
  }

  private void add(Position fill) {
    Sums sums = on(fill.tradeDate().orElse(night.session()));
    String name = "%s %s".formatted(fill.quantity(), fill.instrument().symbol());
    if (fill.price().isEmpty()) {
      sums.unknown.add(name + " opened at a price that no file gives");
      return;
    }
    if (fill.tradeDate().isEmpty()) {
      sums.unknown.add(name + " opened on a day that no file gives");
      return;
    }
    double units = Math.abs(fill.quantity());
    double cash = fill.price().getAsDouble() * fill.instrument().multiplier() * units;
    if (fill.quantity() < 0) {
      sums.received += cash;
    } else {
      sums.paid += cash;
    }
    sums.fees += units * night.policy().commission(fill.instrument());
  }

  private void settle(PositionMemory then) {
    LegValuation leg = night.marks().apply(OsiSymbol.parse(then.symbol()));
    if (!leg.settled()) {
      return;
    }
    Sums sums = on(leg.series().expiry());
    if (leg.mark() instanceof Figure.Known value) {
      sums.settled -= value.value() * leg.series().multiplier() * then.units();
    } else {
      sums.unknown.add("%s settled at a level that no file gives".formatted(then.symbol()));
    }
  }

  private void close(ClosedRow closed) {
    if (!closed.symbol().startsWith("VX")) {
      on(night.session())
          .unknown
          .add("%s %s closed at a price that no file gives"
              .formatted(closed.quantity(), closed.symbol()));
    }
  }

  private Sums on(LocalDate date) {
    return byDate.computeIfAbsent(date, absent -> new Sums());
  }

  private static final class Sums {
    private double received;
    private double paid;
    private double fees;
    private double settled;
    private final List<String> unknown = new ArrayList<>();

    CashNight at(LocalDate date) {
      return new CashNight(date, received, paid, fees, settled, unknown);
    }
  }
}
