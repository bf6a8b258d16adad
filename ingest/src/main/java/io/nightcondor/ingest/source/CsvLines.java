package io.nightcondor.ingest.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.util.List;

/**
 * Lines of a CSV text. No format read here has line breaks inside a field, so that each line is
 * parsed alone: a quote that is never closed spoils its own line and no other.
 */
final class CsvLines {

  private static final int LONGEST_LINE = 10_000;

  private static final CsvReader.CsvReaderBuilder PARSER =
      CsvReader.builder().allowUnclosedQuote(false);

  private final String text;
  private int position;
  private int line;

  CsvLines(String text) {
    this.text = text;
  }

  boolean hasNext() {
    return position < text.length();
  }

  /** The next line without its line end. */
  String next() {
    int end = text.indexOf('\n', position);
    int stop = end < 0 ? text.length() : end;
    int contentEnd = stop > position && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    String content = text.substring(position, contentEnd);
    position = end < 0 ? stop : end + 1;
    line++;
    return content;
  }

  /** The next line that is not blank, or an empty text at the end. */
  String nextFilled() {
    while (hasNext()) {
      String content = next();
      if (!content.isBlank()) {
        return content;
      }
    }
    return "";
  }

  /** Number of the line that was read last, from 1. */
  int line() {
    return line;
  }

  static List<String> fields(String content) throws RefusedRowException {
    if (content.length() > LONGEST_LINE) {
      throw new RefusedRowException(
          RejectionCode.BAD_ROW, "line", content, "at most %d characters".formatted(LONGEST_LINE));
    }
    try {
      return PARSER.ofSingleCsvRecord(content).getFields();
    } catch (CsvParseException notCsv) {
      throw new RefusedRowException(
          RejectionCode.BAD_ROW, "line", content, "fields with commas between and whole quotes");
    }
  }

  /** The fields of a line that holds as many as the header. */
  static List<String> fields(String content, int count) throws RefusedRowException {
    List<String> fields = fields(content);
    boolean trailingComma = fields.size() == count + 1 && fields.get(count).isEmpty();
    if (fields.size() != count && !trailingComma) {
      throw new RefusedRowException(
          RejectionCode.BAD_ROW,
          "line",
          content,
          "%d fields, not %d".formatted(count, fields.size()));
    }
    return fields;
  }
}
