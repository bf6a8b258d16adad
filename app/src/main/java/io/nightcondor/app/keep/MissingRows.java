package io.nightcondor.app.keep;

import io.nightcondor.ingest.store.NightKey;
import java.util.Optional;

/**
 * A promise that the store does not keep.
 *
 * @param table name
 * @param night whose rows they are; empty for all nights together
 * @param expected rows at least
 * @param found rows; as many as expected if they are others
 */
record MissingRows(String table, Optional<NightKey> night, long expected, long found) {

  /** Without a full stop. */
  String message() {
    String where = night
        .map(key -> " of %s, revision %d,".formatted(key.session(), key.revision()))
        .orElse(" of all nights");
    return expected == found
        ? "%s%s has rows with other contents than were written".formatted(table, where)
        : "%s%s has %d rows, expected %d".formatted(table, where, found, expected);
  }
}
