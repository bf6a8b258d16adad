package io.nightcondor.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.table.ReportChart.Line;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartAxisTest {

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 12, 13, 20, 36})
  void givenYears_whenAxisIsOfDates_thenEveryMarkLiesInItsYear(int years) {
    for (int first = 1985; first < 2015; first++) {
      String axis = dates(LocalDate.of(first, 1, 2), LocalDate.of(first + years - 1, 12, 31));
      BigDecimal from = number(axis, "min");
      BigDecimal step = number(axis, "majorUnit");
      int stepYears = step.divideToIntegralValue(new BigDecimal("365")).intValue();
      for (int mark = 0; mark * stepYears <= years; mark++) {
        assertThat(CellNumbers.date(from.add(step.multiply(BigDecimal.valueOf(mark))))
                .getYear())
            .isEqualTo(first + mark * stepYears);
      }
      assertThat(years / stepYears).as("marks that fit").isLessThanOrEqualTo(12);
      assertThat(axis).contains("formatCode=\"yyyy\"");
    }
  }

  @Test
  void givenFewYears_whenAxisIsOfDates_thenWholeDates() {
    assertThat(dates(LocalDate.of(2018, 1, 2), LocalDate.of(2018, 12, 31)))
        .contains("formatCode=\"yyyy-mm-dd\"")
        .doesNotContain("majorUnit");
  }

  @Test
  void givenNumbersFarFromZero_whenAxisIsLeftOfThem_thenItStartsJustBelowTheLeast() {
    String axis = written(xml -> ChartAxis.valuesFrom(
        xml, "USD", "#,##0", new BigDecimal("2350000"), new BigDecimal("2810000")));
    assertThat(number(axis, "min")).isEqualByComparingTo("2300000");
  }

  @Test
  void givenLines_whenDashed_thenNoTwoAlike() {
    assertThat(Arrays.stream(Line.values()).map(ChartInks::dash)).doesNotHaveDuplicates();
  }

  private static String dates(LocalDate from, LocalDate to) {
    return written(
        xml -> ChartAxis.dates(xml, "Session", CellNumbers.of(from), CellNumbers.of(to)));
  }

  private static String written(Consumer<XmlOut> axis) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlOut xml = new XmlOut(bytes);
    axis.accept(xml);
    xml.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static BigDecimal number(String axis, String element) {
    Matcher found = Pattern.compile("<c:" + element + " val=\"([^\"]+)\"/>").matcher(axis);
    assertThat(found.find()).as(element).isTrue();
    return new BigDecimal(found.group(1));
  }
}
