package io.nightcondor.app.workers;

import io.nightcondor.app.job.HandingBack;
import io.nightcondor.app.job.NightShift;
import io.nightcondor.app.job.Pause;
import io.nightcondor.app.job.Retries;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.Lifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.jms.JmsException;

/** Serves requests until it is told to end, has had none for long, or must not serve. */
public final class WorkerService {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerService.class);

  private static final Duration LOOKS = Duration.ofSeconds(2);

  private static final Duration GREETING = Duration.ofSeconds(30);

  /** After so long the market of the last night is let go. */
  private static final Duration RESTING = Duration.ofMinutes(2);

  /** For the books that are at work when it is told to end. */
  private static final Duration DRAINING = Duration.ofSeconds(100);

  private final Lifecycle receiver;
  private final RequestQueue queue;
  private final Grounds grounds;
  private final HandingBack handingBack;
  private final NightShift shift;
  private final WorkerActivity activity;

  WorkerService(
      Lifecycle receiver,
      RequestQueue queue,
      Grounds grounds,
      HandingBack handingBack,
      NightShift shift,
      WorkerActivity activity) {
    this.receiver = receiver;
    this.queue = queue;
    this.grounds = grounds;
    this.handingBack = handingBack;
    this.shift = shift;
    this.activity = activity;
  }

  /**
   * Finds the broker, and tries for a while: it may just be starting. Throws
   * {@link WorkersException} if it does not answer.
   */
  public void greet() {
    RetryTemplate retries = Retries.within(
        GREETING,
        LOOKS,
        JmsException.class::isInstance,
        e -> LOG.warn("the broker does not answer, it is asked again: {}", e.getMessage()));
    try {
      retries.invoke(() -> queue.othersThan(grounds));
    } catch (JmsException e) {
      throw new WorkersException(
          "the broker does not answer: %s. Nothing was done; when it answers, type the same again."
              .formatted(e.getMostSpecificCause().getMessage()),
          e);
    }
  }

  /** Why a worker ended by itself. */
  public enum End {
    /** It had nothing to do for as long as it was to wait. */
    IDLE,
    /** The manager is of another version or configuration. */
    OTHER_GROUNDS,
    /** It was told to. */
    TOLD
  }

  /**
   * How a worker ended.
   *
   * @param others what the manager has, empty unless that is why
   */
  public record Ended(End end, Optional<Grounds> others) {}

  /**
   * Serves.
   *
   * @param longestIdle after so long without a request it ends; empty for never
   */
  public Ended serve(Optional<Duration> longestIdle) {
    receiver.start();
    try {
      return served(longestIdle);
    } finally {
      drain();
    }
  }

  private Ended served(Optional<Duration> longestIdle) {
    while (!handingBack.isAsked()) {
      Pause.of(LOOKS);
      Duration idle = activity.idle();
      if (idle.compareTo(RESTING) > 0) {
        shift.rest();
      }
      Optional<Grounds> others = idle.compareTo(LOOKS) >= 0 ? others() : Optional.empty();
      if (others.isPresent()) {
        return new Ended(End.OTHER_GROUNDS, others);
      }
      if (longestIdle.isPresent() && idle.compareTo(longestIdle.get()) > 0) {
        return new Ended(End.IDLE, Optional.empty());
      }
    }
    return new Ended(End.TOLD, Optional.empty());
  }

  private Optional<Grounds> others() {
    try {
      return queue.othersThan(grounds);
    } catch (RuntimeException e) {
      LOG.warn("the broker does not answer: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** The store closes only after this. */
  @EventListener
  void contextClosed(ContextClosedEvent event) {
    LOG.info("ending: books at work are finished, what is left of their ranges goes back");
    drain();
  }

  private void drain() {
    handingBack.ask();
    receiver.stop();
    if (!activity.awaitIdle(DRAINING)) {
      LOG.warn("a book did not end in {} seconds", DRAINING.toSeconds());
    }
  }
}
