package io.nightcondor.app.keep;

import io.nightcondor.app.delivery.SafeFiles;
import io.nightcondor.app.keep.StoreRefusedException.Reason;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A backup unpacked beside the store, read from its first to its last row before it may take the
 * store's place.
 */
public final class BackupCopy implements AutoCloseable {

  private static final String ASIDE = ".restore";

  private final Path zip;
  private final StoreFiles files;
  private final Path folder;
  private final Path database;
  private List<NightRun> nights = List.of();

  private BackupCopy(Path zip, StoreFiles files) {
    this.zip = zip;
    this.files = files;
    this.folder = files.workspace().data().resolve(ASIDE);
    this.database = folder.resolve(String.valueOf(files.database().getFileName()));
  }

  /** Unpacks and reads a backup; throws {@link StoreRefusedException} if it is not whole. */
  public static BackupCopy of(Path zip, StoreFiles files) {
    BackupCopy copy = new BackupCopy(zip, files);
    try {
      copy.unpack();
      copy.read();
    } catch (RuntimeException e) {
      copy.close();
      throw e;
    }
    return copy;
  }

  private void unpack() {
    try {
      PrivateFiles.folder(files.workspace().data());
      SafeFiles.deleteTree(folder);
      PrivateFiles.folder(folder);
      PrivateFiles.file(database);
      try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
        ZipEntry entry = in.getNextEntry();
        while (entry != null && !entry.getName().endsWith(StoreFiles.ENDING)) {
          entry = in.getNextEntry();
        }
        if (entry == null) {
          throw refused("there is no database in it");
        }
        try (var out = Files.newOutputStream(database)) {
          in.transferTo(out);
        }
      }
    } catch (NoSuchFileException e) {
      throw refused("there is no such file");
    } catch (IOException e) {
      if (IoFailure.isFull(e)) {
        throw new UncheckedIOException(folder + ": cannot be written", e);
      }
      throw refused("it cannot be unpacked (%s)".formatted(e.getMessage()));
    }
  }

  private void read() {
    String url = "jdbc:h2:file:"
        + database.toAbsolutePath().toString().replace(StoreFiles.ENDING, "")
        + ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE";
    Path script = folder.resolve("read.sql.gz");
    try (StoreConnection store = StoreConnection.open(url, database)) {
      JdbcClient jdbc = store.jdbc();
      int schema = Schema.of(jdbc);
      if (schema == 0 || schema > Schema.NEWEST) {
        throw refused("its tables are of version %d, this program knows them up to %d"
            .formatted(schema, Schema.NEWEST));
      }
      // the only thing that reads every row of every table
      jdbc.sql("SCRIPT TO '%s' COMPRESSION GZIP".formatted(script.toString().replace("'", "''")))
          .query()
          .listOfRows();
      if (schema >= Schema.WITH_TOTALS) {
        List<MissingRows> missing =
            TotalsCheck.counting(jdbc).missing(Promise.NONE, Integer.MAX_VALUE);
        if (!missing.isEmpty()) {
          throw refused(missing.get(0).message());
        }
      }
      nights = nights(jdbc);
      Files.deleteIfExists(script);
    } catch (IOException e) {
      throw new UncheckedIOException(script + ": cannot be removed", e);
    } catch (StoreRefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      if (IoFailure.isFull(e)) {
        throw e;
      }
      throw refused("it cannot be read to its end (%s)".formatted(e.getMessage()));
    }
  }

  /** Before revisions knew what they build on there were fewer columns, but the same nights. */
  private static List<NightRun> nights(JdbcClient jdbc) {
    try {
      return new RunStore(jdbc).all();
    } catch (BadSqlGrammarException earlier) {
      return List.of();
    }
  }

  private StoreRefusedException refused(String why) {
    return new StoreRefusedException(
        Reason.DAMAGED,
        "%s: %s, expected a backup that this program made. The store is as it was."
            .formatted(zip, why),
        List.of());
  }

  /** The revisions that it holds, in order. */
  public List<NightRun> nights() {
    return nights;
  }

  /**
   * Takes the place of the store, which is kept beside it.
   *
   * @return where the store of before is; empty if there was none
   */
  public Optional<Path> install(Instant now) {
    return replace(files, Optional.of(database), now);
  }

  /** Puts the store aside; the next run begins with none, although there are reports. */
  public static Optional<Path> empty(StoreFiles files, Instant now) {
    PrivateFiles.folder(files.workspace().data());
    Optional<Path> kept = replace(files, Optional.empty(), now);
    files.totals().write(Promise.NONE);
    return kept;
  }

  /** There is a whole database under the name at every moment, if there was one. */
  private static Optional<Path> replace(StoreFiles files, Optional<Path> by, Instant now) {
    Path database = files.database();
    Path kept = database.resolveSibling(
        "nightcondor-before-restore-" + Backup.stamp(now) + StoreFiles.ENDING);
    try {
      files.totals().delete(); // it promises more than an older store holds
      boolean there = Files.exists(database);
      if (there && by.isPresent()) {
        keepCopy(database, kept);
      } else if (there) {
        SafeFiles.settle(database, kept);
      }
      if (by.isPresent()) {
        SafeFiles.settle(by.get(), database);
      }
      return there ? Optional.of(kept) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(database + ": cannot be replaced", e);
    }
  }

  private static void keepCopy(Path database, Path kept) throws IOException {
    Path aside = kept.resolveSibling("." + kept.getFileName() + ".part");
    try {
      Files.copy(
          database, aside, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
      SafeFiles.settle(aside, kept);
    } finally {
      Files.deleteIfExists(aside); // what a full disk left of it; gone if it took its name
    }
  }

  /** Removes what was unpacked. */
  @Override
  public void close() {
    try {
      SafeFiles.deleteTree(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be removed", e);
    }
  }
}
