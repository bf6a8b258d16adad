package io.nightcondor.app.store;

import io.nightcondor.ingest.store.NightKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The revisions of all nights. */
public final class RunStore {

  private static final int REASON_LIMIT = 4000;

  private final JdbcClient jdbc;

  public RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest revision of a session. */
  public Optional<NightRun> last(LocalDate session) {
    return jdbc.sql(
            "SELECT * FROM night_run WHERE session_date = ? ORDER BY revision DESC FETCH FIRST 1 ROWS ONLY")
        .param(session)
        .query(RunStore::run)
        .optional();
  }

  public Optional<NightRun> find(NightKey key) {
    return jdbc.sql("SELECT * FROM night_run WHERE session_date = ? AND revision = ?")
        .params(key.session(), key.revision())
        .query(RunStore::run)
        .optional();
  }

  /** The last ended revision of the latest session before a date. */
  public Optional<NightKey> lastEndedBefore(LocalDate session) {
    return jdbc.sql("""
            SELECT session_date, revision FROM night_run
            WHERE session_date < ? AND state IN ('COMPLETED', 'WITH_FAILURES')
            ORDER BY session_date DESC, revision DESC FETCH FIRST 1 ROWS ONLY""")
        .param(session)
        .query((row, n) ->
            new NightKey(row.getObject("session_date", LocalDate.class), row.getInt("revision")))
        .optional();
  }

  /** The last ended revision of each session before a date, in order of session. */
  public List<NightKey> endedBefore(LocalDate session) {
    return jdbc.sql("""
            SELECT session_date, MAX(revision) AS last_revision FROM night_run
            WHERE session_date < ? AND state IN ('COMPLETED', 'WITH_FAILURES')
            GROUP BY session_date ORDER BY session_date""")
        .param(session)
        .query((row, n) -> new NightKey(
            row.getObject("session_date", LocalDate.class), row.getInt("last_revision")))
        .list();
  }

  /** All revisions, in order of session and revision. */
  public List<NightRun> all() {
    return jdbc.sql("SELECT * FROM night_run ORDER BY session_date, revision")
        .query(RunStore::run)
        .list();
  }

  /** Ended nights after a session that built on an older revision of it than the given one. */
  public List<NightRun> builtOnOlder(NightKey key) {
    return jdbc.sql("""
            SELECT * FROM night_run WHERE previous_session = ? AND previous_revision < ?
            AND state IN ('COMPLETED', 'WITH_FAILURES') ORDER BY session_date, revision""")
        .params(key.session(), key.revision())
        .query(RunStore::run)
        .list();
  }

  public void insert(NightRun run) {
    jdbc.sql("""
            INSERT INTO night_run (session_date, revision, state, inputs_sha256, configuration_sha256,
              program_version, admit_ended, reruns, rerun_steps, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            run.key().session(),
            run.key().revision(),
            run.state().name(),
            run.inputsSha256(),
            run.configurationSha256(),
            run.programVersion(),
            run.admitEnded(),
            run.reruns(),
            run.rerunSteps(),
            cut(run.reason(), REASON_LIMIT))
        .update();
    run.previous().ifPresent(previous -> buildsOn(run.key(), previous));
  }

  private void buildsOn(NightKey key, NightKey previous) {
    jdbc.sql("""
            UPDATE night_run SET previous_session = ?, previous_revision = ?
            WHERE session_date = ? AND revision = ?""")
        .params(previous.session(), previous.revision(), key.session(), key.revision())
        .update();
  }

  /** The same revision begins again on repaired inputs. */
  public void replaceInputs(NightKey key, String inputsSha256, String configurationSha256) {
    jdbc.sql("""
            UPDATE night_run SET inputs_sha256 = ?, configuration_sha256 = ?
            WHERE session_date = ? AND revision = ?""")
        .params(inputsSha256, configurationSha256, key.session(), key.revision())
        .update();
  }

  public void admitEnded(NightKey key) {
    jdbc.sql("UPDATE night_run SET admit_ended = TRUE WHERE session_date = ? AND revision = ?")
        .params(key.session(), key.revision())
        .update();
  }

  public void state(NightKey key, RunState state, String reason) {
    jdbc.sql("UPDATE night_run SET state = ?, reason = ? WHERE session_date = ? AND revision = ?")
        .params(state.name(), cut(reason, REASON_LIMIT), key.session(), key.revision())
        .update();
  }

  /**
   * Counts one more rerun and makes the revision unfinished again.
   *
   * @param steps that the rerun goes through, as its job names them
   */
  public void rerun(NightKey key, String steps) {
    jdbc.sql("""
            UPDATE night_run SET reruns = reruns + 1, rerun_steps = ?, state = 'UNFINISHED'
            WHERE session_date = ? AND revision = ?""").params(steps, key.session(), key.revision()).update();
  }

  static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
  }

  private static NightRun run(ResultSet row, int number) throws SQLException {
    LocalDate previous = row.getObject("previous_session", LocalDate.class);
    return new NightRun(
        new NightKey(row.getObject("session_date", LocalDate.class), row.getInt("revision")),
        RunState.valueOf(row.getString("state")),
        row.getString("inputs_sha256"),
        row.getString("configuration_sha256"),
        row.getString("program_version"),
        row.getBoolean("admit_ended"),
        row.getInt("reruns"),
        row.getString("rerun_steps"),
        previous == null
            ? Optional.empty()
            : Optional.of(new NightKey(previous, row.getInt("previous_revision"))),
        row.getString("reason"));
  }
}
