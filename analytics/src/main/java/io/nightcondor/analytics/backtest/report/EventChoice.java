package io.nightcondor.analytics.backtest.report;

import io.nightcondor.analytics.backtest.event.EventSet;
import io.nightcondor.analytics.backtest.event.IpoClusters;
import io.nightcondor.analytics.backtest.event.IpoDay;
import io.nightcondor.analytics.backtest.event.RateShocks;
import io.nightcondor.analytics.backtest.event.ReleaseEvents;
import io.nightcondor.analytics.backtest.history.PastMarket;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import java.util.List;

/**
 * Where the dates of the event families come from (DOMAIN F6). Releases with instants go before
 * series whose instants are assumed.
 *
 * @param gdp series of the gross domestic product
 * @param cpi series of consumer prices, the wanted one first
 * @param ppi series of producer prices, the wanted one first
 * @param firstRate of the rate differential
 * @param secondRate of the rate differential
 * @param offerings daily series of initial public offerings, how many or how many USD
 */
public record EventChoice(
    List<String> gdp,
    List<String> cpi,
    List<String> ppi,
    String firstRate,
    String secondRate,
    String offerings) {

  /** US less German 2-year yields, as F6 has it, and the series of FRED. */
  public static final EventChoice DEFAULT = new EventChoice(
      List.of("GDPC1", "GDP"),
      List.of("CPIAUCSL", "CPIAUCNS"),
      List.of("PPIFIS", "PPIACO"),
      "DGS2",
      "DE2Y",
      "IPO");

  public EventChoice {
    gdp = List.copyOf(gdp);
    cpi = List.copyOf(cpi);
    ppi = List.copyOf(ppi);
  }

  /** The families in their order; one without dates is among them. */
  public List<EventSet> sets(PastMarket past) {
    return List.of(
        statistic(past, "GDP releases", "GDP", gdp),
        ReleaseEvents.ofStatements("FOMC statements", past.fomc(), past.calendar()),
        statistic(past, "CPI releases", "CPI", cpi),
        statistic(past, "PPI releases", "PPI", ppi),
        RateShocks.DEFAULT.events(
            "shocks of %s less %s".formatted(firstRate, secondRate),
            past.macro().values(firstRate),
            past.macro().values(secondRate),
            past.calendar()),
        IpoClusters.DEFAULT.events(
            "clusters of initial offerings",
            past.macro().values(offerings).stream()
                .map(value -> new IpoDay(value.referenceDate(), value.value()))
                .toList(),
            past.calendar()));
  }

  private static EventSet statistic(
      PastMarket past, String name, String statistic, List<String> series) {
    List<MacroRelease> releases = past.macro().releases(statistic);
    if (!releases.isEmpty()) {
      return ReleaseEvents.ofReleases(name, releases, past.calendar());
    }
    List<MacroValue> values = series.stream()
        .map(one -> past.macro().values(one))
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse(List.of());
    return ReleaseEvents.ofValues(name, values, past.calendar());
  }
}
