package io.nightcondor.app.run;

import io.nightcondor.app.keep.IoFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's lock on a file next to the database. It ends with its process, however that ends, so
 * holding it proves that no other run of the workspace lives. The file's text tells who holds it;
 * the locked byte lies far behind the text, so that the text stays readable everywhere.
 */
public final class RunLock implements AutoCloseable {

  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;
  private final FileLock lock;
  private final String started;
  private String step = "";

  private RunLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
    this.started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Takes the lock; throws {@link LockedException} with pid, start and step of its holder. */
  public static RunLock acquire(Path file) {
    try {
      // positions and figures of all books lie there: nobody else is to look
      Files.createDirectories(
          Objects.requireNonNull(file.toAbsolutePath().getParent()),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      FileChannel channel = FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new LockedException(
            "another run holds %s: %s. Nothing was run; wait for its end and run again."
                .formatted(file, holder(file)));
      }
      RunLock held = new RunLock(channel, lock);
      held.step("starting");
      return held;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be locked", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static String holder(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8).strip().replace("\n", ", ");
    return text.isEmpty() ? "it is just starting" : text;
  }

  /** Whether some process holds the lock; it may have ended by the time of the answer. */
  public static boolean isHeld(Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel)) {
      return lock == null;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be asked who holds it", e);
    }
  }

  /** Who wrote into the lock file last, empty if nobody is at work or it has just begun. */
  public static Optional<LockHolder> writtenBy(Path file) {
    try {
      return LockHolder.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (NoSuchFileException nobodyYet) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  /** What the holder is at. */
  String step() {
    return step;
  }

  /** Notes for others what the holder is at. */
  public void step(String step) {
    this.step = step;
    String text = new LockHolder(ProcessHandle.current().pid(), started, step).text();
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try {
      int length = bytes.remaining();
      channel.write(bytes, 0);
      channel.truncate(length);
    } catch (IOException e) {
      if (!IoFailure.isFull(e)) {
        throw new UncheckedIOException("the lock file cannot be written", e);
      }
      // only others miss the note; what looks at the room, or needs it, says what is to be done
    }
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the lock file cannot be closed", e);
    }
  }
}
