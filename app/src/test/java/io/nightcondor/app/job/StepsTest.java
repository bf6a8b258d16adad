package io.nightcondor.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {

  @Test
  void givenAll_whenNamed_thenSixInOrder() {
    assertThat(Steps.ALL.names()).containsExactly(StepName.values());
    assertThat(Steps.ALL.compute()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void givenStep_whenFromIt_thenItAndThoseAfter(StepName step) {
    Steps steps = Steps.from(step);
    assertThat(steps.names())
        .hasSize(StepName.values().length - step.ordinal())
        .startsWith(step)
        .endsWith(StepName.DELIVER);
    assertThat(new Steps(steps.text())).isEqualTo(steps);
    assertThat(steps.compute()).isEqualTo(step != StepName.RENDER && step != StepName.DELIVER);
  }

  @ParameterizedTest
  @EnumSource
  void givenStep_whenOnlyIt_thenNoOther(StepName step) {
    assertThat(Steps.only(step).names()).containsExactly(step);
    assertThat(Steps.only(step).include(StepName.RENDER)).isEqualTo(step == StepName.RENDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "from:", "only:nothing", "render", "from:RENDER"})
  void givenOtherText_whenRead_thenRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Steps(text));
  }
}
