package io.nightcondor.ingest.store;

import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.source.RowOutcome;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of all kinds, used and refused. Writing the same rows again changes nothing. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class RowStore {

  private final JdbcClient jdbc;

  public RowStore(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Writes consecutive rows of one file in the caller's transaction. A quote that another file of
   * the night already gave is refused as a duplicate.
   */
  public void write(NightKey night, AdmittedFile file, List<RowOutcome> rows) {
    throw new UnsupportedOperationException(jdbc + " " + night + file + rows);
  }

  /** Counts of each file that was read, in order of name. */
  public List<FileCounts> counts(NightKey night) {
    throw new UnsupportedOperationException(jdbc + " " + night);
  }

  /** The first refused rows of each file, in order of file and line. */
  public List<RejectedRow> rejections(NightKey night, int limitPerFile) {
    throw new UnsupportedOperationException(jdbc + " " + night + limitPerFile);
  }
}
