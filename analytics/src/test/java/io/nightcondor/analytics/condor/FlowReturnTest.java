package io.nightcondor.analytics.condor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowReturnTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 2);

  private static FlowReturn after(int days, double back) {
    return FlowReturn.of(
        List.of(new CashFlow(START, -1_000), new CashFlow(START.plusDays(days), back)),
        back - 1_000);
  }

  /** 100 on 1,000 in 73 days, a fifth of a year: 50 % simple, 1.1^5 - 1 compounding. */
  @Test
  void givenThirtyDaysOrMore_whenRead_thenBothFormsAndTheMoneyWeightedIsShown() {
    FlowReturn flow = after(73, 1_100);
    assertThat(flow.simple().toOptional()).hasValueCloseTo(0.5, within(1e-12));
    assertThat(flow.shown().toOptional()).hasValueCloseTo(0.61051, within(1e-9));
    assertThat(after(30, 1_100).isShort()).isFalse();
  }

  @Test
  void givenUnderThirtyDays_whenRead_thenOnlyTheSimpleForm() {
    FlowReturn flow = after(29, 1_100);
    assertThat(flow.irr()).isEqualTo(Figure.missing("UNDER_30_DAYS"));
    assertThat(flow.shown()).isEqualTo(flow.simple());
    assertThat(flow.isShort()).isTrue();
  }

  /** 1,000 out, 500 more, 1,600 back: 100 on the 1,500 that were out. */
  @Test
  void givenMoneyAddedLater_whenRead_thenSimpleIsOnTheMostTiedUp() {
    FlowReturn flow = FlowReturn.of(
        List.of(
            new CashFlow(START, -1_000),
            new CashFlow(START.plusDays(10), -500),
            new CashFlow(START.plusDays(365), 1_600)),
        100);
    assertThat(flow.simple().toOptional()).hasValueCloseTo(100 / 1_500.0, within(1e-12));
  }

  /** 29 days at 100 a thousand are 1.26 a year, simple; 60 days at 150 are 0.91. */
  @Test
  void givenAShortAndALongOne_whenCompared_thenBothInTheSimpleForm() {
    FlowReturn brief = after(29, 1_100);
    FlowReturn lasting = after(60, 1_150);
    assertThat(lasting.isBelow(brief)).isTrue();
    assertThat(brief.isBelow(lasting)).isFalse();
    assertThat(brief.isBelow(FlowReturn.missing("UNKNOWN_COST"))).isFalse();
  }

  /** Simple 0.97 below 1.03; compounding 1.08^(365/30) - 1 = 1.55, 1.85^(365/300) - 1 = 1.11. */
  @Test
  void givenTwoThatCompound_whenCompared_thenTheirMoneyWeightedForms() {
    assertThat(after(300, 1_850).isBelow(after(30, 1_080))).isTrue();
    assertThat(after(30, 1_080).isBelow(after(300, 1_850))).isFalse();
  }

  @Test
  void givenOneDayOrNothingOut_whenRead_thenTheReason() {
    assertThat(after(0, 1_100).shown()).isEqualTo(Figure.missing("OPENED_TONIGHT"));
    assertThat(FlowReturn.of(
                List.of(new CashFlow(START, 5), new CashFlow(START.plusDays(40), 5)), 10)
            .shown())
        .isEqualTo(Figure.missing("NOTHING_TIED_UP"));
  }
}
