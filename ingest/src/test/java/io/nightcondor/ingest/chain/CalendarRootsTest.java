package io.nightcondor.ingest.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarRootsTest {

  /**
   * Monthly dates from the exchange calendar: the third Friday is a holiday on 2025-04-18 and
   * 2026-06-19, so that SPX settles on the Thursday and the paired VIX on a Tuesday.
   */
  @ParameterizedTest
  @CsvSource({
    "SPX,2024-08-16,", "SPX,2024-08-09,SPXW", "SPX,2025-04-17,", "SPX,2025-04-18,SPXW",
    "SPX,2026-06-18,", "VIX,2024-08-21,VIX", "VIX,2024-08-14,VIXW", "VIX,2025-03-18,VIX",
    "VIX,2025-03-19,VIXW", "VIX,2026-05-19,VIX"
  })
  void givenAnExpiry_whenTwoRootsShareIt_thenNoneElseTheOnlyOne(
      Underlying underlying, LocalDate expiry, Root root) {
    assertThat(CalendarRoots.of(underlying, expiry, ExchangeCalendars.nyse(Optional.empty())))
        .isEqualTo(Optional.ofNullable(root));
  }
}
