package io.nightcondor.app.job;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryState;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.util.backoff.FixedBackOff;

/** Trying again what may work in a moment and has had no effect so far. */
public final class Retries {

  private Retries() {}

  /**
   * Tries again for a while, not once if that is no time at all.
   *
   * @param patience from the first try to the beginning of the last
   * @param pause between a failure and the next try
   * @param passing whether a failure may pass; another one ends the tries
   * @param told of each failure that another try follows
   */
  public static RetryTemplate within(
      Duration patience, Duration pause, Predicate<Throwable> passing, Consumer<Throwable> told) {
    long retries = patience.isZero() ? 0 : FixedBackOff.UNLIMITED_ATTEMPTS;
    return template(patience, new FixedBackOff(pause.toMillis(), retries), passing, told);
  }

  /** As {@link #within}, until it works or a failure is none that may pass. */
  public static RetryTemplate endless(
      Duration pause, Predicate<Throwable> passing, Consumer<Throwable> told) {
    return template(Duration.ZERO, new FixedBackOff(pause.toMillis()), passing, told);
  }

  private static RetryTemplate template(
      Duration timeout,
      FixedBackOff pauses,
      Predicate<Throwable> passing,
      Consumer<Throwable> told) {
    RetryTemplate template = new RetryTemplate(RetryPolicy.builder()
        .backOff(pauses)
        .timeout(timeout)
        .predicate(passing)
        .build());
    template.setRetryListener(new RetryListener() {
      @Override
      public void beforeRetry(RetryPolicy policy, Retryable<?> retryable, RetryState state) {
        told.accept(state.getLastException());
      }
    });
    return template;
  }
}
