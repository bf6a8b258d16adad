package io.nightcondor.ingest.inbox;

/** What became of a file at the door. */
public enum Verdict {
  /** Read. */
  ACCEPTED,
  /** Not read: the same bytes as another file of this or the previous session. */
  DUPLICATE,
  /** Not read: it holds another session. */
  STALE,
  /** Read, but it has far fewer rows than the previous session's. */
  PARTIAL,
  /** Read: other bytes under a name that an earlier revision of this session had admitted. */
  CORRECTION,
  /** Not read: it is not what it should be, or no source rule names it. */
  REFUSED;

  /** True if the rows of such a file go to the store. */
  public boolean isRead() {
    return switch (this) {
      case ACCEPTED, PARTIAL, CORRECTION -> true;
      case DUPLICATE, STALE, REFUSED -> false;
    };
  }
}
