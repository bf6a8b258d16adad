package io.nightcondor.ingest.store;

import java.nio.file.Path;
import javax.sql.DataSource;

class PostgresStoreTest extends StoreContract {

  @Override
  DataSource database(Path folder) {
    return TestDatabases.postgres();
  }

  @Override
  String quotesByKey() {
    return "Index Scan (using|on) option_quote_key";
  }
}
