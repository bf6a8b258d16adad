package io.nightcondor.app.store;

import io.nightcondor.ingest.store.NightKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the job repository remembers of a night's steps; partitions are passed over. */
public final class StepHistory {

  private final JdbcClient jdbc;

  public StepHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The steps that were started, in the order in which they were first. */
  public List<StepRecord> steps(NightKey key) {
    List<StepRecord> starts = jdbc.sql("""
                SELECT s.step_name, s.status, s.start_time, s.end_time, s.exit_message
                FROM batch_step_execution s
                JOIN batch_job_execution_params d ON d.job_execution_id = s.job_execution_id
                  AND d.parameter_name = 'valuationDate' AND d.parameter_value = ?
                JOIN batch_job_execution_params r ON r.job_execution_id = s.job_execution_id
                  AND r.parameter_name = 'revision' AND r.parameter_value = ?
                WHERE s.step_name NOT LIKE '%:%' AND s.start_time IS NOT NULL
                ORDER BY s.start_time""")
        .params(key.session().toString(), Integer.toString(key.revision()))
        .query(StepHistory::start)
        .list();
    Map<String, StepRecord> last = new LinkedHashMap<>();
    for (StepRecord start : starts) {
      int tries = last.containsKey(start.step()) ? last.get(start.step()).tries() + 1 : 1;
      last.put(
          start.step(),
          new StepRecord(start.step(), start.status(), tries, start.duration(), start.message()));
    }
    return new ArrayList<>(last.values());
  }

  /** When a job last ended whose night is completed without failures. */
  public Optional<Instant> lastSuccess() {
    return jdbc.sql("""
            SELECT e.end_time FROM batch_job_execution e
            JOIN batch_job_execution_params d ON d.job_execution_id = e.job_execution_id
              AND d.parameter_name = 'valuationDate'
            JOIN batch_job_execution_params r ON r.job_execution_id = e.job_execution_id
              AND r.parameter_name = 'revision'
            JOIN night_run n ON n.session_date = CAST(d.parameter_value AS DATE)
              AND n.revision = CAST(r.parameter_value AS INTEGER)
            WHERE e.status = 'COMPLETED' AND n.state = 'COMPLETED'
            ORDER BY e.end_time DESC FETCH FIRST 1 ROWS ONLY""")
        .query((row, number) -> row.getObject("end_time", LocalDateTime.class))
        .optional()
        .map(end -> end.atZone(ZoneId.systemDefault()).toInstant());
  }

  private static StepRecord start(ResultSet row, int number) throws SQLException {
    LocalDateTime start = row.getObject("start_time", LocalDateTime.class);
    Optional<LocalDateTime> end =
        Optional.ofNullable(row.getObject("end_time", LocalDateTime.class));
    return new StepRecord(
        row.getString("step_name"),
        row.getString("status"),
        1,
        end.map(at -> Duration.between(start, at)),
        Optional.ofNullable(row.getString("exit_message")).orElse(""));
  }
}
