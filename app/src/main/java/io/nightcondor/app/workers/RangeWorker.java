package io.nightcondor.app.workers;

import io.nightcondor.app.job.HandingBack;
import io.nightcondor.app.job.NightShift;
import io.nightcondor.app.job.RangeSteps;
import io.nightcondor.app.job.Retries;
import io.nightcondor.app.store.ConnectionLoss;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.retry.RetryTemplate;

/**
 * Serves one request: claims the range and works on it. A request comes again if this throws, and
 * may come although it was served or nobody waits for it any more.
 */
final class RangeWorker {

  private static final Logger LOG = LoggerFactory.getLogger(RangeWorker.class);

  /** Below ten, after which a broker by its standard settings gives a request up. */
  private static final int MOST_DELIVERIES = 5;

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final RangeClaims claims;
  private final RangeSteps steps;
  private final NightShift shift;
  private final HandingBack handingBack;
  private final WorkerActivity activity;

  RangeWorker(
      RangeClaims claims,
      RangeSteps steps,
      NightShift shift,
      HandingBack handingBack,
      WorkerActivity activity) {
    this.claims = claims;
    this.steps = steps;
    this.shift = shift;
    this.handingBack = handingBack;
    this.activity = activity;
  }

  /**
   * Does what a request asks for, or drops it.
   *
   * @param deliveries how often it was delivered, this time among them
   */
  void serve(String text, int deliveries) {
    if (handingBack.isAsked()) {
      throw new NotServedException("this worker is ending, another one is to serve it");
    }
    Optional<RangeRequest> request = RangeRequest.of(text);
    if (request.isEmpty()) {
      LOG.warn("a message is dropped that is no request");
      return;
    }
    activity.begun();
    try {
      serve(request.get(), deliveries);
    } finally {
      activity.ended();
    }
  }

  private void serve(RangeRequest request, int deliveries) {
    Optional<StepExecution> claimed = patiently(() -> claims.claim(request));
    if (claimed.isEmpty()) {
      LOG.info("{} is dropped, nobody waits for it any more", request);
      return;
    }
    StepExecution execution = claimed.get();
    if (deliveries > MOST_DELIVERIES) {
      LOG.error("{} is given up after {} deliveries", execution.getStepName(), deliveries);
      claims.giveUp(execution, deliveries);
      return;
    }
    LOG.info("{} of job {} taken", execution.getStepName(), request.job());
    shift.at(execution.getJobExecution(), () -> work(request, execution));
    if (patiently(() -> claims.isStillOurs(request.execution()))) {
      throw new NotServedException("it did not end, it is to be delivered again");
    }
    LOG.info("{} left {}", execution.getStepName(), execution.getExitStatus().getExitCode());
  }

  private void work(RangeRequest request, StepExecution execution) {
    try {
      steps.step(request.step()).execute(execution);
    } catch (JobInterruptedException e) {
      throw new IllegalStateException(execution.getStepName() + " was interrupted", e);
    }
  }

  /** Reads have no effects, so they are tried until the store answers. */
  private <T> T patiently(Supplier<T> read) {
    RetryTemplate retries = Retries.endless(
        PAUSE,
        e -> ConnectionLoss.behind(e).isPresent() && !handingBack.isAsked(),
        e -> LOG.warn("the store does not answer, it is asked again: {}", e.getMessage()));
    return retries.invoke(read);
  }
}
