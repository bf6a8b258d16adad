package io.nightcondor.app.job;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Puts right in the job repository what a killed process left. The caller holds the lock, which
 * proves that no other process runs, so whatever says that it runs is dead.
 */
@Component
public class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final JobOperator operator;
  private final JobRepository repository;

  Recovery(JobOperator operator, JobRepository repository) {
    this.operator = operator;
    this.repository = repository;
  }

  /** Heals every job that there is; what was found, in the order of the jobs. */
  public List<String> all() {
    return repository.getJobInstances(NightParameters.JOB, 0, Integer.MAX_VALUE).stream()
        .flatMap(instance -> heal(instance).stream())
        .toList();
  }

  private Optional<String> heal(JobInstance instance) {
    JobExecution last = repository.getLastJobExecution(instance);
    if (last == null) {
      repository.deleteJobInstance(instance);
      return Optional.of("a job that was never executed is removed");
    }
    NightParameters night = NightParameters.of(last.getJobParameters());
    String step = atWork(last);
    return failIfCutShort(last)
        ? Optional.of("revision %d of %s was cut short in step %s; it is failed now and can go on"
            .formatted(night.key().revision(), night.key().session(), step))
        : Optional.empty();
  }

  /** The last of the six steps that was started; "none" if there is none. */
  private static String atWork(JobExecution execution) {
    return execution.getStepExecutions().stream()
        .map(StepExecution::getStepName)
        .filter(name -> StepName.of(name).isPresent())
        .reduce((earlier, later) -> later)
        .orElse("none");
  }

  /**
   * Heals the job of these parameters.
   *
   * @return the execution that completed it, if the process died between its last commit and the
   *     word that the night is done
   */
  Optional<JobExecution> heal(JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(NightParameters.JOB, parameters);
    if (instance == null) {
      return Optional.empty();
    }
    JobExecution last = repository.getLastJobExecution(instance);
    if (last == null) {
      LOG.info("{} was never executed, it is removed", instance);
      repository.deleteJobInstance(instance);
      return Optional.empty();
    }
    if (last.getStatus() == BatchStatus.COMPLETED) {
      LOG.info("{} had completed, only the night was not told", last);
      return Optional.of(last);
    }
    failIfCutShort(last);
    return Optional.empty();
  }

  /** True if it was cut short; then it is failed now. */
  private boolean failIfCutShort(JobExecution last) {
    List<StepExecution> steps = List.copyOf(last.getStepExecutions());
    boolean runs = last.isRunning()
        || last.getStatus().isRunning()
        || steps.stream().anyMatch(step -> step.getStatus().isRunning());
    boolean unknown = last.getStatus() == BatchStatus.UNKNOWN
        || steps.stream().anyMatch(step -> step.getStatus() == BatchStatus.UNKNOWN);
    if (!runs && !unknown) {
      return false;
    }
    LOG.info("{} was cut short, it is recovered", last);
    steps.stream().filter(step -> step.getStatus() == BatchStatus.UNKNOWN).forEach(this::fail);
    if (last.getStatus() == BatchStatus.UNKNOWN) {
      last.setStatus(BatchStatus.FAILED);
      repository.update(last);
    }
    if (runs) {
      operator.recover(last); // comes last: it leaves a job alone whose status is UNKNOWN
    }
    return true;
  }

  /**
   * A commit or rollback failed, and Spring Batch cannot know what is in the store. It need not: a
   * store that opens has each transaction whole or not at all, and steps go on from what is there.
   */
  private void fail(StepExecution step) {
    step.setStatus(BatchStatus.FAILED);
    repository.update(step);
  }
}
