package io.nightcondor.reporting.table;

/**
 * How much a cell or a status should stand out. Never the only carrier of a meaning: a word always
 * stands with it.
 */
public enum Tone {
  PLAIN,
  GOOD,
  WATCH,
  WARN,
  BAD
}
