package io.nightcondor.ingest.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.ingest.rejection.RefusedRowException;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormTest {

  @Property
  void givenAnyPrice_whenWrittenInEachForm_thenReadExactly(
      @ForAll @BigRange(min = "0", max = "99999") @Scale(4) BigDecimal price) throws Exception {
    String point = price.toPlainString();

    assertThat(NumberForm.POINT.price(cell(point))).isEqualTo(price.doubleValue());
    assertThat(NumberForm.JSON.price(cell(point))).isEqualTo(price.doubleValue());
    assertThat(NumberForm.COMMA.price(cell(point.replace('.', ','))))
        .isEqualTo(price.doubleValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1e5", "1,234.5", "1,5", "+1", "1.", ".5", "1 000", "0x1", "NaN", "1%", "-1"})
  void givenAnotherForm_whenReadWithAPoint_thenRefused(String text) {
    assertThatThrownBy(() -> NumberForm.POINT.price(cell(text)))
        .isInstanceOf(RefusedRowException.class)
        .hasMessage("a price of 0 or more, such as 12.35");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1.234,5", "1,5,0", "1,", "-0,01"})
  void givenAnotherForm_whenReadWithAComma_thenRefused(String text) {
    assertThatThrownBy(() -> NumberForm.COMMA.price(cell(text)))
        .isInstanceOf(RefusedRowException.class)
        .hasMessage("a price of 0 or more, such as 12,35");
  }

  @Test
  void givenUnits_whenRead_thenShiftedWithoutRounding() throws Exception {
    assertThat(NumberForm.POINT.volIfComputed(cell("18.4"), 2)).hasValue(0.184);
    assertThat(NumberForm.POINT.delta(cell("-57"), 2)).hasValue(-0.57);
    assertThat(NumberForm.POINT.strike(cell("5320500"), 3)).isEqualTo(5320.5);
    assertThat(NumberForm.JSON.volIfComputed(cell("1.84e-1"), 0)).hasValue(0.184);
  }

  @Test
  void givenBlankOrZero_whenRead_thenMissingIsNotZero() throws Exception {
    assertThat(NumberForm.POINT.count(cell(""))).isEmpty();
    assertThat(NumberForm.POINT.count(cell("0"))).hasValue(0);
    assertThat(NumberForm.POINT.priceIfTraded(cell("0.00"))).isEmpty();
    assertThat(NumberForm.POINT.volIfComputed(cell("0"), 0)).isEmpty();
    assertThat(NumberForm.POINT.delta(cell(" "), 0)).isEmpty();
    assertThat(NumberForm.POINT.delta(cell("0"), 0)).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"7,7", "7.0,7", "7.000000,7", "7.5,", "-1,", "1000000000000000,", "1e30,"})
  void givenACount_whenRead_thenWholeOrRefused(String text, Long count) throws Exception {
    if (count == null) {
      assertThatThrownBy(() -> NumberForm.JSON.count(cell(text)))
          .hasMessage("a whole number of 0 or more");
    } else {
      assertThat(NumberForm.JSON.count(cell(text))).hasValue(count);
    }
  }

  private static Cell cell(String text) {
    return new Cell("c", text);
  }
}
