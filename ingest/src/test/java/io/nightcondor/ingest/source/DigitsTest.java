package io.nightcondor.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms as regular expressions, and the nearest double by way of {@link BigDecimal}. */
class DigitsTest {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,13}(\\.\\d{1,24})?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "-.",
        "0",
        "-0",
        "-0.00",
        "00.10",
        "1.",
        ".5",
        "--1",
        "+1",
        "1-",
        "1e5",
        "1,000",
        "1 ",
        " 1",
        "1.2.3",
        "12.5%",
        "NaN",
        "\u0661",
        "1.\u0662",
        "\uff11",
        "9999999999999",
        "12345678901234",
        "0.3",
        "0.1234567890123456789012345",
        "0.123456789012345678901234",
        "4503599627370.495",
        "4503599627370.496",
        "4503599627370.497",
        "9007199254740.993",
        "9999999999999.99999",
        "9999999999999.999999",
        "0.000000000000000001",
        "0.0000000000000000001",
        "2.225073858507201",
        "123456789012345",
        "1234567890123456"
      })
  void givenText_whenRead_thenAsByTheForm(String text) {
    check(text);
  }

  @Property
  void givenNumbers_whenRead_thenTheNearestDouble(@ForAll("numbers") String text) {
    check(text);
  }

  @Property
  void givenNearlyNumbers_whenRead_thenAcceptedByTheFormAlone(@ForAll("nearly") String text) {
    check(text);
  }

  @Property
  void givenNearlyDates_whenRead_thenByTheForm(@ForAll("nearlyDates") String text) {
    assertThat(Digits.areAt(text, "0000-00-00"))
        .isEqualTo(Pattern.matches("\\d{4}-\\d{2}-\\d{2}", text));
    assertThat(Digits.areAt(text, "00/00/0000"))
        .isEqualTo(Pattern.matches("\\d{2}/\\d{2}/\\d{4}", text));
  }

  /** A date with one character changed, or not. */
  @Provide
  Arbitrary<String> nearlyDates() {
    return Combinators.combine(
            Arbitraries.of("2024-08-05", "08/05/2024", "0000-99-99"),
            Arbitraries.integers().between(0, 10),
            Arbitraries.of("", "7", "/", "-", " ", "\u0663", "12"))
        .as((date, place, text) ->
            date.substring(0, place) + text + date.substring(Math.min(place + 1, date.length())));
  }

  @Provide
  Arbitrary<String> numbers() {
    return Combinators.combine(
            Arbitraries.of("", "-"),
            Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(14),
            Arbitraries.of("", "."),
            Arbitraries.strings().numeric().ofMaxLength(25))
        .as((sign, whole, point, decimals) -> sign + whole + point + decimals);
  }

  @Provide
  Arbitrary<String> nearly() {
    return Arbitraries.strings()
        .withChars("0123456789".toCharArray())
        .withChars("-+.,eE %xN\u0663\uff15".toCharArray())
        .ofMaxLength(20);
  }

  private static void check(String text) {
    if (DECIMAL.matcher(text).matches()) {
      double expected = new BigDecimal(text).doubleValue();
      assertThat(Double.doubleToRawLongBits(Digits.decimal(text)))
          .as(text)
          .isEqualTo(Double.doubleToRawLongBits(expected));
    } else {
      assertThat(Digits.decimal(text)).as(text).isNaN();
    }
    assertThat(Digits.isWhole(text)).as(text).isEqualTo(WHOLE.matcher(text).matches());
  }
}
