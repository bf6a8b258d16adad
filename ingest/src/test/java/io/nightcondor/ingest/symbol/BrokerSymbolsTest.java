package io.nightcondor.ingest.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.rejection.RefusedRowException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerSymbolsTest {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());
  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final String MONTH_CODES = "FGHJKMNQUVXZ";

  @Property(tries = 300)
  void givenAnySeries_whenWrittenInEachStyle_thenTheSameSeriesIsRead(
      @ForAll("series") OptionSeries series) throws RefusedRowException {
    LocalDate day = series.expiry();
    char letter = series.right().letter();
    String strike = BigDecimal.valueOf(series.strike()).stripTrailingZeros().toPlainString();
    String compact = "%s%s%c%s".formatted(series.root(), text(day, "yyMMdd"), letter, strike);

    assertThat(OptionSymbols.osi("s", series.symbol())).contains(series);
    assertThat(OptionSymbols.osi(
            "s",
            String.format("%-6s", series.root())
                + series.symbol().substring(series.root().name().length())))
        .contains(series);
    assertThat(OptionSymbols.unpadded("s", "." + compact)).contains(series);
    assertThat(OptionSymbols.unpadded("s", " -" + compact)).contains(series);
    assertThat(OptionSymbols.slashed(
            "s",
            "%s %s %.3f %c"
                .formatted(series.root(), text(day, "MM/dd/yyyy"), series.strike(), letter)))
        .contains(series);
    boolean tagged = series.root() == Root.SPXW || series.root() == Root.VIXW;
    String spelled = "100%s %s %s %s"
        .formatted(
            tagged ? " (Weeklys)" : "",
            text(day, "d MMM yy").toUpperCase(Locale.ROOT),
            strike,
            series.right() == OptionRight.CALL ? "CALL" : "PUT");
    assertThat(OptionSymbols.spelled("s", spelled, series.root().underlying(), NYSE))
        .isEqualTo(series);
  }

  /** AM series on their monthly date, the others on any day. */
  @Provide
  Arbitrary<OptionSeries> series() {
    return Combinators.combine(
            Arbitraries.of(Root.values()),
            Arbitraries.of(OptionRight.values()),
            Arbitraries.integers().between(1, 99_999_999),
            Arbitraries.integers().between(0, 900))
        .as((root, right, milli, days) -> {
          LocalDate day = MONDAY.plusDays(days);
          LocalDate expiry = switch (root) {
            case SPX -> NYSE.monthlySpxExpiry(YearMonth.from(day));
            case VIX -> NYSE.monthlyVixExpiry(YearMonth.from(day));
            case SPXW, VIXW -> day;
          };
          return new OptionSeries(root, expiry, right, milli / 1000.0);
        });
  }

  /** The eleven contracts after the session: more than the exchange lists. */
  @Property(tries = 200)
  void givenAListedFuture_whenWrittenInEachStyle_thenTheSameFutureIsRead(
      @ForAll @IntRange(min = 0, max = 10) int monthsAhead, @ForAll @IntRange(max = 4000) int days)
      throws RefusedRowException {
    LocalDate session = NYSE.sessionOnOrBefore(LocalDate.of(2020, 1, 2).plusDays(days));
    YearMonth first = YearMonth.from(session);
    YearMonth month = NYSE.monthlyVixExpiry(first).isBefore(session)
        ? first.plusMonths(1 + monthsAhead)
        : first.plusMonths(monthsAhead);
    char code = MONTH_CODES.charAt(month.getMonthValue() - 1);
    int year = month.getYear() % 100;
    for (VixFuture.Size size : VixFuture.Size.values()) {
      VixFuture future = new VixFuture(size, NYSE.monthlyVixExpiry(month));
      List<String> styles = List.of(
          future.symbol(),
          "/" + future.symbol(),
          "%s%c%d".formatted(size, code, year % 10),
          "./%s%c%d".formatted(size, code, year % 10),
          "%s   %s %02d"
              .formatted(size, text(month.atDay(1), "MMM").toUpperCase(Locale.ROOT), year));
      for (String style : styles) {
        assertThat(FutureSymbols.isVixFuture(style)).as(style).isTrue();
        assertThat(FutureSymbols.future("s", style, session, NYSE)).as(style).isEqualTo(future);
      }
    }
  }

  /** VXM4 is the standard contract of June, VXMM4 the mini. */
  @ParameterizedTest
  @CsvSource({
    "VXM4,2024-06-10,VX,2024-06-18",
    "VXMM4,2024-06-10,VXM,2024-06-18",
    "VXQ4,2024-08-21,VX,2024-08-21",
    "VXF5,2024-08-05,VX,2025-01-22",
    "VXU3,2024-08-05,VX,2033-09-21",
    "VXH0,2029-12-31,VX,2030-03-19"
  })
  void givenAYearOfOneDigit_whenRead_thenTheContractNextToSettle(
      String symbol, LocalDate session, VixFuture.Size size, LocalDate expiry)
      throws RefusedRowException {
    assertThat(FutureSymbols.future("s", symbol, session, NYSE))
        .isEqualTo(new VixFuture(size, expiry));
  }

  /** The monthly settlements of September 2033 and March 2030 are those of DOMAIN A4's rule. */
  @ParameterizedTest
  @CsvSource({"VX32Q24,Q13", "VX SEPT 24,BAD_TEXT", "VXA24,BAD_TEXT", "VX ABC 24,BAD_TEXT"})
  void givenNoMonthlyFuture_whenRead_thenRefused(String symbol, String code) {
    assertThatThrownBy(() -> FutureSymbols.future("s", symbol, MONDAY, NYSE))
        .isInstanceOfSatisfying(
            RefusedRowException.class,
            fault -> assertThat(fault.toRow("f", 1).code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 9 AUG 24 5320 PUT|Q14|2024-08-16, when the monthly series settles, or a word such as (Weeklys)",
        "10 (Mini) 9 AUG 24 5320 PUT|BAD_NUMBER|a multiplier of 100 in front",
        "100 (Custom) 9 AUG 24 5320 PUT|BAD_TEXT|one of Weeklys, Quarterlys and End of Month in brackets, or none",
        "100 (Weeklys) 31 FEB 24 5320 PUT|Q14|a day of the calendar in the symbol",
        "100 (Weeklys) 9 AUX 24 5320 PUT|BAD_TEXT|an option such as 100 (Weeklys) 9 AUG 24 5320 PUT",
        "100 (Weeklys) 9 AUG 24 0 PUT|BAD_NUMBER|a strike above 0",
        "S&P 500 INDEX|BAD_TEXT|an option such as 100 (Weeklys) 9 AUG 24 5320 PUT"
      })
  void givenASpelledOptionThatIsNotSound_whenRead_thenItsCode(
      String text, String code, String expected) {
    assertThatThrownBy(() -> OptionSymbols.spelled("Instrument", text, Underlying.SPX, NYSE))
        .isInstanceOfSatisfying(RefusedRowException.class, fault -> {
          assertThat(fault.toRow("f", 1).code()).isEqualTo(code);
          assertThat(fault.toRow("f", 1).expected()).isEqualTo(expected);
        });
  }

  @Test
  void givenOptionsOnOtherUnderlyings_whenRead_thenAnotherProductAndNoFault() throws Exception {
    assertThat(OptionSymbols.osi("s", "SPY   240809P00500000")).isEmpty();
    assertThat(OptionSymbols.unpadded("s", "-AAPL240809C200")).isEmpty();
    assertThat(OptionSymbols.slashed("s", "BRK/B 08/09/2024 400.00 C")).isEmpty();
  }

  private static String text(LocalDate day, String pattern) {
    return day.format(DateTimeFormatter.ofPattern(pattern, Locale.US));
  }
}
