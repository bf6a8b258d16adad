package io.nightcondor.app.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a store to the tables of today; makes them in an empty database. */
public final class StoreMigration {

  private StoreMigration() {}

  /** @param url of the store, whose vendor has migrations of its own */
  public static void run(DataSource store, String url) {
    String vendor = url.split(":", 3)[1];
    Flyway.configure()
        .dataSource(store)
        .locations("classpath:db/migration/" + vendor, "classpath:db/migration/common")
        .load()
        .migrate();
  }
}
