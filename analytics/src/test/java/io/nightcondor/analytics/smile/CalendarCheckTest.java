package io.nightcondor.analytics.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.CalendarBreach;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Smile;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarCheckTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 2);
  private static final QuotedRange WIDE = new QuotedRange(-0.5, 0.5);
  private static final LocalDate NINTH = LocalDate.of(2024, 8, 9);
  private static final LocalDate SIXTEENTH = LocalDate.of(2024, 8, 16);

  @Test
  void givenSameVol_whenChecked_thenNoBreach() {
    assertThat(check(k -> 0.2, k -> 0.2, WIDE)).isEmpty();
  }

  /** 7 and 14 days: half the variance is 1 / sqrt(2) of the vol, 14.14 %, where 14 % are quoted. */
  @Test
  void givenTooLittleVariance_whenChecked_thenSaysWhereAndHowMuch() {
    CalendarBreach breach = check(k -> 0.2, k -> 0.14, WIDE).orElseThrow();
    assertThat(breach.nearer()).isEqualTo(new SliceKey(Root.SPXW, NINTH));
    assertThat(breach.volPoints()).isCloseTo(20 / Math.sqrt(2) - 14, within(1e-9));
    assertThat(breach.share()).isEqualTo(1);
  }

  /** Only the call side of the later expiry is too low; the worst place is the grid's end. */
  @Test
  void givenCrossingSmiles_whenChecked_thenWorstPlaceIsOnTheCallSide() {
    double end = 3 * 0.2 * Math.sqrt(7 / 365.0);
    CalendarBreach breach = check(k -> 0.2, k -> 0.2 - 2 * k, WIDE).orElseThrow();
    assertThat(breach.logMoneyness()).isCloseTo(end, within(1e-12));
    assertThat(breach.volPoints())
        .isCloseTo(100 * (0.2 / Math.sqrt(2) - 0.2 + 2 * end), within(1e-9));
    // breached where k is above 0.0293 of 0.0831 either way
    assertThat(breach.share()).isCloseTo((0.0831 - 0.0293) / (2 * 0.0831), within(1.0 / 81));
  }

  /**
   * The same smiles, but the later expiry quotes nothing above 0.02, where they do not cross yet.
   */
  @Test
  void givenBreachBeyondTheQuotes_whenChecked_thenNone() {
    assertThat(check(k -> 0.2, k -> 0.2 - 2 * k, new QuotedRange(-0.5, 0.02))).isEmpty();
    assertThat(check(k -> 0.2, k -> 0.14, new QuotedRange(0.6, 0.9))).isEmpty();
  }

  private static Optional<CalendarBreach> check(Smile nearer, Smile later, QuotedRange laterRange) {
    return CalendarCheck.check(slice(NINTH, nearer), WIDE, slice(SIXTEENTH, later), laterRange);
  }

  private static ExpirySlice slice(LocalDate expiry, Smile smile) {
    return MarketFixture.on(SESSION)
        .slice(Root.SPXW, expiry, 5350, 1, smile)
        .build()
        .slice(Root.SPXW, expiry)
        .orElseThrow();
  }
}
