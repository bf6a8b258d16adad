package io.nightcondor.analytics.vix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.CboeWebChain;
import io.nightcondor.analytics.fixture.CompactChain;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixReplication;
import io.nightcondor.analytics.market.VixReplication.Defined;
import io.nightcondor.analytics.market.VixReplication.Reason;
import io.nightcondor.analytics.market.VixReplication.Undefined;
import io.nightcondor.analytics.market.VixTerm;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real chains against Cboe's published index. */
class VixRealChainTest {

  /** Good Friday of 2024. */
  private static final ExchangeCalendar CALENDAR =
      new ExchangeCalendar(Set.of(LocalDate.of(2024, 3, 29)), Set.of());

  private static final LocalDate SESSION = LocalDate.of(2024, 1, 5);

  /** SPX options trade, and the index is computed, to a quarter past four. */
  private static final Instant QUOTES_OF_THE_CLOSE =
      CALENDAR.close(SESSION).plus(Duration.ofMinutes(15));

  /** Treasury yield of one month on the session, converted to continuous compounding. */
  private static final ZeroCurve RATES = ZeroCurve.flat(2 * StrictMath.log(1 + 0.0554 / 2));

  /** Closes of the session as published by Cboe. */
  private static final double PUBLISHED_VIX = 13.35;

  private static final double PUBLISHED_VIX3M = 15.51;

  /** Cboe computes from quotes of its own feed, at its own moment and with its own rate. */
  private static final double AGREEMENT = 0.05;

  @Test
  void givenQuotesOfTheClose_whenReplicated_thenThePublishedClose() {
    Defined vix = (Defined) replicate(30);
    print(SESSION, vix);
    assertThat(vix.near().expiry()).isEqualTo(LocalDate.of(2024, 2, 2));
    assertThat(vix.next().expiry()).isEqualTo(LocalDate.of(2024, 2, 9));
    assertThat(vix.near().root()).isEqualTo(Root.SPXW);
    assertThat(vix.near().minutes()).isEqualTo(28 * 1440 - 15);
    assertThat(vix.next().minutes()).isEqualTo(35 * 1440 - 15);
    assertThat(vix.value()).isCloseTo(PUBLISHED_VIX, within(AGREEMENT));
  }

  @Test
  void givenOtherTargets_whenReplicated_thenTermsAroundThem() {
    Defined nine = (Defined) replicate(9);
    print(SESSION, nine);
    assertThat(nine.near().minutes()).isLessThanOrEqualTo(9 * 1440);
    assertThat(nine.next().minutes()).isGreaterThan(9 * 1440);
    Defined threeMonths = (Defined) replicate(93);
    print(SESSION, threeMonths);
    // VIX3M takes monthly expiries alone, ours the month's end before the April monthly
    assertThat(threeMonths.value()).isCloseTo(PUBLISHED_VIX3M, within(AGREEMENT));
  }

  /** The files hold ten expiries, about two weeks: no 30 days in them, but nine. */
  @ParameterizedTest
  @CsvSource({
    "2026-08-03",
    "2026-08-04",
    "2026-08-05",
    "2026-08-06",
    "2026-08-07",
    "2026-08-10",
    "2026-08-11",
    "2026-08-12",
    "2026-08-13",
    "2026-08-14"
  })
  void givenTwoWeeksOfExpiries_whenReplicated_thenUndefinedForThirtyDays(LocalDate session) {
    List<OptionQuote> quotes = CompactChain.read(
            "spx",
            session,
            expiry -> expiry.equals(CALENDAR.monthlySpxExpiry(YearMonth.from(expiry)))
                ? Root.SPX
                : Root.SPXW)
        .quotes();
    VixInput input =
        new VixInput(CALENDAR.close(session), CALENDAR, quotes, ZeroCurve.flat(0.04), 30);
    assertThat(VixReplicator.replicate(input))
        .isEqualTo(new Undefined(30, Reason.NO_NEAR_TERM, Optional.empty()));
    print(session, VixReplicator.replicate(input.withTarget(9)));
  }

  private static VixReplication replicate(int days) {
    return VixReplicator.replicate(
        new VixInput(QUOTES_OF_THE_CLOSE, CALENDAR, CboeWebChain.quotes(), RATES, days));
  }

  private static void print(LocalDate session, VixReplication replication) {
    if (replication instanceof Defined vix) {
      System.out.printf(
          Locale.ROOT,
          "%s, VIX of %d days: %.4f%n  %s%n  %s%n",
          session,
          vix.targetDays(),
          vix.value(),
          words(vix.near(), vix.nearWeight()),
          words(vix.next(), vix.nextWeight()));
    } else {
      System.out.println(session + ": " + replication);
    }
  }

  private static String words(VixTerm term, double weight) {
    return String.format(
        Locale.ROOT,
        "%s %s, %d min, rate %.5f, K* %.0f, F %.4f, K0 %.0f, %d strikes %.0f-%.0f, "
            + "variance %.8f, weight %.4f",
        term.root(),
        term.expiry(),
        term.minutes(),
        term.rate(),
        term.parityStrike(),
        term.forward(),
        term.centreStrike(),
        term.strikes().size(),
        term.lowestStrike(),
        term.highestStrike(),
        term.variance(),
        weight);
  }
}
