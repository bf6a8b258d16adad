package io.nightcondor.analytics.settlement;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SettlementPanel;
import io.nightcondor.analytics.pack.SettlementPanel.ExpiryRow;
import io.nightcondor.analytics.pack.SettlementPanel.SpecialOpeningRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The expiries of a book in the ten calendar days after a session (DOMAIN G2 page 9, D4). */
public final class ExpiryCalendar {

  /** G2 says ten days; we read calendar days. */
  private static final int DAYS_AHEAD = 10;

  private static final String SPECIAL_OPENING = "SPECIAL_OPENING";

  /**
   * One settlement of one product.
   *
   * @param name of the option root or future
   * @param pricedAs root whose settlement instant it shares
   */
  private record Expiry(Instant instant, String name, Root pricedAs, LocalDate date)
      implements Comparable<Expiry> {

    private static final Comparator<Expiry> ORDER =
        Comparator.comparing(Expiry::instant).thenComparing(Expiry::name);

    @Override
    public int compareTo(Expiry other) {
      return ORDER.compare(this, other);
    }
  }

  private final MarketSnapshot market;
  private final ExchangeCalendar calendar;
  private final CondorSettlement settlement;

  /**
   * @param market at the close
   * @param calendar of the exchange
   * @param settlement of the same close, for the flags
   */
  public ExpiryCalendar(
      MarketSnapshot market, ExchangeCalendar calendar, CondorSettlement settlement) {
    this.market = market;
    this.calendar = calendar;
    this.settlement = settlement;
  }

  /**
   * @param positions of the book
   * @param condors recognised among them
   */
  public SettlementPanel panel(List<Position> positions, List<CondorValuation> condors) {
    Map<Instrument, Integer> held = new HashMap<>();
    positions.forEach(fill -> held.merge(fill.instrument(), fill.quantity(), Integer::sum));
    held.values().removeIf(quantity -> quantity == 0);
    NavigableMap<OptionSeries, Integer> options = new TreeMap<>();
    NavigableMap<Expiry, Integer> contracts = new TreeMap<>();
    held.forEach((instrument, quantity) -> {
      if (instrument instanceof OptionSeries series) {
        options.put(series, quantity);
      }
      Expiry expiry = expiry(instrument);
      if (expiry.instant().isAfter(market.asOf())
          && !expiry.date().isAfter(market.session().plusDays(DAYS_AHEAD))) {
        contracts.merge(expiry, Math.abs(quantity), Integer::sum);
      }
    });
    List<SpecialOpeningRow> openings = new SpecialOpenings(market, calendar).of(options);
    List<ExpiryRow> rows = new ArrayList<>();
    contracts.forEach((expiry, count) -> rows.add(row(expiry, count, condors, openings)));
    return new SettlementPanel(rows, openings);
  }

  private ExpiryRow row(
      Expiry expiry,
      int contracts,
      List<CondorValuation> condors,
      List<SpecialOpeningRow> openings) {
    List<CondorValuation> settling = condors.stream()
        .filter(condor -> condor.condor().root().name().equals(expiry.name())
            && condor.condor().expiry().equals(expiry.date()))
        .toList();
    NavigableSet<String> flags = new TreeSet<>();
    settling.forEach(condor -> settlement.flag(condor).ifPresent(flag -> flags.add(flag.name())));
    boolean isOption = expiry.name().equals(expiry.pricedAs().name());
    if (isOption && openings.stream().anyMatch(opening -> expiry.date().equals(opening.expiry()))) {
      flags.add(SPECIAL_OPENING);
    }
    return new ExpiryRow(
        expiry.date(),
        calendar.sessionsBetween(market.session(), expiry.date()),
        expiry.name(),
        expiry.pricedAs().settlement().name(),
        NewYorkTime.text(expiry.instant()),
        settling.size(),
        contracts,
        settling.stream()
            .map(CondorValuation::maxLoss)
            .reduce(Figure::plus)
            .orElse(Figure.missing("NO_CONDOR")),
        List.copyOf(flags));
  }

  private Expiry expiry(Instrument instrument) {
    if (instrument instanceof OptionSeries series) {
      return expiry(series.root().name(), series.root(), series.expiry());
    }
    VixFuture future = (VixFuture) instrument;
    // options and futures on the VIX settle on the same special opening quotation
    return expiry(future.size().name(), Root.VIX, future.expiry());
  }

  private Expiry expiry(String name, Root pricedAs, LocalDate date) {
    return new Expiry(calendar.settlement(pricedAs, date), name, pricedAs, date);
  }
}
