package io.nightcondor.analytics.pricing;

import static io.nightcondor.analytics.market.OptionRight.CALL;
import static io.nightcondor.analytics.market.OptionRight.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketData;
import io.nightcondor.analytics.market.OptionRight;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whole tables of published and computed values, read from the folder of real data. */
class ReferenceValuesTest {

  /** Theta, rho and elasticity hold the spot; they have no counterpart on a forward. */
  private static final Set<String> ON_A_FORWARD = Set.of("price", "delta", "gamma", "vega");

  /** Haug 1998: 43 prices and six greeks, printed to four decimals, the last of them unsure. */
  @Test
  void givenHaugsTable_whenRecomputed_thenPrintedDigits() {
    int checked = 0;
    for (String line : MarketData.lines("reference/haug_european_values.csv")) {
      String[] cells = line.split(",");
      if (ON_A_FORWARD.contains(cells[0])) {
        assertThat(haug(cells)).as(line).isCloseTo(Double.parseDouble(cells[9]), within(1e-4));
        checked++;
      }
    }
    assertThat(checked).isEqualTo(49);
  }

  /** Columns: measure, page, type, strike, spot, dividend yield, rate, years, vol, value. */
  private static double haug(String[] cells) {
    OptionRight right = OptionRight.valueOf(cells[2].toUpperCase(Locale.ROOT));
    double[] numbers =
        Arrays.stream(cells).skip(3).mapToDouble(Double::parseDouble).toArray();
    double strike = numbers[0];
    double years = numbers[4];
    double vol = numbers[5];
    double ratio = Math.exp((numbers[3] - numbers[2]) * years);
    double forward = numbers[1] * ratio;
    double discountFactor = Math.exp(-numbers[3] * years);
    return switch (cells[0]) {
      case "delta" -> ratio * Black76.delta(right, forward, strike, vol, years, discountFactor);
      case "gamma" -> ratio * ratio * Black76.gamma(forward, strike, vol, years, discountFactor);
      case "vega" -> Black76.vega(forward, strike, vol, years, discountFactor);
      default -> Black76.price(right, forward, strike, vol, years, discountFactor);
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
      double strike = v[1];
      double years = v[3];
      double vol = v[4];
      double discountFactor = Math.exp(-v[2] * years);
      double ratio = 1 / discountFactor;
      double forward = v[0] * ratio;
      Greeks call = Black76.greeks(CALL, forward, strike, vol, years, discountFactor);
      Greeks put = Black76.greeks(PUT, forward, strike, vol, years, discountFactor);
      assertThat(call.price()).as(row.group()).isCloseTo(v[5], within(1e-6));
      assertThat(put.price()).as(row.group()).isCloseTo(v[6], within(1e-6));
      assertThat(call.delta() * ratio).as(row.group()).isCloseTo(v[7], within(1e-8));
      assertThat(put.delta() * ratio).as(row.group()).isCloseTo(v[12], within(1e-8));
      assertThat(call.gamma() * ratio * ratio).as(row.group()).isCloseTo(v[8], within(1e-8));
      assertThat(call.vegaPerPoint() * 100).as(row.group()).isCloseTo(v[10], within(1e-7));
      checked++;
    }
    assertThat(checked).isEqualTo(101);
  }
}
