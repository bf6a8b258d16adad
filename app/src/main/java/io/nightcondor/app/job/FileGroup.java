package io.nightcondor.app.job;

import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.reporting.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files that are read one after the other, in order of name: those of one format about one thing.
 * The first of two equal rows counts, and which is first must not depend on the threads.
 */
final class FileGroup {

  private static final int KEY_LENGTH = 12;

  private FileGroup() {}

  /** The files that are read, by a short key that names the group in the job repository. */
  static Map<String, List<AdmittedFile>> of(List<AdmittedFile> files) {
    Map<String, List<AdmittedFile>> groups = new TreeMap<>();
    for (AdmittedFile file : files) {
      if (file.verdict().isRead()) {
        groups.computeIfAbsent(key(file), key -> new ArrayList<>()).add(file);
      }
    }
    return groups;
  }

  private static String key(AdmittedFile file) {
    String text = file.format() + "|" + file.content();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return file.format() + "-" + Sha256.of(bytes).substring(0, KEY_LENGTH);
  }
}
