package io.nightcondor.app.job;

import io.nightcondor.app.store.NightRun;
import io.nightcondor.ingest.store.NightKey;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * The identity of a run as job parameters: session, revision, rerun and steps, and nothing else.
 *
 * @param key session and revision
 * @param rerun 0, or the number of the rerun
 * @param steps all of them at first; of a rerun those that it was asked for
 */
public record NightParameters(NightKey key, int rerun, Steps steps) {

  public static final String JOB = "nightly";

  /** The identity of what a revision is at. */
  static NightParameters of(NightRun run) {
    Steps steps = run.reruns() == 0 ? Steps.ALL : new Steps(run.rerunSteps());
    return new NightParameters(run.key(), run.reruns(), steps);
  }

  public JobParameters toJobParameters() {
    return new JobParametersBuilder()
        .addLocalDate("valuationDate", key.session())
        .addLong("revision", (long) key.revision())
        .addLong("rerun", (long) rerun)
        .addString("steps", steps.text())
        .toJobParameters();
  }

  /** The identity that a running job carries. */
  public static NightParameters of(JobParameters parameters) {
    LocalDate session = Objects.requireNonNull(parameters.getLocalDate("valuationDate"));
    long revision = Objects.requireNonNull(parameters.getLong("revision"));
    long rerun = Objects.requireNonNull(parameters.getLong("rerun"));
    String steps = Objects.requireNonNull(parameters.getString("steps"));
    return new NightParameters(
        new NightKey(session, Math.toIntExact(revision)), Math.toIntExact(rerun), new Steps(steps));
  }
}
