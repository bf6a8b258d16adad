package io.nightcondor.app.command.file;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.nightcondor.app.job.Words;
import io.nightcondor.ingest.format.FileExamination;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.Verdict;
import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the program makes of one file.
 *
 * @param file as it was named
 * @param format id of the format that it was read as, empty if none fits
 * @param session exchange session found inside; empty for histories and positions
 * @param content what it is about, such as SPX or positions
 * @param verdict that a night without nights before it would give
 * @param message why, in one sentence
 * @param rowsIn rows found
 * @param rowsUsed rows that would be stored
 * @param rowsRejected rows that would be refused
 * @param rejectedByCode number of refused rows by code
 * @param leftOut rows that the format passes over, by what they are
 * @param problems the first refused rows
 */
@JsonPropertyOrder({
  "file",
  "format",
  "session",
  "content",
  "verdict",
  "message",
  "rowsIn",
  "rowsUsed",
  "rowsRejected",
  "rejectedByCode",
  "leftOut",
  "problems"
})
record FileFinding(
    String file,
    Optional<String> format,
    Optional<LocalDate> session,
    String content,
    Verdict verdict,
    String message,
    long rowsIn,
    long rowsUsed,
    long rowsRejected,
    Map<String, Long> rejectedByCode,
    Map<String, Long> leftOut,
    List<Problem> problems) {

  /** One refused row, as {@link RejectedRow}. */
  record Problem(int line, String column, String value, String expected, String code) {}

  /** A file that was read to its end. */
  static FileFinding of(
      String file, String format, FileExamination found, Verdict verdict, String message) {
    return new FileFinding(
        file,
        Optional.of(format),
        found.facts().session(),
        found.facts().content(),
        verdict,
        message,
        found.used() + found.rejected(),
        found.used(),
        found.rejected(),
        found.rejectedByCode(),
        found.facts().leftOut(),
        found.problems().stream()
            .map(row ->
                new Problem(row.line(), row.column(), row.value(), row.expected(), row.code()))
            .toList());
  }

  /** A file that could not be read to its end. */
  static FileFinding unread(
      String file, Optional<SourceFormat> format, Verdict verdict, String message) {
    return new FileFinding(
        file,
        format.map(SourceFormat::id),
        Optional.empty(),
        "",
        verdict,
        message,
        0,
        0,
        0,
        Map.of(),
        Map.of(),
        List.of());
  }

  /** For people: one line for the file, one for each kind of figure, then the problems. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    String about = Stream.of(
            format.orElse(""), session.map(LocalDate::toString).orElse(""), content)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
    lines.add("%s: %s%s"
        .formatted(file, Words.lower(verdict), about.isEmpty() ? "" : " (" + about + ")"));
    if (!message.isEmpty()) {
      lines.add("  " + message);
    }
    if (rowsIn > 0 || verdict.isRead()) {
      lines.add("  rows       %s in, %s used, %s rejected"
          .formatted(Words.number(rowsIn), Words.number(rowsUsed), Words.number(rowsRejected)));
    }
    new TreeMap<>(rejectedByCode)
        .forEach((code, rows) ->
            lines.add("  rejected   %s %s, %s".formatted(Words.number(rows), code, meaning(code))));
    new TreeMap<>(leftOut)
        .forEach(
            (what, rows) -> lines.add("  left out   %s %s".formatted(Words.number(rows), what)));
    for (Problem problem : problems) {
      lines.add("  line %d: column '%s' has '%s', expected %s (%s)"
          .formatted(
              problem.line(),
              problem.column(),
              problem.value(),
              problem.expected(),
              problem.code()));
    }
    if (rowsRejected > problems.size()) {
      lines.add(
          "  and %s more".formatted(Words.count(rowsRejected - problems.size(), "rejected row")));
    }
    return lines;
  }

  private static String meaning(String code) {
    return RejectionCode.of(code).map(RejectionCode::meaning).orElse("");
  }
}
