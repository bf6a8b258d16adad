package io.nightcondor.app.command.console;

import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.store.DatabaseServer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The store as it is: nothing is created or migrated. */
public final class StoreSource {

  private StoreSource() {}

  /** Of PostgreSQL if the settings name one, else of the workspace's own file. */
  public static DataSource of(Workspace workspace, Settings settings) {
    DriverManagerDataSource source = new DriverManagerDataSource();
    if (settings.database().isPresent()) {
      DatabaseSettings database = settings.database().get();
      source.setUrl(database.url());
      source.setConnectionProperties(new DatabaseServer(database).properties());
    } else {
      source.setUrl(DatabaseUrl.of(workspace) + ";IFEXISTS=TRUE");
      source.setUsername("sa");
    }
    return source;
  }
}
