package io.nightcondor.app.keep;

import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.keep.StoreRefusedException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rights to write where a run writes, asked for before it begins. */
public final class Rights {

  private final Workspace workspace;
  private final Settings settings;

  public Rights(Workspace workspace, Settings settings) {
    this.workspace = workspace;
    this.settings = settings;
  }

  /**
   * A file or folder that a run writes.
   *
   * @param path of it
   * @param asked itself, or the nearest folder above that is there
   */
  public record Place(Path path, Path asked) {

    static Place of(Path path) {
      Path there = path;
      while (!Files.exists(there)) {
        there = Optional.ofNullable(there.toAbsolutePath().getParent()).orElseThrow();
      }
      return new Place(path, there);
    }

    public boolean isWritable() {
      return Files.isWritable(asked);
    }

    /** Why it is of no use, in words. */
    public String objection() {
      return "%s: user '%s' may not write %s, or its disk is mounted read-only"
          .formatted(asked, IoFailure.user(), Files.isDirectory(asked) ? "into it" : "it");
    }
  }

  /** Where the run of these settings writes. */
  public List<Place> places() {
    List<Path> paths = new ArrayList<>(List.of(workspace.data(), workspace.reports()));
    if (settings.mail().smtp().isEmpty()) {
      paths.add(workspace.outbox());
    }
    if (settings.keep().backups() > 0 && settings.database().isEmpty()) {
      paths.add(settings.keep().backupFolder());
    }
    paths.add(workspace.log(settings.telemetry().log()));
    return paths.stream().map(Place::of).toList();
  }

  /** Throws if one may not be written. */
  void check() {
    places().stream().filter(place -> !place.isWritable()).findFirst().ifPresent(place -> {
      throw new StoreRefusedException(
          Reason.CANNOT_CREATE,
          "%s. Nothing was run; give it to that user, by chown -R %s: '%s', and run again."
              .formatted(place.objection(), IoFailure.user(), place.asked()),
          List.of());
    });
  }
}
