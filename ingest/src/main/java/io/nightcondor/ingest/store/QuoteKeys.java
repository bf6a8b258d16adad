package io.nightcondor.ingest.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keys of quotes by their place. A file of a night has a number, and the key of a quote is that
 * number and the row's number in the file, so that every query is bounded by one night's files.
 */
final class QuoteKeys {

  /** Rows of a file that keys have room for: 2^24, far above any file's. */
  static final long ROWS = 1L << 24;

  /** The files f and their quotes q; to be bounded by f.session_date and f.revision. */
  static final String OF_NIGHT = """
      quote_file f
      join option_quote q on q.quote_key between f.file_number * 16777216
        and f.file_number * 16777216 + 16777215
      """;

  private final JdbcClient jdbc;

  QuoteKeys(JdbcTemplate template) {
    jdbc = JdbcClient.create(template);
  }

  static long key(long fileNumber, int row) {
    return fileNumber * ROWS + row;
  }

  /** The least key of a file. */
  static long first(long fileNumber) {
    return key(fileNumber, 0);
  }

  /** The greatest key of a file. */
  static long last(long fileNumber) {
    return first(fileNumber + 1) - 1;
  }

  /** The row's number in its file. */
  static int row(long key) {
    return (int) (key % ROWS);
  }

  /** The numbers of the night's files with quotes. */
  List<Long> numbers(NightKey night) {
    return jdbc.sql("""
            select file_number from quote_file
            where session_date = :session and revision = :revision
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .query(Long.class)
        .list();
  }

  /** The number of a file of the night, given to it now if it has none. */
  long number(NightKey night, String file) {
    return known(night, file).orElseGet(() -> {
      jdbc.sql("""
              insert into quote_file (session_date, revision, file_name)
              values (:session, :revision, :file)
              """)
          .param("session", night.session())
          .param("revision", night.revision())
          .param("file", file)
          .update();
      return known(night, file).orElseThrow();
    });
  }

  /** The number of a file of the night; empty if no quote of it was ever written. */
  Optional<Long> known(NightKey night, String file) {
    return jdbc.sql("""
            select file_number from quote_file
            where session_date = :session and revision = :revision and file_name = :file
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .param("file", file)
        .query(Long.class)
        .optional();
  }
}
