package io.nightcondor.analytics.condor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class XirrTest {

  /** Excel's help prints the rate of its XIRR example to nine decimals. */
  private static final double EXCEL_XIRR_DIGITS = 1e-8;

  /** Excel's help prints IRR to 0.1 %; the rule book's table has three decimals of a percent. */
  private static final double EXCEL_IRR_DIGITS = 5e-6;

  private static final LocalDate START = LocalDate.of(2008, 1, 1);

  @Test
  void givenExcelsDatedExample_whenSolved_thenItsRate() {
    List<CashFlow> flows = List.of(
        new CashFlow(START, -10_000),
        new CashFlow(LocalDate.of(2008, 3, 1), 2_750),
        new CashFlow(LocalDate.of(2008, 10, 30), 4_250),
        new CashFlow(LocalDate.of(2009, 2, 15), 3_250),
        new CashFlow(LocalDate.of(2009, 4, 1), 2_750));
    assertThat(rate(flows)).isCloseTo(0.373362535, within(EXCEL_XIRR_DIGITS));
  }

  @Test
  void givenExcelsYearlyExamples_whenSolved_thenTheirRates() {
    double[] all = {-70_000, 12_000, 15_000, 18_000, 21_000, 26_000};
    assertThat(rate(yearly(all, 6))).isCloseTo(0.08663, within(EXCEL_IRR_DIGITS));
    assertThat(rate(yearly(all, 5))).isCloseTo(-0.02124, within(EXCEL_IRR_DIGITS));
  }

  @Test
  void givenNothingComingBack_whenSolved_thenAllIsLost() {
    assertThat(Xirr.of(List.of(new CashFlow(START, -5), new CashFlow(START.plusDays(9), 0))))
        .isEqualTo(Figure.of(-1));
  }

  @Test
  void givenNoChangeOfSign_whenSolved_thenUndefinedAndNeverZero() {
    assertThat(Xirr.of(List.of(new CashFlow(START, 5), new CashFlow(START.plusDays(9), 7))))
        .isEqualTo(Figure.missing("UNDEFINED"));
  }

  /** Two flows have a closed form: (back / out)^(365 / days) - 1. */
  @Property(tries = 500)
  void givenTwoFlows_whenSolved_thenTheClosedForm(
      @ForAll @DoubleRange(min = 0.2, max = 3) double back,
      @ForAll @IntRange(min = 30, max = 2_000) int days) {
    List<CashFlow> flows =
        List.of(new CashFlow(START, -1), new CashFlow(START.plusDays(days), back));
    double expected = StrictMath.pow(back, 365.0 / days) - 1;
    // the bracket of ln(1 + r) ends at neighbouring doubles near its size, at most 40
    assertThat(rate(flows)).isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected)) * 40));
  }

  private static List<CashFlow> yearly(double[] amounts, int count) {
    List<CashFlow> flows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      flows.add(new CashFlow(START.plusDays(365L * i), amounts[i]));
    }
    return flows;
  }

  private static double rate(List<CashFlow> flows) {
    return Xirr.of(flows).toOptional().orElseThrow();
  }
}
