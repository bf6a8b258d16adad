package io.nightcondor.app.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that nobody but the user of the program reads, whatever the umask says: positions, prices
 * and recipients of all books are in them. Where a file system has no such permissions nothing is
 * done.
 */
final class PrivateFiles {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFiles() {}

  /** Makes the folder if there is none. */
  static void folder(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be created", e);
    }
    tighten(folder);
  }

  /** Makes an empty file, for others to write into; leaves one alone that is there. */
  static void file(Path file) {
    try {
      Files.createFile(file, attributes());
    } catch (FileAlreadyExistsException e) {
      tighten(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be created", e);
    }
  }

  private static FileAttribute<?>[] attributes() {
    return isPosix(FileSystems.getDefault().getPath(""))
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Takes the permissions of others away; true if there were any. */
  static boolean tighten(Path path) {
    try {
      if (!isPosix(path) || !Files.exists(path)) {
        return false;
      }
      Set<PosixFilePermission> wanted = Files.isDirectory(path) ? FOLDER : FILE;
      if (wanted.containsAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS))) {
        return false;
      }
      Files.setPosixFilePermissions(path, wanted);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": cannot be made private", e);
    }
  }
}
