package io.nightcondor.app.keep;

import java.util.List;

/**
 * A table whose rows are promised.
 *
 * @param name in the store
 * @param step of the job after which the night's rows in it stand
 * @param rows which of its rows are the night's
 * @param fixed columns that never change once they are written, of which a checksum is kept; none
 *     where rows are many or long and are counted only
 */
record KeptTable(String name, String step, Rows rows, List<String> fixed) {

  /** How the rows of a night are found. */
  enum Rows {
    /** By session and revision, which their key begins with. */
    OF_NIGHT,
    /** By the number of a file of the night. */
    OF_FILES,
    /** By a key that is of a file's range. */
    OF_QUOTES,
    /** Not at all without reading the table: it holds versions, which are only added. */
    WHOLE_TABLE
  }

  /** Of quotes and their vols, by V11__quote_keys.sql. */
  static final long KEYS_OF_FILE = 1L << 24;

  static final String LAST_STEP = "deliver";

  /** In the order of the steps. */
  static final List<KeptTable> ALL = List.of(
      of("night_run", "admit", "inputs_sha256", "program_version"),
      of("source_file", "admit", "file_name", "sha256", "row_count"),
      of("night_input", "admit", "name", "bytes", "sha256"),
      of("book_outcome", "admit", "book", "ordinal"),
      of("row_range", "ingest", "file_name", "first_row", "last_row"),
      of("quote_file", "ingest", "file_name"),
      new KeptTable("quote_range", "ingest", Rows.OF_FILES, List.of()),
      new KeptTable("option_quote", "ingest", Rows.OF_QUOTES, List.of()),
      of("book_position", "ingest"),
      of("book_cash", "ingest"),
      of("rejected_row", "calibrate"),
      of("expiry_slice", "calibrate"),
      of("refused_slice", "calibrate"),
      of("smile_knot", "calibrate"),
      of("smile_point", "calibrate"),
      new KeptTable("calibrated_quote", "calibrate", Rows.OF_QUOTES, List.of()),
      of("vx_curve", "calibrate"),
      of("vx_point", "calibrate"),
      of("vix_replication", "calibrate"),
      of("vix_term", "calibrate"),
      of("vix_strike", "calibrate"),
      of("liquidity_snapshot", "calibrate"),
      of("liquidity_bucket", "calibrate"),
      of("risk_pack", "recompute"),
      of("book_state", "recompute", "book", "content"),
      of("book_figure", "recompute"),
      of("report_file", "render", "book", "name", "bytes", "sha256"),
      of("night_total", "render"),
      of("night_status", "render"),
      of("mail_ledger", "deliver", "book", "recipient", "content_sha256", "message_id"),
      new KeptTable("index_bar", "deliver", Rows.WHOLE_TABLE, List.of()),
      new KeptTable("vx_settlement", "deliver", Rows.WHOLE_TABLE, List.of()),
      new KeptTable("macro_value", "deliver", Rows.WHOLE_TABLE, List.of()),
      new KeptTable("macro_release", "deliver", Rows.WHOLE_TABLE, List.of()));

  private static KeptTable of(String name, String step, String... fixed) {
    return new KeptTable(name, step, Rows.OF_NIGHT, List.of(fixed));
  }

  /** The table of that name; throws if the program promises nothing of it. */
  static KeptTable named(String name) {
    return ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table that is kept: " + name));
  }

  /** From the key's place on: what reads the night's rows. */
  String from() {
    return switch (rows) {
      case OF_NIGHT -> "FROM " + name + " t WHERE t.session_date = ? AND t.revision = ?";
      case OF_FILES -> ofFiles("t.file_number = f.file_number");
      case OF_QUOTES ->
        ofFiles("t.quote_key BETWEEN f.file_number * %d AND f.file_number * %d + %d"
            .formatted(KEYS_OF_FILE, KEYS_OF_FILE, KEYS_OF_FILE - 1));
      case WHOLE_TABLE -> "FROM " + name;
    };
  }

  private String ofFiles(String place) {
    return "FROM quote_file f JOIN %s t ON %s WHERE f.session_date = ? AND f.revision = ?"
        .formatted(name, place);
  }
}
