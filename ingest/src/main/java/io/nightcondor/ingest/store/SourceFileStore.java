package io.nightcondor.ingest.store;

import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.PriorFiles;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files and their verdicts. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class SourceFileStore {

  private final JdbcClient jdbc;

  public SourceFileStore(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /** Keeps the verdict on a file; replaces an earlier one of the same night and name. */
  public void save(NightKey night, AdmittedFile file) {
    throw new UnsupportedOperationException(jdbc + " " + night + file);
  }

  /** Removes the verdicts on all files of a night: its admission begins again on other files. */
  public void forget(NightKey night) {
    throw new UnsupportedOperationException(jdbc + " " + night);
  }

  /** All files of a night in order of name. */
  public List<AdmittedFile> files(NightKey night) {
    throw new UnsupportedOperationException(jdbc + " " + night);
  }

  /** What the next file of this night is to be compared with. */
  public PriorFiles prior(NightKey night) {
    throw new UnsupportedOperationException(jdbc + " " + night);
  }
}
