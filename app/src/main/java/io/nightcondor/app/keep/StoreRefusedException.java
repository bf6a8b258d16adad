package io.nightcondor.app.keep;

import java.util.List;

/**
 * The store, or the disk below it, is not fit for a run. The message says it in whole sentences.
 */
public final class StoreRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient List<String> next;

  /** What is wrong. */
  public enum Reason {
    /** Another program has the database open. */
    IN_USE,
    /**
     * Something cannot be written, for want of room or permission, or because it is there already.
     */
    CANNOT_CREATE,
    /** Rows or the whole database are missing, or it cannot be read. */
    DAMAGED,
    /** The store is of another version, or there is none where there should be one. */
    WRONG_STORE
  }

  /**
   * @param next commands, without the program's name and the workspace, that put it right; the best
   *     first
   */
  StoreRefusedException(Reason reason, String message, List<String> next) {
    super(message);
    this.reason = reason;
    this.next = List.copyOf(next);
  }

  public Reason reason() {
    return reason;
  }

  public List<String> next() {
    return next;
  }
}
