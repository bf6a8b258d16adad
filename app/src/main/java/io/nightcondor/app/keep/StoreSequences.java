package io.nightcondor.app.keep;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers that a store gives out by itself: of jobs, of steps, of files. */
final class StoreSequences {

  private static final String NEXT = """
      SELECT LOWER(sequence_name) AS name, base_value AS next_number
      FROM information_schema.sequences WHERE sequence_schema = CURRENT_SCHEMA
      UNION ALL
      SELECT LOWER(table_name || '.' || column_name), identity_base
      FROM information_schema.columns WHERE identity_base IS NOT NULL""";

  /** A column's own sequence has a name that PostgreSQL made up. */
  private static final String GIVEN = """
      SELECT sequence_name AS name, CAST(quote_ident(sequence_name) AS TEXT) AS sequence
      FROM information_schema.sequences WHERE sequence_schema = current_schema()
      UNION ALL
      SELECT table_name || '.' || column_name, pg_get_serial_sequence(table_name, column_name)
      FROM information_schema.columns
      WHERE table_schema = current_schema() AND is_identity = 'YES'""";

  private StoreSequences() {}

  /**
   * Lets PostgreSQL go on where H2 would have. It belongs to the transaction, unlike
   * {@code setval}.
   */
  static void copy(JdbcClient from, JdbcClient to) {
    Map<String, Long> next = new TreeMap<>();
    from.sql(NEXT).query(row -> {
      next.put(row.getString("name"), row.getLong("next_number"));
    });
    Map<String, String> given = new TreeMap<>();
    to.sql(GIVEN).query(row -> {
      given.put(row.getString("name"), row.getString("sequence"));
    });
    given.forEach((name, sequence) -> {
      Long number = next.get(name);
      if (number == null) {
        throw new IllegalStateException("the store gives out no numbers for " + name);
      }
      to.sql("ALTER SEQUENCE %s RESTART WITH %d".formatted(sequence, number)).update();
    });
  }
}
