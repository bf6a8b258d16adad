package io.nightcondor.app.store;

import io.nightcondor.ingest.store.NightKey;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The job that is at work, as the job repository has it: true only while somebody holds the lock of
 * the database.
 *
 * @param execution its number in the job repository
 * @param night that it is about
 * @param step that it is at
 */
public record RunningJob(long execution, NightKey night, String step) {

  /** The last that was started, empty if it has ended. */
  public static Optional<RunningJob> last(JdbcClient jdbc) {
    return jdbc.sql("""
            SELECT e.job_execution_id, d.parameter_value AS session_date,
              r.parameter_value AS revision,
              (SELECT s.step_name FROM batch_step_execution s
                WHERE s.job_execution_id = e.job_execution_id AND s.step_name NOT LIKE '%:%'
                ORDER BY s.step_execution_id DESC FETCH FIRST 1 ROWS ONLY) AS step_name
            FROM batch_job_execution e
            JOIN batch_job_execution_params d ON d.job_execution_id = e.job_execution_id
              AND d.parameter_name = 'valuationDate'
            JOIN batch_job_execution_params r ON r.job_execution_id = e.job_execution_id
              AND r.parameter_name = 'revision'
            WHERE e.job_execution_id = (SELECT MAX(job_execution_id) FROM batch_job_execution)
            AND e.end_time IS NULL""")
        .query((row, number) -> new RunningJob(
            row.getLong("job_execution_id"),
            new NightKey(LocalDate.parse(row.getString("session_date")), row.getInt("revision")),
            Optional.ofNullable(row.getString("step_name")).orElse("starting")))
        .optional();
  }
}
