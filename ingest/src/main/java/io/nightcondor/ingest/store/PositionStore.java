package io.nightcondor.ingest.store;

import io.nightcondor.analytics.book.Position;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Positions by book. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class PositionStore {

  private final JdbcClient jdbc;

  public PositionStore(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /** Positions of a book in order of file and line. */
  public List<Position> positions(NightKey night, String book) {
    throw new UnsupportedOperationException(jdbc + " " + night + book);
  }

  /** Ids of the books that have positions, in order. */
  public List<String> books(NightKey night) {
    throw new UnsupportedOperationException(jdbc + " " + night);
  }
}
