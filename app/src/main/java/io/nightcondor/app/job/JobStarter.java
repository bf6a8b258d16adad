package io.nightcondor.app.job;

import io.nightcondor.app.store.NightRun;
import io.nightcondor.ingest.inbox.InboxManifest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    recover(parameters);
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
   */
  private void recover(JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(NightParameters.JOB, parameters);
    if (instance == null) {
      return;
    }
    JobExecution last = repository.getLastJobExecution(instance);
    if (last == null) {
      LOG.info("{} was never executed, it is removed", instance);
      repository.deleteJobInstance(instance);
      return;
    }
    boolean stepRuns = List.copyOf(last.getStepExecutions()).stream()
        .anyMatch(step -> step.getStatus().isRunning());
    if (last.isRunning() || last.getStatus().isRunning() || stepRuns) {
      LOG.info("{} was cut short, it is recovered", last);
      operator.recover(last);
    }
  }
}
