package io.nightcondor.app.keep;

import io.nightcondor.app.delivery.SafeFiles;
import io.nightcondor.app.keep.StoreRefusedException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A workspace's own store once it is on a server: whole, and under names by which no run takes it.
 * A run on it by mistake would go on from a night that is no longer the last.
 *
 * @param files names that the store had
 */
public record CopiedStore(StoreFiles files) {

  private static final String ENDING = ".copied";

  /** The database. */
  public Path database() {
    return renamed(files.database());
  }

  /** What it promises. */
  public Path totals() {
    return renamed(files.totalsFile());
  }

  private static Path renamed(Path file) {
    return file.resolveSibling(file.getFileName() + ENDING);
  }

  /** Throws {@link StoreRefusedException} if an earlier copied store has the names already. */
  public void refuseIfTaken() {
    if (Files.exists(database())) {
      throw new StoreRefusedException(
          Reason.CANNOT_CREATE,
          "%s: the name under which the store is to be kept is taken by one that was copied before. Nothing was copied; move that away or remove it, and copy again."
              .formatted(database()),
          List.of());
    }
  }

  /**
   * Throws {@link StoreRefusedException} if there is one, to a run that looks for its own store.
   */
  void refuseIfNotNamed() {
    if (Files.exists(database())) {
      throw new StoreRefusedException(
          Reason.WRONG_STORE,
          "%s: this store was copied to a server, expected that server as 'database' in %s. Nothing was run; put the lines back, or, to go back to this file, see scaling.md."
              .formatted(database(), files.workspace().configuration()),
          List.of());
    }
  }

  /**
   * Renames a store that nobody has open; the database first, so that a file of totals that is left
   * alone is asked about.
   */
  public void settle() {
    try {
      SafeFiles.settle(files.database(), database());
      if (Files.exists(files.totalsFile())) {
        SafeFiles.settle(files.totalsFile(), totals());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(files.database() + ": cannot be renamed", e);
    }
  }
}
