package io.nightcondor.analytics.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketData;
import io.nightcondor.analytics.pricing.ZeroCurve.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TreasuryCurveTest {

  /** Sixty discount factors, each good to an ulp or two. */
  private static final double PAR = 1e-13;

  private static final double ROUNDING = 1e-14;

  /** The yields of a row of the folder's quotes. */
  private static final Pattern ROW = Pattern.compile(
      "\"date\":\\s*\"([\\d-]+)\",\\s*\"y3m\":\\s*([-\\d.]+),\\s*\"y2\":\\s*([-\\d.]+),"
          + "\\s*\"y5\":\\s*([-\\d.]+),\\s*\"y10\":\\s*([-\\d.]+),\\s*\"y30\":\\s*([-\\d.]+)");

  private static final double[] JSON_YEARS = {0.25, 2, 5, 10, 30};
  private static final double[] FRED_YEARS = {1 / 12.0, 0.25, 0.5, 1, 2, 5, 10, 30};
  private static final int FRED_FIRST_YIELD = 2;

  /** 2 ln(1 + y / 2) from half a year on; simple interest before. */
  @Test
  void givenFlatYields_whenStripped_thenTheSameRateEverywhere() {
    ZeroCurve curve = curve(quotes(FRED_YEARS, 4, 4, 4, 4, 4, 4, 4, 4));
    assertThat(curve.source()).isEqualTo(Source.TREASURY);
    double compounded = 2 * Math.log(1.02);
    for (double years : new double[] {0.5, 0.75, 1, 7.25, 30, 45}) {
      assertThat(curve.rate(years)).isCloseTo(compounded, within(ROUNDING));
    }
    assertThat(curve.discountFactor(0.25)).isCloseTo(1 / 1.01, within(ROUNDING));
    assertThat(curve.discountFactor(1 / 12.0)).isCloseTo(1 / (1 + 0.04 / 12), within(ROUNDING));
  }

  @Test
  void givenOneYield_whenStripped_thenFlat() {
    assertThat(curve(List.of(new ParYield(10, 0.04))).rate(7))
        .isCloseTo(2 * Math.log(1.02), within(ROUNDING));
  }

  /** Yields of 5 January 2024, as FRED has them. */
  @Test
  void givenQuotedYields_whenStripped_thenEachBondIsAtPar() {
    List<ParYield> quotes = quotes(FRED_YEARS, 5.54, 5.47, 5.24, 4.84, 4.40, 4.02, 4.05, 4.21);
    assertAtPar(quotes, curve(quotes), "2024-01-05");
  }

  /** Beyond the quotes the line goes on straight, but not below the lowest or above the highest. */
  @Test
  void givenSteepShortEnd_whenExtrapolated_thenCappedAtTheLowestYield() {
    ZeroCurve rising = curve(quotes(new double[] {0.25, 1, 2}, 2, 5, 5.5));
    assertThat(rising.discountFactor(1 / 12.0)).isCloseTo(1 / (1 + 0.02 / 12), within(ROUNDING));
    // falling from 5.5 % at three months; the line would stand above it at one month
    ZeroCurve falling = curve(quotes(new double[] {0.25, 1, 2}, 5.5, 5, 2));
    assertThat(falling.discountFactor(1 / 12.0)).isCloseTo(1 / (1 + 0.055 / 12), within(ROUNDING));
  }

  @Test
  void givenInvertedShortEnd_whenExtrapolated_thenStraightOnInsideTheRange() {
    // between 3 and 6 months the spline of these three is the straight line through 4, 4.25, 4.5
    ZeroCurve curve = curve(quotes(new double[] {0.25, 0.5, 0.75, 10}, 4, 4.25, 4.5, 3));
    double oneMonth = (1 / curve.discountFactor(1 / 12.0) - 1) * 12;
    assertThat(oneMonth).isBetween(0.038, 0.04);
  }

  @Test
  void givenYieldsThatNoDiscountFactorMeets_whenStripped_thenNoCurve() {
    assertThat(TreasuryCurve.of(quotes(new double[] {0.5, 29, 30}, 0, 0, 25))).isEmpty();
  }

  @Test
  void givenStrangeQuotes_whenBuilt_thenRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TreasuryCurve.of(List.of()))
        .withMessage("a Treasury curve needs a yield");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TreasuryCurve.of(quotes(new double[] {2, 2}, 4, 4)))
        .withMessage("two par yields of 2.0 years");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParYield(2, 4.25))
        .withMessage("a par yield must be from -0.05 to 0.25, such as 0.0436, got 4.25");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParYield(Double.NaN, 0.04))
        .withMessage("a par yield's maturity must be above 0 and at most 30 years, got NaN");
  }

  /** 410 days of 2025 and 2026: 3 months, 2, 5, 10 and 30 years. */
  @Test
  void givenRealTreasuryCurves_whenStripped_thenEachBondIsAtPar() {
    String json = String.join("", MarketData.lines("macro/us_treasury_curve_2025_2026.json"));
    String nominal = json.substring(json.indexOf("\"nominal\""));
    Matcher row = ROW.matcher(nominal);
    int rows = 0;
    while (row.find()) {
      double[] yields = new double[JSON_YEARS.length];
      for (int i = 0; i < yields.length; i++) {
        yields[i] = Double.parseDouble(row.group(i + 2));
      }
      List<ParYield> quotes = quotes(JSON_YEARS, yields);
      assertAtPar(quotes, curve(quotes), row.group(1));
      rows++;
    }
    assertThat(rows).isEqualTo(410);
  }

  /** Every day since 2004 with all eight yields, through zero rates and inversions. */
  @Test
  void givenRealCurvesSince2004_whenStripped_thenEachBondIsAtPar() {
    int days = 0;
    List<String> lines = MarketData.lines("macro/fred_rates_curve_2004_2026.csv");
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = Arrays.asList(line.split(",", -1)).subList(FRED_FIRST_YIELD, 10);
      if (cells.stream().noneMatch(String::isBlank)) {
        List<ParYield> quotes =
            quotes(FRED_YEARS, cells.stream().mapToDouble(Double::parseDouble).toArray());
        assertAtPar(quotes, curve(quotes), line);
        days++;
      }
    }
    System.out.println("par curves of FRED stripped: " + days);
    assertThat(days).isGreaterThan(5000);
  }

  /** Price of each quoted bond less one; zero rates stay within two points of the yields. */
  private static void assertAtPar(List<ParYield> quotes, ZeroCurve curve, String day) {
    double lowest = quotes.stream().mapToDouble(ParYield::yield).min().orElseThrow();
    double highest = quotes.stream().mapToDouble(ParYield::yield).max().orElseThrow();
    for (ParYield quote : quotes) {
      assertThat(price(quote, curve))
          .as("%s, %s years", day, quote.years())
          .isCloseTo(1, within(PAR));
      assertThat(curve.rate(quote.years())).as(day).isBetween(lowest - 0.02, highest + 0.02);
    }
  }

  private static double price(ParYield quote, ZeroCurve curve) {
    if (quote.years() < 0.5) {
      return (1 + quote.yield() * quote.years()) * curve.discountFactor(quote.years());
    }
    double price = curve.discountFactor(quote.years());
    for (int coupon = 1; coupon <= Math.round(2 * quote.years()); coupon++) {
      price += 0.5 * quote.yield() * curve.discountFactor(coupon / 2.0);
    }
    return price;
  }

  private static ZeroCurve curve(List<ParYield> quotes) {
    return TreasuryCurve.of(quotes).orElseThrow();
  }

  private static List<ParYield> quotes(double[] years, double... percent) {
    List<ParYield> quotes = new ArrayList<>();
    for (int i = 0; i < years.length; i++) {
      quotes.add(new ParYield(years[i], percent[i] / 100));
    }
    return quotes;
  }
}
