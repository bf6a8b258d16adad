package io.nightcondor.app.keep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a store is kept, and what follows from that when it is not as it should be. */
interface StorePlace {

  /** For messages. */
  String name();

  /** Whether there is a database; one that is empty counts. */
  boolean exists();

  /** Makes place for one that is not there yet. */
  void make();

  StoreConnection open();

  /** A copy of the store as it is, before its tables are changed; empty if others keep one. */
  Optional<Path> copy(JdbcClient jdbc, int schema);

  TotalsCheck check(JdbcClient jdbc);

  /** What may have happened if nothing is there that was, and that nothing was run. */
  String emptied();

  /** What to do if the store is of a newer version of the program. */
  Advice ofNewerVersion();

  /** What to do if rows are missing. */
  Advice ofMissingRows();

  /** The way back if nothing is there that was. */
  List<String> wayBack();

  /**
   * What to do about a store.
   *
   * @param words whole sentences
   * @param next commands, the best first
   */
  record Advice(String words, List<String> next) {}
}
