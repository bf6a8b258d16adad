package io.nightcondor.app.keep;

import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.store.DatabaseServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database on a server, which others back up and bring back: a replica that lagged takes over
 * without the last commits, and a dump has those of its hour.
 *
 * @param files of the workspace, which hold what was last seen of the database
 * @param database where it is
 */
record ServerPlace(StoreFiles files, DatabaseSettings database) implements StorePlace {

  @Override
  public String name() {
    return database.url();
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public void make() {
    throw new IllegalStateException("a server's databases are made by its administrator");
  }

  @Override
  public StoreConnection open() {
    return StoreConnection.open(new DatabaseServer(database));
  }

  @Override
  public Optional<Path> copy(JdbcClient jdbc, int schema) {
    return Optional.empty();
  }

  /** A server would read its tables through to count them. */
  @Override
  public TotalsCheck check(JdbcClient jdbc) {
    return TotalsCheck.adding(jdbc);
  }

  @Override
  public String emptied() {
    return "A wrong URL, or a server that was set up anew? Nothing was run; name the right database, or bring it back with the server's own tools. To begin with an empty one, move %s and %s away."
        .formatted(files.totalsFile(), files.workspace().reports());
  }

  @Override
  public Advice ofNewerVersion() {
    return new Advice(
        "Nothing was run; install that version again, or bring back the server's own backup of before.",
        List.of());
  }

  @Override
  public Advice ofMissingRows() {
    return new Advice(
        "A replica that lagged, or a dump of an earlier night? Nothing was run; bring the last state back with the server's own tools and run again. If there is none, move %s away and run the nights again that are missing; 'backfill' sends no mails a second time."
            .formatted(files.totalsFile()),
        List.of());
  }

  /** Nights that are still in the workspace's own file can be brought over. */
  @Override
  public List<String> wayBack() {
    return Files.exists(files.database()) ? List.of("db copy") : List.of();
  }
}
