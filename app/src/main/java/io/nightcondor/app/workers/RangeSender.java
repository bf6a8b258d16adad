package io.nightcondor.app.workers;

import io.nightcondor.app.job.RangeName;
import io.nightcondor.app.job.Retries;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessagingException;

/** Sends requests, and again for a while if the broker does not answer. */
final class RangeSender {

  private static final Logger LOG = LoggerFactory.getLogger(RangeSender.class);

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final MessageChannel requests;
  private final Grounds grounds;

  RangeSender(MessageChannel requests, Grounds grounds) {
    this.requests = requests;
    this.grounds = grounds;
  }

  /** Asks for the work on a range; throws {@link WorkersException} if nobody hears. */
  void send(StepExecution range) {
    RangeRequest request = new RangeRequest(
        RangeName.step(range.getStepName()),
        range.getId(),
        range.getJobExecution().getId(),
        grounds);
    RetryTemplate retries = Retries.within(
        PATIENCE,
        PAUSE,
        MessagingException.class::isInstance,
        e -> LOG.warn("{} is sent again: {}", range.getStepName(), e.getMessage()));
    try {
      retries.invoke(() -> requests.send(MessageBuilder.withPayload(request).build()));
    } catch (MessagingException e) {
      throw new WorkersException(
          "the broker does not take requests: %s. What is done stays done; when it answers again, run again."
              .formatted(e.getMostSpecificCause().getMessage()),
          e);
    }
  }
}
