package io.nightcondor.analytics.pricing;

import static io.nightcondor.analytics.market.OptionRight.CALL;
import static io.nightcondor.analytics.market.OptionRight.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketData;
import io.nightcondor.analytics.market.OptionRight;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whole tables of published and computed values, read from the folder of real data. */
class ReferenceValuesTest {

  /** A price of up to 1,000, good to a few units in its last place, over twice the step. */
  private static final double BY_DIFFERENCE = 1e-5;

  /** Haug 1998: 43 prices and eleven greeks, printed to four decimals, the last of them unsure. */
  @Test
  void givenHaugsTable_whenRecomputed_thenPrintedDigits() {
    int checked = 0;
    for (String line : MarketData.lines("reference/haug_european_values.csv")) {
      String[] cells = line.split(",");
      if (!cells[0].equals("measure")) {
        assertThat(haug(cells)).as(line).isCloseTo(Double.parseDouble(cells[9]), within(1e-4));
        checked++;
      }
    }
    assertThat(checked).isEqualTo(54);
  }

  /** Columns: measure, page, type, strike, spot, dividend yield, rate, years, vol, value. */
  private static double haug(String[] cells) {
    OptionRight right = OptionRight.valueOf(cells[2].toUpperCase(Locale.ROOT));
    double[] numbers =
        Arrays.stream(cells).skip(3).mapToDouble(Double::parseDouble).toArray();
    OnSpot option =
        new OnSpot(right, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    return switch (cells[0]) {
      case "delta" -> option.delta();
      case "gamma" -> option.gamma();
      case "vega" -> option.vega();
      case "theta" -> option.theta();
      case "theta per day" -> option.theta() / 365;
      case "rho" -> option.rho();
      case "dividendRho" -> option.dividendRho();
      case "elasticity" -> option.delta() * option.spot() / option.price();
      case "price" -> option.price();
      default -> throw new IllegalArgumentException(cells[0]);
    };
  }

  /**
   * py_vollib's test table: 101 stock options from worthless to certain, without dividends. Its
   * values carry seven to ten significant digits.
   */
  @Test
  void givenPyVollibTable_whenRecomputed_thenItsDigits() {
    String json = String.join("", MarketData.lines("reference/py_vollib_test_data.json"));
    Matcher row = Pattern.compile("\\[([-\\d.e+]+(?:,[-\\d.e+]+){17})]")
        .matcher(json.substring(json.indexOf("\"data\"")));
    int checked = 0;
    while (row.find()) {
      double[] v = Arrays.stream(row.group(1).split(","))
          .mapToDouble(Double::parseDouble)
          .toArray();
      OnSpot call = new OnSpot(CALL, v[1], v[0], 0, v[2], v[3], v[4]);
      OnSpot put = new OnSpot(PUT, v[1], v[0], 0, v[2], v[3], v[4]);
      assertThat(call.price()).as(row.group()).isCloseTo(v[5], within(1e-6));
      assertThat(put.price()).as(row.group()).isCloseTo(v[6], within(1e-6));
      assertThat(call.delta()).as(row.group()).isCloseTo(v[7], within(1e-8));
      assertThat(call.gamma()).as(row.group()).isCloseTo(v[8], within(1e-8));
      assertThat(call.theta()).as(row.group()).isCloseTo(v[9], within(BY_DIFFERENCE));
      assertThat(call.vega()).as(row.group()).isCloseTo(v[10], within(1e-7));
      assertThat(call.rho()).as(row.group()).isCloseTo(v[11], within(BY_DIFFERENCE));
      assertThat(put.delta()).as(row.group()).isCloseTo(v[12], within(1e-8));
      assertThat(put.gamma()).as(row.group()).isCloseTo(v[13], within(1e-8));
      assertThat(put.theta()).as(row.group()).isCloseTo(v[14], within(BY_DIFFERENCE));
      assertThat(put.vega()).as(row.group()).isCloseTo(v[15], within(1e-7));
      assertThat(put.rho()).as(row.group()).isCloseTo(v[16], within(BY_DIFFERENCE));
      assertThat(call.price()).as(row.group()).isCloseTo(v[17], within(1e-6));
      checked++;
    }
    assertThat(checked).isEqualTo(101);
  }

  /**
   * An option as textbooks write it, on the spot, whose forward it makes. Theta and rho are per
   * year and per 1.00 with the spot held: central differences, as those of the reports hold the
   * forward.
   */
  private record OnSpot(
      OptionRight right,
      double strike,
      double spot,
      double yield,
      double rate,
      double years,
      double vol) {

    private static final double STEP = 1e-5;

    private double forward() {
      return spot * StrictMath.exp((rate - yield) * years);
    }

    private Greeks greeks() {
      return Black76.greeks(right, forward(), strike, vol, years, StrictMath.exp(-rate * years));
    }

    double price() {
      return greeks().price();
    }

    double delta() {
      return greeks().delta() * forward() / spot;
    }

    double gamma() {
      return greeks().gamma() * forward() / spot * forward() / spot;
    }

    double vega() {
      return greeks().vegaPerPoint() * 100;
    }

    double theta() {
      double step = STEP * years;
      return (at(yield, rate, years - step) - at(yield, rate, years + step)) / (2 * step);
    }

    double rho() {
      return (at(yield, rate + STEP, years) - at(yield, rate - STEP, years)) / (2 * STEP);
    }

    double dividendRho() {
      return (at(yield + STEP, rate, years) - at(yield - STEP, rate, years)) / (2 * STEP);
    }

    private double at(double yieldThen, double rateThen, double yearsThen) {
      return new OnSpot(right, strike, spot, yieldThen, rateThen, yearsThen, vol).price();
    }
  }
}
