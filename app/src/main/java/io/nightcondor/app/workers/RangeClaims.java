package io.nightcondor.app.workers;

import io.nightcondor.app.store.RangeHolders;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the execution of a range this worker's own. Each commit of an execution raises its version,
 * so whoever claims it last is the only one who can still commit: a worker that was taken for dead
 * and is not, rolls back the book that it is at and is out.
 */
final class RangeClaims {

  private static final Logger LOG = LoggerFactory.getLogger(RangeClaims.class);

  /** Against one other that still commits books, each of which takes far longer than a try. */
  private static final int TRIES = 20;

  private final JobRepository jobRepository;
  private final RangeHolders holders;
  private final TransactionTemplate transaction;
  private final String worker;

  RangeClaims(
      JobRepository jobRepository,
      RangeHolders holders,
      TransactionTemplate transaction,
      String worker) {
    this.jobRepository = jobRepository;
    this.holders = holders;
    this.transaction = transaction;
    this.worker = worker;
  }

  /** Empty if nobody waits for it any more: its job has ended, or it has. */
  Optional<StepExecution> claim(RangeRequest request) {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<StepExecution> found = find(request.execution()).filter(RangeClaims::isAwaited);
      if (found.isEmpty()) {
        return found;
      }
      StepExecution execution = found.get();
      try {
        transaction.executeWithoutResult(status -> {
          jobRepository.update(execution);
          holders.hold(request.execution(), worker, Instant.now());
        });
        return Optional.of(execution);
      } catch (OptimisticLockingFailureException e) {
        LOG.info("{} was at work a moment ago, claimed again", execution.getStepName());
      }
    }
    throw new IllegalStateException(
        "execution %d is still committed to by others".formatted(request.execution()));
  }

  /** Empty for a number of another database, or one that was pruned. */
  private Optional<StepExecution> find(long id) {
    try {
      return Optional.ofNullable(jobRepository.getStepExecution(id));
    } catch (EmptyResultDataAccessException e) {
      return Optional.empty();
    }
  }

  private static boolean isAwaited(StepExecution execution) {
    BatchStatus job = execution.getJobExecution().getStatus();
    return execution.getStatus().isRunning()
        && execution.getJobExecution().getEndTime() == null
        && (job == BatchStatus.STARTED || job == BatchStatus.STARTING);
  }

  /** Whether an execution has not ended and nobody else has claimed it since. */
  boolean isStillOurs(long id) {
    return find(id).filter(RangeClaims::isAwaited).isPresent()
        && holders.holder(id).filter(worker::equals).isPresent();
  }

  /** Gives up on an execution that several workers did not survive. */
  void giveUp(StepExecution execution, int deliveries) {
    execution.setStatus(BatchStatus.FAILED);
    execution.setExitStatus(ExitStatus.FAILED.addExitDescription(
        "%d workers began it and did not end it; the log of the last one may say why"
            .formatted(deliveries - 1)));
    jobRepository.update(execution);
  }
}
