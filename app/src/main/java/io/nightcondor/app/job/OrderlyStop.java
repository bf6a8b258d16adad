package io.nightcondor.app.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stops the running job when the program is told to end, and holds the end up until it is written
 * how the run ended: the database closes only after that.
 */
@Component
public class OrderlyStop implements JobExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger(OrderlyStop.class);

  private static final int LONGEST_WAIT_SECONDS = 120;

  private final JobOperator operator;
  private final Object monitor = new Object();
  private @Nullable JobExecution running;
  private CountDownLatch ended = new CountDownLatch(0);

  OrderlyStop(JobOperator operator) {
    this.operator = operator;
  }

  /** To be called when a run begins. */
  public void starting() {
    synchronized (monitor) {
      ended = new CountDownLatch(1);
    }
  }

  @Override
  public void beforeJob(JobExecution execution) {
    synchronized (monitor) {
      running = execution;
    }
  }

  /** To be called when all is written that there is to say of the run, from a finally. */
  public void ended() {
    synchronized (monitor) {
      running = null;
      ended.countDown();
    }
  }

  @EventListener
  void contextClosed(ContextClosedEvent event) throws InterruptedException {
    CountDownLatch end;
    synchronized (monitor) {
      end = ended;
    }
    if (!stop()) {
      return;
    }
    if (!end.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("the job did not stop in {} seconds", LONGEST_WAIT_SECONDS);
    }
  }

  /** Lets the running job end at its next commit; false if none runs. */
  public boolean stop() {
    JobExecution execution;
    synchronized (monitor) {
      execution = running;
    }
    if (execution == null) {
      return false;
    }
    LOG.info("stopping {}", execution);
    try {
      operator.stop(execution);
    } catch (JobExecutionNotRunningException e) {
      LOG.info("it had just ended", e);
    }
    return true;
  }
}
