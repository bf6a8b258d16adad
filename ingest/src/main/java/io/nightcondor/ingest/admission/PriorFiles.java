package io.nightcondor.ingest.admission;

import io.nightcondor.ingest.inbox.AdmittedFile;
import java.util.List;

/**
 * Files that were judged before: what duplicates, corrections and partial files are recognised by.
 *
 * @param thisNight files of this session and revision judged so far
 * @param earlierRevision files of this session's revision before this one; empty for the first
 * @param previousSession files of the last session before this one, in its last revision
 */
public record PriorFiles(
    List<AdmittedFile> thisNight,
    List<AdmittedFile> earlierRevision,
    List<AdmittedFile> previousSession) {

  public PriorFiles {
    thisNight = List.copyOf(thisNight);
    earlierRevision = List.copyOf(earlierRevision);
    previousSession = List.copyOf(previousSession);
  }

  /** Nothing was judged before. */
  public static PriorFiles none() {
    return new PriorFiles(List.of(), List.of(), List.of());
  }
}
