package io.nightcondor.app.keep;

import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.keep.StoreRefusedException.Reason;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the store before a run: whether it is there, of this program, and holds what was
 * promised of it. Whoever holds the lock of the workspace may ask. The store stays open until the
 * guard is closed, so that it need not be opened twice.
 */
public final class StoreGuard implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StoreGuard.class);

  private static final int SHOWN = 8;
  private static final String NO_DATABASE = "there is no database";
  private static final String NO_TABLES = "the database is empty";

  private final Workspace workspace;
  private final Settings settings;
  private final StoreFiles files;
  private final StorePlace place;
  private final List<String> remarks = new ArrayList<>();
  private Optional<StoreConnection> open = Optional.empty();

  private StoreGuard(Workspace workspace, Settings settings, String url) {
    this.workspace = workspace;
    this.settings = settings;
    this.files = new StoreFiles(workspace);
    this.place = settings.database().isPresent()
        ? new ServerPlace(files, settings.database().get())
        : new OwnPlace(files, settings, url);
  }

  /**
   * Throws {@link StoreRefusedException} if no run may begin.
   *
   * @param url of the workspace's own database; not used if the configuration names another
   */
  public static StoreGuard check(Workspace workspace, Settings settings, String url) {
    StoreGuard guard = new StoreGuard(workspace, settings, url);
    try {
      guard.check();
    } catch (RuntimeException e) {
      guard.letGo();
      throw e;
    }
    return guard;
  }

  /** Throws {@link StoreRefusedException} if there is no database although nights were run. */
  public static void refuseIfLost(Workspace workspace, Settings settings) {
    StoreGuard guard = new StoreGuard(workspace, settings, "");
    if (!guard.place.exists()) {
      guard.refuseIfLost(guard.files.totals().read(), NO_DATABASE);
    }
  }

  /**
   * Opens a store that is only asked, with a word on why it cannot be; it stays open until the
   * connection is closed.
   *
   * @param url as of {@link #check}
   */
  public static StoreConnection look(Workspace workspace, Settings settings, String url) {
    StoreGuard guard = new StoreGuard(workspace, settings, url);
    StoreConnection store = guard.place.open();
    try {
      if (guard.known(store) == 0) {
        guard.refuseIfLost(guard.files.totals().read(), NO_TABLES);
      }
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
    return store;
  }

  private int known(StoreConnection store) {
    int schema = Schema.of(store.jdbc());
    if (schema > Schema.NEWEST) {
      StorePlace.Advice advice = place.ofNewerVersion();
      throw new StoreRefusedException(
          Reason.WRONG_STORE,
          "%s: a newer version of the program wrote it (tables %d, this one knows them up to %d). %s"
              .formatted(place.name(), schema, Schema.NEWEST, advice.words()),
          advice.next());
    }
    return schema;
  }

  private void check() {
    new Rights(workspace, settings).check();
    new Room(workspace, settings.keep()).check();
    tighten(workspace.data());
    tighten(files.database());
    tighten(files.totalsFile());
    Optional<Promise> promise = files.totals().read();
    if (promise.isEmpty() && files.totals().exists()) {
      remarks.add("%s is not as it was written; the database is held against its own totals"
          .formatted(files.totalsFile()));
    }
    if (!place.exists()) {
      refuseIfLost(promise, NO_DATABASE);
      place.make();
      return;
    }
    StoreConnection store = place.open();
    open = Optional.of(store);
    int schema = known(store);
    if (schema == 0) {
      refuseIfLost(promise, NO_TABLES);
    } else if (schema < Schema.NEWEST) {
      migrates(store, schema);
    }
    if (schema >= Schema.WITH_TOTALS) {
      compare(store, promise.orElse(Promise.NONE));
    }
  }

  private void migrates(StoreConnection store, int schema) {
    String copy =
        place.copy(store.jdbc(), schema).map(file -> "; copy kept: " + file).orElse("");
    remarks.add(
        "the store's tables %d become those of %d%s".formatted(schema, Schema.NEWEST, copy));
  }

  private void compare(StoreConnection store, Promise promise) {
    List<MissingRows> missing =
        place.check(store.jdbc()).missing(promise, TotalsKeeper.LAST_NIGHTS);
    if (missing.isEmpty()) {
      return;
    }
    StorePlace.Advice advice = place.ofMissingRows();
    StringBuilder lines = new StringBuilder(
        "%s: rows are missing that were written. %s".formatted(place.name(), advice.words()));
    missing.stream().limit(SHOWN).forEach(rows -> lines.append("\n  ").append(rows.message()));
    if (missing.size() > SHOWN) {
      lines.append("\n  and %d more".formatted(missing.size() - SHOWN));
    }
    throw new StoreRefusedException(Reason.DAMAGED, lines.toString(), advice.next());
  }

  private void refuseIfLost(Optional<Promise> promise, String what) {
    List<LocalDate> reported = files.reported();
    boolean wanted = promise.map(kept -> !kept.isEmpty()).orElse(!reported.isEmpty());
    if (!wanted) {
      return;
    }
    if (settings.database().isEmpty()) {
      new CopiedStore(files).refuseIfNotNamed();
    }
    String nights = reported.isEmpty()
        ? "nights were run here"
        : "there are reports, the last of " + reported.get(reported.size() - 1);
    throw new StoreRefusedException(
        Reason.WRONG_STORE,
        "%s: %s, but %s. %s".formatted(place.name(), what, nights, place.emptied()),
        place.wayBack());
  }

  private void tighten(Path path) {
    if (PrivateFiles.tighten(path)) {
      remarks.add("%s could be read by others; now only its owner may".formatted(path));
    }
  }

  private void letGo() {
    open.ifPresent(StoreConnection::close);
    open = Optional.empty();
  }

  /** The run has opened the store itself, and the log. */
  public void passed() {
    remarks.forEach(LOG::info);
  }

  @Override
  public void close() {
    letGo();
  }
}
