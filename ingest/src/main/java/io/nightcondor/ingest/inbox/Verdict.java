package io.nightcondor.ingest.inbox;

/** What became of a file at the door. */
public enum Verdict {
  /** Read. */
  ACCEPTED,
  /** Not read: the same bytes as another file of this or the previous session. */
  DUPLICATE,
  /** Not read: it holds another session, by its date or by its quotes. */
  STALE,
  /** Read, but rows are missing: far fewer than usual, or those of series that books hold. */
  PARTIAL,
  /** Not read: it ends before its content does. */
  TRUNCATED,
  /** Not read: most of its quotes have neither bid nor ask. */
  WIPED,
  /** Read, but the print of its index is older than its options. */
  MIXED,
  /** Read: other bytes under a name that an earlier revision of this session had admitted. */
  CORRECTION,
  /** Not read: it is not what it should be, or no source rule names it. */
  REFUSED;

  /** True if the rows of such a file go to the store. */
  public boolean isRead() {
    return switch (this) {
      case ACCEPTED, PARTIAL, MIXED, CORRECTION -> true;
      case DUPLICATE, STALE, TRUNCATED, WIPED, REFUSED -> false;
    };
  }

  /** True if a night does not go on with such a file: it is to be repaired or removed first. */
  public boolean endsNight() {
    return switch (this) {
      case TRUNCATED, WIPED, REFUSED -> true;
      case ACCEPTED, DUPLICATE, STALE, PARTIAL, MIXED, CORRECTION -> false;
    };
  }

  /** True if such a file was read whole, so that later ones may be measured by it. */
  public boolean isWhole() {
    return isRead() && this != PARTIAL;
  }
}
