package io.nightcondor.ingest.book;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.TextLines;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a broker's sheet that is not blank. A sheet is read whole: what a row means is often
 * said below it.
 *
 * @param number of the line, from 1
 * @param whole false if the text ends within it
 */
record SheetLine(int number, String text, boolean whole) {

  /** Far above any account. */
  private static final int MOST_LINES = 200_000;

  /** Reads all lines and closes the text. */
  static List<SheetLine> all(Reader text) throws RefusedContentException {
    List<SheetLine> all = new ArrayList<>();
    try (TextLines lines = new TextLines(text)) {
      while (lines.advance()) {
        if (!lines.isBlank()) {
          all.add(new SheetLine(lines.number(), lines.text(), lines.isTerminated()));
        }
        if (all.size() > MOST_LINES) {
          throw new RefusedContentException(
              "the sheet has more than %d lines".formatted(MOST_LINES), "at most that many");
        }
      }
    } catch (IOException cannotClose) {
      throw new UncheckedIOException(cannotClose);
    }
    return all;
  }

  /** The fields of a line that need not have a header, without blanks around them. */
  List<String> fields() throws RefusedRowException {
    return CsvFields.split(text).stream().map(String::strip).toList();
  }

  /** The fields by column; a line that the text's end cut short refuses the file. */
  SheetRow row(CsvHeader header) throws RefusedRowException, TruncatedContentException {
    try {
      return new SheetRow(header, CsvFields.split(text, header.size()));
    } catch (RefusedRowException broken) {
      if (!whole) {
        throw new TruncatedContentException(
            "line %d: the text ends within it: '%s'".formatted(number, Shown.text(text)),
            "a last line with its line end");
      }
      throw broken;
    }
  }
}
