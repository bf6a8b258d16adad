package io.nightcondor.ingest.inbox;

import java.util.Arrays;
import java.util.Optional;

/** The formats that can be read. */
public enum SourceFormat {
  /** Option chain as the Cboe site exports it. */
  CBOE_WEB_CSV("cboe-web-csv"),
  /** Compact option chain without root symbols. */
  COMPACT_JSON("compact-json"),
  /** VIX futures settlements, one line per date and slot. */
  VX_SETTLEMENTS_CSV("vx-settlements-csv"),
  /** Daily history of one index; the option symbol names it. */
  INDEX_HISTORY_CSV("index-history-csv"),
  /** Positions of one or more books. */
  POSITIONS_CSV("positions-csv"),
  /** The file MODELLED: its text says which model a night comes from. It has no rows. */
  MODELLED_MARKER("modelled-marker");

  private final String id;

  SourceFormat(String id) {
    this.id = id;
  }

  /** The name in configuration and store. */
  public String id() {
    return id;
  }

  /** True if a file of this format holds one session's market and is judged by its date. */
  public boolean isChain() {
    return this == CBOE_WEB_CSV || this == COMPACT_JSON;
  }

  public static Optional<SourceFormat> of(String id) {
    return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
  }
}
