package io.nightcondor.app.keep;

import io.nightcondor.app.store.ConnectionLoss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/**
 * A failure of the disk behind whatever was thrown.
 *
 * @param kind which
 * @param words the cause's own; of a refusal what was tried, by whom and where
 */
public record IoFailure(Kind kind, String words) {

  /** What the disk refuses. */
  public enum Kind {
    /** To take more. */
    FULL,
    /** To create or to change a file at all. */
    DENIED,
    /** To read or to write. */
    BROKEN
  }

  /** In the words of the operating system, which Java passes on. */
  private static final List<String> FULL =
      List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

  private static final List<String> DENIED = List.of("Read-only file system", "Permission denied");

  private static final Set<Integer> OF_DATABASE = Set.of(
      ErrorCode.IO_EXCEPTION_1,
      ErrorCode.IO_EXCEPTION_2,
      ErrorCode.FILE_CORRUPTED_1,
      ErrorCode.DATABASE_IS_CLOSED, // by a write that failed, maybe of another connection
      ErrorCode.DATABASE_IS_READ_ONLY,
      ErrorCode.ERROR_OPENING_DATABASE_1);

  /** The failure that is behind another; empty if none of the disk is. */
  public static Optional<IoFailure> behind(Throwable thrown) {
    if (ConnectionLoss.behind(thrown).isPresent()) {
      return Optional.empty(); // Java tells a network's failures as it tells a disk's
    }
    Optional<IoFailure> found = Optional.empty();
    String tried = "";
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 50; depth++) {
      Optional<IoFailure> here = of(cause);
      if (here.isPresent() && here.get().kind() == Kind.DENIED) {
        return Optional.of(new IoFailure(Kind.DENIED, tried + here.get().words()));
      }
      if (here.isPresent() && here.get().kind() == Kind.FULL) {
        return here; // it says more than one that is only broken
      }
      tried = cause instanceof UncheckedIOException unchecked ? tried(unchecked) : tried;
      found = found.isPresent() ? found : here;
      cause = cause.getCause();
    }
    return found;
  }

  /** What was being done, if whoever did it says so. */
  private static String tried(UncheckedIOException failure) {
    String words = String.valueOf(failure.getMessage());
    return words.equals(String.valueOf(failure.getCause())) ? "" : words + "; ";
  }

  /** The user that the program runs as. */
  static String user() {
    return System.getProperty("user.name");
  }

  /** Whether the disk is full, which no other book and no other file escapes. */
  public static boolean isFull(Throwable thrown) {
    return behind(thrown).filter(failure -> failure.kind() == Kind.FULL).isPresent();
  }

  /** Whether it is for want of a right. */
  public boolean isDenied() {
    return kind == Kind.DENIED;
  }

  private static Optional<IoFailure> of(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    boolean ofDisk = cause instanceof IOException
        || cause instanceof ReadOnlyFileSystemException
        || cause instanceof MVStoreException
        || (cause instanceof SQLException sql && OF_DATABASE.contains(sql.getErrorCode()));
    if (!ofDisk) {
      return Optional.empty();
    }
    if (FULL.stream().anyMatch(message::contains)) {
      return Optional.of(new IoFailure(Kind.FULL, words(cause, message)));
    }
    if (cause instanceof AccessDeniedException
        || cause instanceof ReadOnlyFileSystemException
        || DENIED.stream().anyMatch(message::contains)) {
      return Optional.of(new IoFailure(Kind.DENIED, denied(cause, message)));
    }
    return Optional.of(new IoFailure(Kind.BROKEN, words(cause, message)));
  }

  private static String denied(Throwable cause, String message) {
    String file = cause instanceof FileSystemException of && of.getFile() != null
        ? of.getFile()
        : message.replace(" (Permission denied)", "");
    return "user '%s' has no right to %s, or its disk is mounted read-only".formatted(user(), file);
  }

  private static String words(Throwable cause, String message) {
    return cause instanceof FileSystemException file && file.getReason() == null
        ? cause.getClass().getSimpleName() + ": " + message
        : message;
  }
}
