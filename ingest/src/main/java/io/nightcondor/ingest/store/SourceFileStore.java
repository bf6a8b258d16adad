package io.nightcondor.ingest.store;

import io.nightcondor.ingest.admission.PriorFiles;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.Verdict;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
              content_session, row_count, verdict, message, modelled, source_options)
            values (:session, :revision, :name, :format, :sha256, :contentSession, :rows, :verdict,
              :message, :modelled, :options)
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .param("name", file.name())
        .param("format", file.format())
        .param("sha256", file.sha256())
        .param("contentSession", file.session().orElse(null), java.sql.Types.DATE)
        .param("rows", file.rows())
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

  /**
   * What the next file of this night is to be compared with. A file of the previous session whose
   * rows did not all reach the store is left out: the same bytes must then be read again.
   */
  public PriorFiles prior(NightKey night) {
    List<AdmittedFile> earlierRevision = lastRevision(night.session(), night.revision())
        .map(revision -> files(new NightKey(night.session(), revision)))
        .orElse(List.of());
    return new PriorFiles(files(night), earlierRevision, previousSession(night));
  }

  private List<AdmittedFile> previousSession(NightKey night) {
    Optional<LocalDate> session = jdbc.sql(
            "select max(session_date) from source_file where session_date < :session")
        .param("session", night.session())
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
    if (session.isEmpty()) {
      return List.of();
    }
    int revision = lastRevision(session.get(), Integer.MAX_VALUE).orElseThrow();
    NightKey previous = new NightKey(session.get(), revision);
    Map<String, Long> written = rowsWritten(previous);
    Set<String> unread = filesWithLaterRows(previous);
    return files(previous).stream()
        .filter(file -> written.getOrDefault(file.name(), 0L) == file.rows())
        .filter(file -> !unread.contains(file.name()))
        .toList();
  }

  /** Files of which rows were left unread because they are dated after that night's session. */
  private Set<String> filesWithLaterRows(NightKey night) {
    return jdbc.sql("""
            select distinct file_name from rejected_row
            where session_date = :session and revision = :revision and code = :code
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .param("code", RejectionCode.AFTER_SESSION.name())
        .query(String.class)
        .set();
  }

  private Map<String, Long> rowsWritten(NightKey night) {
    Map<String, Long> written = new HashMap<>();
    jdbc.sql("""
            select file_name, sum(last_row - first_row + 1) as written from row_range
            where session_date = :session and revision = :revision group by file_name
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .query(row -> {
          written.put(row.getString("file_name"), row.getLong("written"));
        });
    return written;
  }

  private Optional<Integer> lastRevision(LocalDate session, int before) {
    return jdbc.sql("""
            select max(revision) from source_file
            where session_date = :session and revision < :before
            """)
        .param("session", session)
        .param("before", before)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
        .single();
  }

  private AdmittedFile file(ResultSet row) throws SQLException {
    return new AdmittedFile(
        row.getString("file_name"),
        row.getString("file_format"),
        row.getString("sha256"),
        Optional.ofNullable(row.getObject("content_session", LocalDate.class)),
        row.getInt("row_count"),
        Verdict.valueOf(row.getString("verdict")),
        row.getString("message"),
        row.getBoolean("modelled"),
        json.readValue(row.getString("source_options"), OPTIONS));
  }
}
