package io.nightcondor.ingest.store;

import io.nightcondor.ingest.inbox.AdmittedFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A bitemporal table of dated rows. Its key is a column that tells the series apart, a date, and
 * the columns source, known_session and known_revision.
 */
interface VersionedTable<V> {

  String name();

  /** The column that tells the series of the table apart. */
  Column seriesColumn();

  /** The column of the date that a row is of. */
  String dateColumn();

  /** The columns outside the key. */
  List<Column> figureColumns();

  Object series(V row);

  LocalDate date(V row);

  /** In the order of {@link #figureColumns()}; null where a figure is absent. */
  Object[] figures(V row);

  V read(ResultSet row) throws SQLException;

  /**
   * Who says so. Histories are told apart by the rule that reads them, for a file may have a new
   * name each night.
   */
  default String source(AdmittedFile file, V row) {
    return file.options().getOrDefault(AdmittedFile.SOURCE, file.name());
  }
}
