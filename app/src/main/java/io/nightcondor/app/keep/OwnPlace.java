package io.nightcondor.app.keep;

import io.nightcondor.app.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The workspace's own file, which this program backs up and brings back.
 *
 * @param files of the workspace
 * @param settings that say where its backups are
 * @param url of the database
 */
record OwnPlace(StoreFiles files, Settings settings, String url) implements StorePlace {

  @Override
  public String name() {
    return files.database().toString();
  }

  @Override
  public boolean exists() {
    return Files.exists(files.database());
  }

  @Override
  public void make() {
    PrivateFiles.file(files.database());
  }

  @Override
  public StoreConnection open() {
    return StoreConnection.open(url, files.database());
  }

  @Override
  public Optional<Path> copy(JdbcClient jdbc, int schema) {
    return Optional.of(backups().beforeMigration(jdbc, schema, Instant.now()));
  }

  /** The file knows how many rows a table has. */
  @Override
  public TotalsCheck check(JdbcClient jdbc) {
    return TotalsCheck.counting(jdbc);
  }

  @Override
  public String emptied() {
    return "A wrong workspace, or a disk that is not mounted? Nothing was run.";
  }

  @Override
  public Advice ofNewerVersion() {
    return new Advice(
        "Nothing was run; install that version again, or go back to a backup of before.",
        List.of("restore --last"));
  }

  @Override
  public Advice ofMissingRows() {
    return new Advice("Nothing was run; the file is left as it is.", wayBack());
  }

  /** The newest backup that is whole; without one, all nights again from the inbox. */
  @Override
  public List<String> wayBack() {
    Optional<Backup> backup = backups().newestWhole();
    if (backup.isPresent()) {
      return List.of("restore '%s'".formatted(backup.get().file()));
    }
    List<String> again = new ArrayList<>(List.of("restore --empty"));
    files.inbox().stream().map(session -> "run --date " + session).forEach(again::add);
    return again;
  }

  private Backups backups() {
    return new Backups(settings.keep().backupFolder(), settings.keep().backups());
  }
}
