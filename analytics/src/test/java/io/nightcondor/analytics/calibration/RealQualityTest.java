package io.nightcondor.analytics.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.fixture.CboeWebChain;
import io.nightcondor.analytics.fixture.CompactChain;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.market.QuoteRejection;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.VxCurves;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Eleven real sessions: how many quotes each rule finds. */
class RealQualityTest {

  /** Labor Day, Thanksgiving and Christmas of 2026. */
  private static final ExchangeCalendar CALENDAR = new ExchangeCalendar(
      Set.of(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 11, 26), LocalDate.of(2026, 12, 25)),
      Set.of());

  private static final List<String> SESSIONS = List.of(
      "2026-08-03",
      "2026-08-04",
      "2026-08-05",
      "2026-08-06",
      "2026-08-07",
      "2026-08-10",
      "2026-08-11",
      "2026-08-12",
      "2026-08-13",
      "2026-08-14");

  @Test
  void givenFridayInJanuary_whenCalibrated_thenCounts() {
    CalibrationResult result = calibrate(
        Underlying.SPX,
        LocalDate.of(2024, 1, 5),
        new CompactChain(4697.24, CboeWebChain.quotes()),
        Optional.empty());
    Map<String, Long> counts = counts(result);
    System.out.println("SPX 2024-01-05: " + counts);
    // 1,198 of the file's quotes with an ask have no bid; no rule on neighbours finds anything
    assertThat(counts).containsOnlyKeys("quotes", "Q03", "Q05", "Q12").containsEntry("Q03", 1198L);
    assertThat(counts.get("Q05")).isLessThan(counts.get("quotes") / 20);
  }

  /**
   * The index moved by 1.8 % to 4 August and by 0.7 % to 13 August: of some 4,000 quotes with a bid
   * at most 31 stood still. Off parity are pairs of VIX options alone.
   */
  @Test
  void givenTenSessions_whenEachCalibratedOnTheOneBefore_thenCounts() {
    for (Underlying underlying : Underlying.values()) {
      Optional<PreviousChain> previous = Optional.empty();
      for (String day : SESSIONS) {
        LocalDate session = LocalDate.parse(day);
        CompactChain chain = chain(underlying, session);
        CalibrationResult result = calibrate(underlying, session, chain, previous);
        Map<String, Long> counts = counts(result);
        System.out.println(underlying + " " + session + ": " + counts);
        assertThat(counts).doesNotContainKeys("Q02", "Q09", "Q10", "-Q06", "-Q07");
        assertThat(counts.getOrDefault("Q06", 0L)).isLessThan(counts.get("quotes") / 50);
        if (underlying == Underlying.SPX) {
          assertThat(counts).doesNotContainKey("Q08");
        }
        previous = Optional.of(PreviousChain.of(chain.quotes(), result.slices()));
      }
    }
  }

  /** Quotes by code, those that were rejected under it with a minus. */
  private static Map<String, Long> counts(CalibrationResult result) {
    Map<String, Long> counts = result.quotes().stream()
        .map(CalibratedQuote::quality)
        .flatMap(Set::stream)
        .collect(Collectors.groupingBy(QualityCode::code, TreeMap::new, Collectors.counting()));
    result.rejected().stream()
        .collect(Collectors.groupingBy(QuoteRejection::code, Collectors.counting()))
        .forEach((code, rejected) -> counts.put("-" + code, rejected));
    counts.put("quotes", (long) result.quotes().size());
    return counts;
  }

  private static CompactChain chain(Underlying underlying, LocalDate session) {
    return switch (underlying) {
      case SPX -> CompactChain.read("spx", session, expiry -> Root.SPXW);
      case VIX ->
        CompactChain.read("vix", session, expiry -> isMonthly(expiry) ? Root.VIX : Root.VIXW);
    };
  }

  private static CalibrationResult calibrate(
      Underlying underlying,
      LocalDate session,
      CompactChain chain,
      Optional<PreviousChain> previous) {
    ZeroCurve rates = ZeroCurve.flat(session.getYear() == 2024 ? 0.05 : 0.0375);
    return ChainCalibration.calibrate(new CalibrationInput(
        session,
        CALENDAR,
        underlying,
        chain.quotes(),
        rates,
        chain.spot(),
        underlying == Underlying.VIX
            ? Optional.of(
                VxCurves.fromParity(session, CALENDAR, chain.spot(), chain.quotes(), rates))
            : Optional.empty(),
        previous));
  }

  private static boolean isMonthly(LocalDate expiry) {
    return expiry.equals(CALENDAR.monthlyVixExpiry(YearMonth.from(expiry)));
  }
}
