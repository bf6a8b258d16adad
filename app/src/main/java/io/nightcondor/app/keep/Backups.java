package io.nightcondor.app.keep;

import io.nightcondor.app.delivery.SafeFiles;
import io.nightcondor.ingest.store.NightKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The folder of backups: each a zip that H2 writes while the store is open. */
public final class Backups {

  private final Path folder;
  private final int keep;

  /** @param keep nights of which the newest backup is kept */
  public Backups(Path folder, int keep) {
    this.folder = folder;
    this.keep = keep;
  }

  /** Before a night is run; lets those go that are more than are kept. Empty if none are kept. */
  public Optional<Path> beforeNight(JdbcClient jdbc, NightKey night, Instant now) {
    if (keep == 0) {
      return Optional.empty();
    }
    Path file = folder.resolve(Backup.name(night, now));
    write(jdbc, file);
    letGo();
    return Optional.of(file);
  }

  /** Before a schema is changed; it is never let go by itself. */
  Path beforeMigration(JdbcClient jdbc, int schema, Instant now) {
    Path file = folder.resolve(Backup.name(schema, now));
    write(jdbc, file);
    return file;
  }

  /** Because a person asks for it; it is never let go by itself. */
  public Path onRequest(JdbcClient jdbc, Optional<Path> to, Instant now) {
    Path file = to.orElseGet(() -> folder.resolve(Backup.name(now)));
    write(jdbc, file);
    return file;
  }

  private static void write(JdbcClient jdbc, Path file) {
    Path parent = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
    Path aside = parent.resolve("." + file.getFileName() + ".part");
    try {
      if (!Files.isDirectory(parent)) {
        PrivateFiles.folder(parent);
      }
      PrivateFiles.file(aside);
      jdbc.sql("BACKUP TO '" + aside.toString().replace("'", "''") + "'").update();
      SafeFiles.settle(aside, file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written", e);
    } finally {
      aside.toFile().delete(); // what a full disk left of it; gone if it took its name
    }
  }

  private void letGo() {
    Set<NightKey> kept = new HashSet<>();
    for (Backup backup : all()) {
      if (backup.night().isPresent()) {
        NightKey night = backup.night().get();
        if (kept.size() >= keep || !kept.add(night)) {
          delete(backup.file());
        }
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be removed", e);
    }
  }

  /** The newest first. */
  public List<Backup> all() {
    List<Backup> all = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return all;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> Backup.of(file).ifPresent(all::add));
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be listed", e);
    }
    all.sort(Comparator.comparing(Backup::made).reversed());
    return all;
  }

  /** The newest that can be unpacked to its end. */
  public Optional<Backup> newestWhole() {
    return all().stream().filter(backup -> isWhole(backup.file())).findFirst();
  }

  /** Whether a zip has a database and every byte of it. */
  static boolean isWhole(Path file) {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      ZipEntry entry = zip.getNextEntry();
      boolean database = false;
      while (entry != null) {
        zip.transferTo(OutputStream.nullOutputStream());
        database |= entry.getName().endsWith(StoreFiles.ENDING);
        entry = zip.getNextEntry();
      }
      return database;
    } catch (IOException e) {
      return false;
    }
  }
}
