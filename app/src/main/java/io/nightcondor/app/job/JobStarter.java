package io.nightcondor.app.job;

import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.telemetry.LogContext;
import io.nightcondor.ingest.inbox.InboxManifest;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.stereotype.Component;

/** Starts or resumes the job for one night. The caller holds the lock of the workspace. */
@Component
public class JobStarter {

  private final JobOperator operator;
  private final Recovery recovery;
  private final NightlyJob job;
  private final CurrentNight night;
  private final NightFactsLoader facts;

  JobStarter(
      JobOperator operator,
      Recovery recovery,
      NightlyJob job,
      CurrentNight night,
      NightFactsLoader facts) {
    this.operator = operator;
    this.recovery = recovery;
    this.job = job;
    this.night = night;
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
    LogContext.night(run.key(), night.runHash());
    NightParameters identity = NightParameters.of(run);
    JobParameters parameters = identity.toJobParameters();
    Optional<JobExecution> done = recovery.heal(parameters);
    if (done.isPresent()) {
      return done.get();
    }
    try {
      return operator.start(job.of(identity.steps()), parameters);
    } catch (JobExecutionException e) {
      throw new IllegalStateException("the job cannot be started: " + e.getMessage(), e);
    } finally {
      facts.forget();
    }
  }
}
