package io.nightcondor.ingest.format;

import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowOutcome;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.SourceRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one reading of a file from end to end makes of it.
 *
 * @param facts what it is about
 * @param used rows that would be stored
 * @param rejectedByCode number of refused rows by code
 * @param problems the first refused rows
 */
public record FileExamination(
    SourceFacts facts,
    long used,
    SortedMap<String, Long> rejectedByCode,
    List<RejectedRow> problems) {

  public FileExamination {
    rejectedByCode = Collections.unmodifiableSortedMap(new TreeMap<>(rejectedByCode));
    problems = List.copyOf(problems);
  }

  /**
   * Reads a file; nothing is stored.
   *
   * @param problemsKept number of refused rows to keep
   * @throws RefusedContentException if it is not a file of that format, or not a whole one
   */
  public static FileExamination of(
      Path path, SourceFormat format, ReadContext context, int problemsKept)
      throws RefusedContentException {
    try (SourceRows rows = Formats.open(path, format, context)) {
      long used = 0;
      SortedMap<String, Long> byCode = new TreeMap<>();
      List<RejectedRow> problems = new ArrayList<>();
      for (Optional<RowOutcome> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get() instanceof RowOutcome.Rejected rejected) {
          byCode.merge(rejected.row().code(), 1L, Long::sum);
          if (problems.size() < problemsKept) {
            problems.add(rejected.row());
          }
        } else {
          used++;
        }
      }
      return new FileExamination(rows.facts(), used, byCode, problems);
    } catch (IOException cannotClose) {
      throw new UncheckedIOException(cannotClose);
    }
  }

  /** Number of refused rows. */
  public long rejected() {
    return rejectedByCode.values().stream().mapToLong(Long::longValue).sum();
  }
}
