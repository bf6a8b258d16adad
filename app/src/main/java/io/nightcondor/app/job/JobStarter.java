package io.nightcondor.app.job;

import io.nightcondor.app.store.NightRun;
import io.nightcondor.ingest.inbox.InboxManifest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Starts or resumes the job for one night. The caller holds the lock of the workspace. */
@Component
public class JobStarter {

  private static final Logger LOG = LoggerFactory.getLogger(JobStarter.class);

  private final JobOperator operator;
  private final JobRepository repository;
  private final Job nightly;
  private final FailedBooksJob failedBooks;
  private final CurrentNight night;
  private final OrderlyStop stop;
  private final NightFactsLoader facts;

  JobStarter(
      JobOperator operator,
      JobRepository repository,
      Job nightly,
      FailedBooksJob failedBooks,
      CurrentNight night,
      OrderlyStop stop,
      NightFactsLoader facts) {
    this.operator = operator;
    this.repository = repository;
    this.nightly = nightly;
    this.failedBooks = failedBooks;
    this.night = night;
    this.stop = stop;
    this.facts = facts;
  }

  /**
   * Runs what is left of a revision.
   *
   * @param run the revision, with the number of its reruns
   * @param inbox as it is now
   */
  public JobExecution run(NightRun run, InboxManifest inbox) {
    night.set(run, inbox);
    NightParameters identity = new NightParameters(run.key(), run.reruns());
    JobParameters parameters = identity.toJobParameters();
    Optional<JobExecution> done = recover(parameters);
    if (done.isPresent()) {
      return done.get();
    }
    stop.starting();
    try {
      return operator.start(run.reruns() == 0 ? nightly : failedBooks.job(), parameters);
    } catch (JobExecutionException e) {
      throw new IllegalStateException("the job cannot be started: " + e.getMessage(), e);
    } finally {
      stop.ended();
      facts.forget();
    }
  }

  /**
   * Puts right what a killed process left. The lock proves that no other process runs, so whatever
   * says that it runs is dead.
   *
   * @return the execution that completed the job, if the process died between its last commit and
   *     the word that the night is done
   */
  private Optional<JobExecution> recover(JobParameters parameters) {
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
    boolean stepRuns = List.copyOf(last.getStepExecutions()).stream()
        .anyMatch(step -> step.getStatus().isRunning());
    if (last.isRunning() || last.getStatus().isRunning() || stepRuns) {
      LOG.info("{} was cut short, it is recovered", last);
      operator.recover(last);
    }
    return Optional.empty();
  }
}
