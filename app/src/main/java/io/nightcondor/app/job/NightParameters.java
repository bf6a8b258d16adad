package io.nightcondor.app.job;

import io.nightcondor.ingest.store.NightKey;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * The identity of a run as job parameters: session, revision, rerun and steps, and nothing else.
 *
 * @param key session and revision
 * @param rerun 0, or the number of the rerun of its failed books
 */
public record NightParameters(NightKey key, int rerun) {

  public static final String JOB = "nightly";

  static final String ALL_STEPS = "all";

  /** What a rerun of failed books runs through; done books are passed over inside. */
  static final String FROM_RECOMPUTE = "from:recompute";

  public JobParameters toJobParameters() {
    return new JobParametersBuilder()
        .addLocalDate("valuationDate", key.session())
        .addLong("revision", (long) key.revision())
        .addLong("rerun", (long) rerun)
        .addString("steps", rerun == 0 ? ALL_STEPS : FROM_RECOMPUTE)
        .toJobParameters();
  }

  /** The identity that a running job carries. */
  public static NightParameters of(JobParameters parameters) {
    LocalDate session = Objects.requireNonNull(parameters.getLocalDate("valuationDate"));
    long revision = Objects.requireNonNull(parameters.getLong("revision"));
    long rerun = Objects.requireNonNull(parameters.getLong("rerun"));
    return new NightParameters(
        new NightKey(session, Math.toIntExact(revision)), Math.toIntExact(rerun));
  }
}
