package io.nightcondor.app.run;

import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.config.Login;
import io.nightcondor.app.config.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the store is reached; the password is read from its file when it is asked for. */
final class StoreDetails implements JdbcConnectionDetails {

  private final String url;
  private final @Nullable String username;
  private final Optional<Login> login;

  private StoreDetails(String url, @Nullable String username, Optional<Login> login) {
    this.url = url;
    this.username = username;
    this.login = login;
  }

  static StoreDetails of(Workspace workspace, Optional<DatabaseSettings> database) {
    if (database.isEmpty()) {
      return new StoreDetails(DatabaseUrl.of(workspace), "sa", Optional.empty());
    }
    Optional<Login> login = database.get().login();
    return new StoreDetails(database.get().url(), login.map(Login::username).orElse(null), login);
  }

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public @Nullable String getUsername() {
    return username;
  }

  @Override
  public @Nullable String getPassword() {
    return login.map(known -> known.password().reveal()).orElse(null);
  }
}
