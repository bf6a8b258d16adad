package io.nightcondor.ingest.chain;

/**
 * One field of a row.
 *
 * @param column as messages name it
 * @param text without blanks around it, empty where the file has none
 */
record Cell(String column, String text) {

  /** A field that the file does not have. */
  static final Cell NONE = new Cell("", "");

  Cell {
    text = text.strip();
  }

  boolean isBlank() {
    return text.isEmpty();
  }
}
