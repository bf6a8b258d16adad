package io.nightcondor.ingest.store;

import java.nio.file.Path;
import javax.sql.DataSource;

class H2StoreTest extends StoreContract {

  @Override
  DataSource database(Path folder) {
    return TestDatabases.h2(folder);
  }

  @Override
  String quotesByKey() {
    return "PRIMARY_KEY_\\w+: QUOTE_KEY >?= ";
  }
}
