package io.nightcondor.app.keep;

import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The version of the store's tables. */
final class Schema {

  /** That this program migrates to. */
  static final int NEWEST = 19;

  /** From which on there are control totals. */
  static final int WITH_TOTALS = 17;

  private Schema() {}

  /** 0 for a database without tables. */
  static int of(JdbcClient jdbc) {
    try {
      return jdbc.sql("""
              SELECT MAX(CAST("version" AS INTEGER)) FROM "flyway_schema_history" WHERE "success\"""").query(Integer.class).optional().orElse(0);
    } catch (BadSqlGrammarException noTables) {
      return 0;
    }
  }
}
