package io.nightcondor.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockHolderTest {

  @Test
  void givenHolder_whenWrittenAndRead_thenTheSame() {
    LockHolder holder = new LockHolder(4711, "2024-08-05T21:15:00Z", "recompute");
    assertThat(LockHolder.of(holder.text())).contains(holder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pid 12\n", "pid x\nsince y\nstep z\n", "pid -1\nsince y\nstep z\n"})
  void givenTextThatIsNotWhole_whenRead_thenNobody(String text) {
    assertThat(LockHolder.of(text)).isEmpty();
  }
}
