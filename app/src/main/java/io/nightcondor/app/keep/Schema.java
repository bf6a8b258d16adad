package io.nightcondor.app.keep;

import java.util.List;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The version of the store's tables. */
public final class Schema {

  /** That this program migrates to. */
  static final int NEWEST = 21;

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

  /**
   * Whether a run has made the tables; throws {@link StoreRefusedException} if an earlier version
   * of the program did.
   *
   * @param store its name, for messages
   */
  public static boolean isMade(JdbcClient jdbc, String store) {
    int version = of(jdbc);
    if (version > 0 && version < NEWEST) {
      throw earlier(store, version);
    }
    return version > 0;
  }

  /**
   * Throws {@link StoreRefusedException} unless the tables are those of this program; others bring
   * them up to date.
   *
   * @param store its name, for messages
   */
  public static void expectNewest(JdbcClient jdbc, String store) {
    int version = of(jdbc);
    if (version != NEWEST) {
      throw new StoreRefusedException(
          StoreRefusedException.Reason.WRONG_STORE,
          "%s: its tables are %d, expected %d. A run of the same version as this worker brings them up to date; start the worker after it."
              .formatted(store, version, NEWEST),
          List.of());
    }
  }

  private static StoreRefusedException earlier(String store, int version) {
    return new StoreRefusedException(
        StoreRefusedException.Reason.WRONG_STORE,
        "%s: an earlier version of the program wrote it (tables %d, expected %d). Nothing was done; the next run brings the tables up to date."
            .formatted(store, version, NEWEST),
        List.of("run"));
  }
}
