package io.nightcondor.ingest.store;

import io.nightcondor.ingest.admission.PriorNights;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files and their verdicts. */
public final class SourceFileStore {

  private static final int LONGEST_MESSAGE = 2000;
  private static final TypeReference<TreeMap<String, String>> OPTIONS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = new JsonMapper();

  public SourceFileStore(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /** Keeps the verdict on a file; replaces an earlier one of the same night and name. */
  public void save(NightKey night, AdmittedFile file) {
    jdbc.sql("""
            delete from source_file
            where session_date = :session and revision = :revision and file_name = :name
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .param("name", file.name())
        .update();
    jdbc.sql("""
            insert into source_file (session_date, revision, file_name, file_format, sha256,
              content_session, row_count, verdict, message, modelled, source_options, left_out)
            values (:session, :revision, :name, :format, :sha256, :contentSession, :rows, :verdict,
              :message, :modelled, :options, :leftOut)
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .param("name", file.name())
        .param("format", file.format())
        .param("sha256", file.sha256())
        .param("contentSession", file.session().orElse(null), java.sql.Types.DATE)
        .param("rows", file.rows())
        .param("leftOut", file.leftOut())
        .param("verdict", file.verdict().name())
        .param("message", Columns.cut(file.message(), LONGEST_MESSAGE))
        .param("modelled", file.modelled())
        .param("options", json.writeValueAsString(new TreeMap<>(file.options())))
        .update();
  }

  /** Removes the verdicts on all files of a night: its admission begins again on other files. */
  public void forget(NightKey night) {
    jdbc.sql("delete from source_file where session_date = :session and revision = :revision")
        .param("session", night.session())
        .param("revision", night.revision())
        .update();
  }

  /** All files of a night in order of name. */
  public List<AdmittedFile> files(NightKey night) {
    return jdbc.sql("""
            select * from source_file where session_date = :session and revision = :revision
            order by file_name
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .query((row, number) -> file(row))
        .list();
  }

  /** What the files of this night are to be compared with. */
  public PriorNights prior(NightKey night) {
    return new StoredPriorNights(jdbc, this, night);
  }

  AdmittedFile file(ResultSet row) throws SQLException {
    return new AdmittedFile(
        row.getString("file_name"),
        row.getString("file_format"),
        row.getString("sha256"),
        Optional.ofNullable(row.getObject("content_session", LocalDate.class)),
        row.getInt("row_count"),
        row.getLong("left_out"),
        Verdict.valueOf(row.getString("verdict")),
        row.getString("message"),
        row.getBoolean("modelled"),
        json.readValue(row.getString("source_options"), OPTIONS));
  }
}
