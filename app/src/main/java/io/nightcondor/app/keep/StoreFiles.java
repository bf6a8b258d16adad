package io.nightcondor.app.keep;

import io.nightcondor.app.config.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a workspace's own store.
 *
 * @param workspace that they are in
 */
public record StoreFiles(Workspace workspace) {

  static final String ENDING = ".mv.db";

  /** The database. */
  public Path database() {
    return workspace.data().resolve(workspace.database().getFileName() + ENDING);
  }

  TotalsFile totals() {
    return new TotalsFile(totalsFile());
  }

  Path totalsFile() {
    return workspace.data().resolve(workspace.database().getFileName() + ".totals");
  }

  /** Sessions that have a folder of reports, in order. */
  public List<LocalDate> reported() {
    return sessions(workspace.reports());
  }

  /** Sessions that have a folder in the inbox, in order. */
  List<LocalDate> inbox() {
    return sessions(workspace.root().resolve("inbox"));
  }

  private static List<LocalDate> sessions(Path folder) {
    List<LocalDate> sessions = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return sessions;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        try {
          sessions.add(LocalDate.parse(String.valueOf(entry.getFileName())));
        } catch (DateTimeParseException noSession) {
          // whatever else a person keeps there
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be listed", e);
    }
    return sessions;
  }
}
