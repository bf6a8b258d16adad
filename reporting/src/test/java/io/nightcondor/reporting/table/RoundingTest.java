package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  /** By hand: half away from zero, on the decimal number that a person sees. */
  @ParameterizedTest
  @CsvSource({
    "2.675, 2, 2.68",
    "-2.675, 2, -2.68",
    "0.125, 2, 0.13",
    "-0.004, 2, 0.00",
    "1.005, 2, 1.01",
    "2.5, 0, 3",
    "-2.5, 0, -3",
    "1e15, 2, 1000000000000000.00",
    "0.0045, 4, 0.0045"
  })
  void givenValue_whenRounded_thenHalfUp(double value, int decimals, String expected) {
    assertThat(Rounding.round(value, decimals)).isEqualTo(new BigDecimal(expected));
  }

  /** Half a cent, and a unit in the 15th digit for the step before it. */
  @Property
  void givenAnyValue_whenRounded_thenWithinHalfACent(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double value) {
    double rounded = Rounding.round(value, 2).doubleValue();
    assertThat(Math.abs(rounded - value)).isLessThanOrEqualTo(0.005 + Math.abs(value) * 1e-14);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0;0",
        "999;999",
        "1000;1,000",
        "-1234567.50;-1,234,567.50",
        "-0.01;-0.01",
        "100000.000;100,000.000"
      })
  void givenNumber_whenWritten_thenGroupedByThousands(String value, String expected) {
    assertThat(NumberText.of(new BigDecimal(value), "-")).isEqualTo(expected);
  }
}
