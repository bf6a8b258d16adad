package io.nightcondor.analytics.backtest.result;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDaysTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);

  @Test
  void givenASessionTwice_whenBuilt_thenRefused() {
    DayResult day = new DayResult(MONDAY, 1, 0, 0, 0, 0, 0);
    assertThatThrownBy(() -> new PolicyDays("layers", List.of(day, day)))
        .hasMessage("days of 'layers' must rise, got 2024-08-05 after 2024-08-05");
  }

  @Test
  void givenWhatIsNoNumber_whenBuilt_thenRefusedByName() {
    assertThatThrownBy(() -> new DayResult(MONDAY, Double.NaN, 0, 0, 0, 0, 0))
        .hasMessage("condorProfit out of range, got NaN");
    assertThatThrownBy(() -> new DayResult(MONDAY, 0, Double.POSITIVE_INFINITY, 0, 0, 0, 0))
        .hasMessage("hedgeProfit out of range, got Infinity");
    assertThatThrownBy(() -> new DayResult(MONDAY, 0, 0, -1, 0, 0, 0))
        .hasMessage("hedgeCosts out of range, got -1.0");
    assertThatThrownBy(() -> new DayResult(MONDAY, 0, 0, 0, -1, 0, 0))
        .hasMessage("turnover out of range, got -1.0");
    assertThatThrownBy(() -> new DayResult(MONDAY, 0, 0, 0, 0, -1, 0))
        .hasMessage("decisions out of range, got -1.0");
    assertThatThrownBy(() -> new DayResult(MONDAY, 0, 0, 0, 0, 0, Double.NaN))
        .hasMessage("spxReturn out of range, got NaN");
  }
}
