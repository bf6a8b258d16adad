package io.nightcondor.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ranges of books of a job, how far each is, and who works on it. */
public final class RangeHolders {

  private static final int WORKER_LIMIT = 200;

  private final JdbcClient jdbc;

  public RangeHolders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes who works on a range from now on, in place of whoever did. */
  public void hold(long execution, String worker, Instant since) {
    jdbc.sql("DELETE FROM range_holder WHERE step_execution_id = ?")
        .param(execution)
        .update();
    jdbc.sql("INSERT INTO range_holder (step_execution_id, worker, since) VALUES (?, ?, ?)")
        .params(
            execution,
            RunStore.cut(worker, WORKER_LIMIT),
            LocalDateTime.ofInstant(since, ZoneOffset.UTC))
        .update();
  }

  /** Who works on a range, or did last. */
  public Optional<String> holder(long execution) {
    return jdbc.sql("SELECT worker FROM range_holder WHERE step_execution_id = ?")
        .param(execution)
        .query(String.class)
        .optional();
  }

  /**
   * The ranges of a step of a job in the order in which they were made.
   *
   * @param prefix that their names begin with
   */
  public List<HeldRange> ranges(long job, String prefix) {
    return jdbc.sql("""
            SELECT s.step_execution_id, s.step_name, s.status, s.exit_code, s.exit_message, h.worker, h.since
            FROM batch_step_execution s
            LEFT JOIN range_holder h ON h.step_execution_id = s.step_execution_id
            WHERE s.job_execution_id = ? AND s.step_name LIKE ? ORDER BY s.step_execution_id""").params(job, prefix + "%").query(RangeHolders::range).list();
  }

  private static HeldRange range(ResultSet row, int number) throws SQLException {
    return new HeldRange(
        row.getLong("step_execution_id"),
        row.getString("step_name"),
        row.getString("status"),
        row.getString("exit_code"),
        Optional.ofNullable(row.getString("exit_message")).orElse(""),
        Optional.ofNullable(row.getString("worker")),
        Optional.ofNullable(row.getTimestamp("since"))
            .map(Timestamp::toLocalDateTime)
            .map(since -> since.toInstant(ZoneOffset.UTC)));
  }
}
