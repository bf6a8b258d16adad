package io.nightcondor.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.retry.RetryTemplate;

class RetriesTest {

  private static final Duration PAUSE = Duration.ofMillis(1);

  private final List<Throwable> told = new ArrayList<>();
  private int tries;

  /** Fails with "not yet" before the third try, and works from then on. */
  private String third() {
    tries++;
    if (tries < 3) {
      throw new IllegalStateException("not yet, try " + tries);
    }
    return "there";
  }

  private RetryTemplate within(Duration patience) {
    return Retries.within(patience, PAUSE, IllegalStateException.class::isInstance, told::add);
  }

  @Test
  void givenPatience_whenItWorksLater_thenItsAnswerAndEachFailureIsToldOf() {
    assertThat(within(Duration.ofMinutes(1)).invoke(this::third)).isEqualTo("there");
    assertThat(told)
        .extracting(Throwable::getMessage)
        .containsExactly("not yet, try 1", "not yet, try 2");
  }

  @Test
  void givenNoEnd_whenItWorksLater_thenItsAnswer() {
    RetryTemplate endless =
        Retries.endless(PAUSE, IllegalStateException.class::isInstance, told::add);
    assertThat(endless.invoke(this::third)).isEqualTo("there");
    assertThat(told).hasSize(2);
  }

  @Test
  void givenNoPatience_whenItFails_thenOnceAndAsItWas() {
    assertThatThrownBy(() -> within(Duration.ZERO).invoke(this::third))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("not yet, try 1");
    assertThat(tries).isEqualTo(1);
    assertThat(told).isEmpty();
  }

  @Test
  void givenPatienceThatEndsBeforeTheNextTry_whenItFails_thenTheLastFailure() {
    RetryTemplate brief = Retries.within(
        Duration.ofMillis(100),
        Duration.ofSeconds(10),
        IllegalStateException.class::isInstance,
        told::add);
    assertThatThrownBy(() -> brief.invoke(this::third)).hasMessage("not yet, try 1");
    assertThat(tries).isEqualTo(1);
  }

  @Test
  void givenAFailureThatDoesNotPass_whenItComes_thenItIsTheEnd() {
    assertThatThrownBy(() -> within(Duration.ofMinutes(1)).invoke(() -> {
          tries++;
          throw new UncheckedIOException("broken", new IOException());
        }))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(tries).isEqualTo(1);
  }
}
