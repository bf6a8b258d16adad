package io.nightcondor.app.keep;

import io.nightcondor.app.config.Settings;
import io.nightcondor.app.keep.StoreRefusedException.Reason;
import java.util.List;

/** What can be done with a database in the workspace only. */
public final class OwnStore {

  private OwnStore() {}

  /** Throws if the configuration names a database on a server. */
  public static void require(Settings settings) {
    settings.database().ifPresent(server -> {
      throw new StoreRefusedException(
          Reason.WRONG_STORE,
          "%s: the store is on a server, expected one in the workspace. Nothing was done; back it up and restore it with the server's own tools, such as pg_dump and pg_restore."
              .formatted(server.url()),
          List.of());
    });
  }
}
