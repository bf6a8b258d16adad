package io.nightcondor.app.job;

import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.app.config.NightFolder;
import io.nightcondor.app.delivery.SafeFiles;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.store.FileCounts;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.RowStore;
import io.nightcondor.ingest.store.SourceFileStore;
import io.nightcondor.reporting.ReportFile;
import io.nightcondor.reporting.csv.CsvLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Every refused row of a night as {@code rejects.csv}, in order of file and place in it: those of
 * the market files in one file for all, those of positions only with the book that they are of.
 */
@Component
class RejectsFile {

  private static final String HEADER = new CsvLine()
      .text("file")
      .text("line")
      .text("column")
      .text("value")
      .text("expected")
      .text("code")
      .text("meaning")
      .end();

  private final SourceFileStore files;
  private final RowStore rows;

  RejectsFile(SourceFileStore files, RowStore rows) {
    this.files = files;
    this.rows = rows;
  }

  /** Writes those of the market files into a night's folder; their number. */
  long write(NightKey night, Path folder) {
    Set<String> market = files.files(night).stream()
        .filter(file -> !Intake.isPositions(file.format()))
        .map(AdmittedFile::name)
        .collect(Collectors.toSet());
    List<FileCounts> refused = rows.counts(night).stream()
        .filter(count -> count.rejected() > 0 && market.contains(count.file()))
        .sorted(Comparator.comparing(FileCounts::file)) // a database may sort names in its own way
        .toList();
    SafeFiles.replace(
        folder.resolve(NightFolder.REJECTS),
        out -> write(night, refused.stream().map(FileCounts::file).toList(), out));
    return refused.stream().mapToLong(FileCounts::rejected).sum();
  }

  /** Those of the position files that a pack lists; empty if none was refused. */
  Optional<ReportFile> ofBook(NightKey night, RiskPack pack) {
    List<String> refused = pack.data().files().stream()
        .filter(file -> Intake.isPositions(file.format()) && file.rowsRejected() > 0)
        .map(DataPanel.FileRow::name)
        .sorted()
        .toList();
    if (refused.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      write(night, refused, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(new ReportFile(NightFolder.REJECTS, content.toByteArray()));
  }

  private void write(NightKey night, List<String> names, OutputStream out) throws IOException {
    out.write(bytes(HEADER));
    try {
      for (String name : names) {
        rows.forEachRejection(night, name, row -> write(row, out));
      }
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private static void write(RejectedRow row, OutputStream out) {
    try {
      out.write(bytes(line(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(RejectedRow row) {
    return new CsvLine()
        .text(row.file())
        .number(row.line())
        .text(row.column())
        .text(row.value())
        .text(row.expected())
        .text(row.code())
        .text(RejectionCode.of(row.code()).map(RejectionCode::meaning).orElse(""))
        .end();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
