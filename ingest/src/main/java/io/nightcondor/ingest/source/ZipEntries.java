package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The one file of a zip archive; nothing is ever unpacked to the disk. */
final class ZipEntries {

  /** What Finder adds to each archive. */
  private static final String FINDER_FOLDER = "__MACOSX/";

  private ZipEntries() {}

  /**
   * A file of the archive.
   *
   * @param entry as the archive lists it
   * @param archiveBytes length of the whole archive
   */
  record Member(ZipEntry entry, long archiveBytes) {

    /** Bytes that the text is unpacked from, and never more than the archive has. */
    long packedBytes() {
      long stated = entry.getCompressedSize();
      return stated < 0 ? archiveBytes : Math.min(stated, archiveBytes);
    }
  }

  static ZipFile open(Path file) throws IOException, RefusedContentException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException noDirectory) {
      // the directory of a zip is its trailer
      TruncatedContentException cut =
          new TruncatedContentException("the zip has no directory at its end", "a whole zip file");
      cut.initCause(noDirectory);
      throw cut;
    }
  }

  static Member only(ZipFile zip, UnpackLimits limits) throws RefusedContentException {
    if (zip.size() > limits.mostEntries()) {
      throw new RefusedContentException(
          "the zip has %d entries".formatted(zip.size()),
          "at most %d".formatted(limits.mostEntries()));
    }
    List<? extends ZipEntry> files = Collections.list(zip.entries()).stream()
        .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith(FINDER_FOLDER))
        .toList();
    for (ZipEntry entry : files) {
      checkName(entry.getName());
    }
    if (files.size() != 1) {
      throw new RefusedContentException(
          "the zip has %d files".formatted(files.size()), "one file, so that there is no choice");
    }
    return new Member(files.get(0), Path.of(zip.getName()).toFile().length());
  }

  /**
   * Nothing is written under this name; one that tries to leave its folder is still no accident.
   */
  private static void checkName(String name) throws RefusedContentException {
    boolean escapes = name.startsWith("/")
        || name.contains("\\")
        || name.contains(":")
        || List.of(name.split("/")).contains("..");
    if (escapes) {
      throw new RefusedContentException(
          "the zip has an entry '%s'".formatted(Shown.text(name)),
          "names of files inside the archive");
    }
  }
}
