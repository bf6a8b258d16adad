package io.nightcondor.app.job;

import io.nightcondor.analytics.book.CashBalance;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.Verdict;
import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.store.FileCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came in on a night and what became of it.
 *
 * @param session of the night
 * @param files with their verdicts
 * @param counts of the files that were read
 * @param rejected the first refused rows of each file
 */
record Intake(
    LocalDate session,
    List<AdmittedFile> files,
    List<FileCounts> counts,
    List<RejectedRow> rejected) {

  private static final String LEFT_OUT = "LEFT_OUT";

  private static final String LEFT_OUT_MEANING =
      "not read: rows of other underlyings or kinds, not among the rows of the file";

  /**
   * The data sheet of a book: market files, and of the position files only its own.
   *
   * @param cash of its accounts
   */
  DataPanel panel(String book, List<Position> positions, List<CashBalance> cash) {
    Set<String> own =
        positions.stream().map(Position::sourceFile).collect(Collectors.toUnmodifiableSet());
    Set<String> foreign = files.stream()
        .filter(Intake::isPositions)
        .map(AdmittedFile::name)
        .filter(name -> !own.contains(name) && !isNamedFor(book, name))
        .collect(Collectors.toUnmodifiableSet());
    Map<String, FileCounts> byName = new TreeMap<>();
    counts.forEach(count -> byName.put(count.file(), count));
    List<DataPanel.FileRow> fileRows = files.stream()
        .filter(file -> !foreign.contains(file.name()))
        .map(file -> row(file, Optional.ofNullable(byName.get(file.name()))))
        .toList();
    List<DataPanel.RejectionRow> rejections = new ArrayList<>();
    for (FileCounts count : byName.values()) {
      if (!foreign.contains(count.file())) {
        count
            .rejectedByCode()
            .forEach((code, rows) -> rejections.add(
                new DataPanel.RejectionRow(count.file(), code, meaning(code), rows)));
      }
    }
    files.stream()
        .filter(file -> file.leftOut() > 0 && !foreign.contains(file.name()))
        .map(file ->
            new DataPanel.RejectionRow(file.name(), LEFT_OUT, LEFT_OUT_MEANING, file.leftOut()))
        .forEach(rejections::add);
    List<DataPanel.RejectedRowRow> rows = rejected.stream()
        .filter(row -> !foreign.contains(row.file()))
        .map(row -> new DataPanel.RejectedRowRow(
            row.file(), row.line(), row.column(), row.value(), row.expected(), row.code()))
        .toList();
    return new DataPanel(
        fileRows, rejections, rows, List.of(), List.of(), cashRows(cash), List.of());
  }

  private static List<DataPanel.CashRow> cashRows(List<CashBalance> cash) {
    return cash.stream()
        .map(balance -> new DataPanel.CashRow(
            balance.account(), balance.currency(), balance.amount(), balance.asOf()))
        .toList();
  }

  /** Refused position rows that a book must know of: any is too many. */
  List<String> positionRemarks(String book, List<Position> positions) {
    Set<String> own = positions.stream().map(Position::sourceFile).collect(Collectors.toSet());
    Map<String, String> remarks = positionRemarks();
    files.stream()
        .filter(file -> isPositions(file) && file.verdict() == Verdict.STALE)
        .forEach(file -> remarks.put(file.name(), file.message()));
    return remarks.entrySet().stream()
        .filter(entry -> own.contains(entry.getKey()) || isNamedFor(book, entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** One remark for each position file with refused rows, by file. */
  Map<String, String> positionRemarks() {
    Set<String> positionFiles = files.stream()
        .filter(Intake::isPositions)
        .map(AdmittedFile::name)
        .collect(Collectors.toSet());
    Map<String, String> remarks = new TreeMap<>();
    for (FileCounts count : counts) {
      if (count.rejected() > 0 && positionFiles.contains(count.file())) {
        remarks.put(
            count.file(),
            "%s: %s of %s refused; these positions are missing from the figures"
                .formatted(
                    count.file(), Words.number(count.rejected()), Words.count(count.in(), "row")));
      }
    }
    return remarks;
  }

  /**
   * What every book must know of the files: those of another day, with rows missing or with an old
   * index print, and market files of which more than that share of the rows in scope was refused.
   *
   * @param books of the night: a position file that is named for one concerns only that one
   */
  List<String> marketRemarks(double limit, Collection<String> books) {
    List<String> remarks = new ArrayList<>();
    Set<String> named = books.stream().map(Intake::fileOf).collect(Collectors.toSet());
    for (AdmittedFile file : files) {
      boolean concernsAll = !isPositions(file) || !named.contains(lowerName(file.name()));
      boolean remarkable = switch (file.verdict()) {
        case STALE, PARTIAL, MIXED -> true;
        case ACCEPTED, DUPLICATE, CORRECTION, TRUNCATED, WIPED, REFUSED -> false;
      };
      if (concernsAll && remarkable) {
        remarks.add(file.message());
      }
    }
    remarks.addAll(overLimit(limit));
    return remarks;
  }

  /** Files that were not what the night needs: it is done, but not as it should be. */
  List<String> unfitFiles() {
    return files.stream()
        .filter(file -> file.verdict() == Verdict.STALE || file.verdict() == Verdict.PARTIAL)
        .map(AdmittedFile::message)
        .toList();
  }

  /** The remarks on market files that end a night with failures. */
  List<String> overLimit(double limit) {
    Set<String> marketFiles = files.stream()
        .filter(file -> !isPositions(file))
        .map(AdmittedFile::name)
        .collect(Collectors.toSet());
    List<String> remarks = new ArrayList<>();
    for (FileCounts count : counts) {
      long outOfScope = outOfScope(count);
      long inScope = count.in() - outOfScope;
      long refused = count.rejected() - outOfScope;
      if (marketFiles.contains(count.file()) && refused > limit * inScope) {
        remarks.add(String.format(
            Locale.ROOT,
            "%s: %,d of %,d rows refused, more than the limit limits.rejectedShare of %s",
            count.file(),
            refused,
            inScope,
            limit));
      }
    }
    return remarks;
  }

  private static long outOfScope(FileCounts count) {
    return count.rejectedByCode().entrySet().stream()
        .filter(entry ->
            RejectionCode.of(entry.getKey()).filter(RejectionCode::isOutOfScope).isPresent())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static String meaning(String code) {
    return RejectionCode.of(code).map(RejectionCode::meaning).orElse("");
  }

  private DataPanel.FileRow row(AdmittedFile file, Optional<FileCounts> count) {
    return new DataPanel.FileRow(
        file.name(),
        file.format(),
        file.options().getOrDefault(AdmittedFile.CONTENT, ""),
        file.sha256(),
        file.session().orElse(session),
        Words.lower(file.verdict()),
        count.map(FileCounts::in).orElse(0L),
        count.map(FileCounts::used).orElse(0L),
        count.map(FileCounts::rejected).orElse(0L));
  }

  private static boolean isPositions(AdmittedFile file) {
    return isPositions(file.format());
  }

  /** Whether files of a format hold what books hold, and so are not for every reader. */
  static boolean isPositions(String format) {
    return SourceFormat.of(format)
        .filter(known -> known.kind() == SourceFormat.Kind.POSITIONS)
        .isPresent();
  }

  private static boolean isNamedFor(String book, String file) {
    return lowerName(file).equals(fileOf(book));
  }

  /** In lower case: not every file system tells capitals apart. */
  private static String lowerName(String file) {
    return file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static String fileOf(String book) {
    return (book + ".csv").toLowerCase(Locale.ROOT);
  }
}
