package io.nightcondor.app.delivery.check;

/**
 * One thing that is not as a manifest says.
 *
 * @param path inside the folder that was checked
 * @param problem what kind
 * @param detail what was found and what was expected
 */
public record Finding(String path, Problem problem, String detail) {

  /** In what way a folder differs from its manifest. */
  public enum Problem {
    /** Listed, and not there. */
    MISSING,
    /** There, with other bytes. */
    CHANGED,
    /** There, and not listed. */
    EXTRA,
    /** A link or a device where a file is expected: it is not followed. */
    LINK,
    /** Cannot be read, or is no manifest of ours. */
    UNREADABLE,
    /** Says of itself that it is of another book, pack or night. */
    MISMATCH
  }
}
