package io.nightcondor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The model's deltas and prices that the story rests on; thresholds of the states are those of the
 * steward preset.
 */
class DemoStoryTest {

  private static final ExchangeCalendar CALENDAR = ExchangeCalendars.nyse(Optional.empty());
  private static final VxModel FUTURES = new VxModel(CALENDAR);

  /**
   * Deltas to half a digit; an independent calculation (numpy) of the same model gave the figures
   * below.
   */
  private static final double PRINTED_DIGITS = 0.0006;

  @Test
  void givenArborsShortPut_whenNightsPass_thenSafeWatchTriggeredTriggered() {
    assertDeltas("SPXW240809P05320000", 0.205, 0.419, 0.767, 0.768);
  }

  @Test
  void givenArborsPutSpread_whenPanicEases_thenLessIsMarked() {
    List<Double> spreads = DemoDay.SESSIONS.stream()
        .map(day -> price(day, "SPXW240809P05320000") - price(day, "SPXW240809P05170000"))
        .toList();

    assertThat(spreads.get(2))
        .isCloseTo(80.48, within(0.006)); // same calculation, printed to cents
    assertThat(spreads.get(3)).isCloseTo(65.35, within(0.006));
  }

  @Test
  void givenBirchsShortPut_whenNightsPass_thenApproachedButNeverTriggered() {
    assertThat(Math.abs(delta(DemoDay.JULY_30, "SPXW240913P05100000")))
        .isCloseTo(0.165, within(PRINTED_DIGITS));
    assertThat(delta(DemoDay.JULY_30, "SPXW240913C05700000"))
        .isCloseTo(0.167, within(PRINTED_DIGITS));
    assertDeltas("SPXW240913P05100000", 0.169, 0.255, 0.402, 0.342);
  }

  @Test
  void givenBooks_whenOpened_thenEveryLegIsListed() {
    ListedSeries listed = new ListedSeries(CALENDAR, FUTURES);
    var series = java.util.stream.Stream.concat(
            listed.spx(DemoMarket.sessions().get(0)).stream(),
            listed.vix(DemoMarket.sessions().get(0)).stream())
        .toList();
    new DemoBooks(CALENDAR, FUTURES)
        .onFirstNight().values().stream()
            .flatMap(List::stream)
            .filter(holding -> !holding.symbol().startsWith("VX"))
            .map(holding -> OsiSymbol.parse(holding.symbol()))
            .forEach(leg -> assertThat(series)
                .as(leg.symbol())
                .anyMatch(listing -> listing.root() == leg.root()
                    && listing.expiry().equals(leg.expiry())
                    && listing.strikes().contains(leg.strike())));
  }

  private static void assertDeltas(String symbol, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      DemoDay day = DemoDay.SESSIONS.get(i);
      assertThat(Math.abs(delta(day, symbol)))
          .as("%s on %s", symbol, day.date())
          .isCloseTo(expected[i], within(PRINTED_DIGITS));
    }
  }

  private static double delta(DemoDay day, String symbol) {
    return new SeriesModel(CALENDAR, FUTURES, day)
        .value(OsiSymbol.parse(symbol))
        .delta();
  }

  private static double price(DemoDay day, String symbol) {
    return new SeriesModel(CALENDAR, FUTURES, day)
        .value(OsiSymbol.parse(symbol))
        .price();
  }
}
