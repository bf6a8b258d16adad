package io.nightcondor.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class XmlOutPropertyTest {

  @Property(tries = 2000)
  void givenNumber_whenWritten_thenItsOwnDigits(
      @ForAll @BigRange(min = "-1e20", max = "1e20") @Scale(12) BigDecimal number,
      @ForAll @IntRange(min = -3, max = 20) int shift) {
    BigDecimal shifted = number.scaleByPowerOfTen(-shift);
    assertThat(written(shifted)).isEqualTo(shifted.toPlainString());
    assertThat(written(shifted.stripTrailingZeros()))
        .isEqualTo(shifted.stripTrailingZeros().toPlainString());
  }

  private static String written(BigDecimal number) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlOut xml = new XmlOut(bytes);
    xml.digits(number).flush();
    return bytes.toString(StandardCharsets.US_ASCII);
  }
}
