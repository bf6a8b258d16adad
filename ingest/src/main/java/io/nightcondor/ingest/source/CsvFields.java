package io.nightcondor.ingest.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.util.List;

/** One line of CSV to its fields. */
public final class CsvFields {

  /** What separates fields where nothing else is said. */
  public static final char COMMA = ',';

  private CsvFields() {}

  /** The fields of a line, however many. */
  public static List<String> split(String line) throws RefusedRowException {
    return split(line, COMMA);
  }

  /** The same where another character separates them. */
  public static List<String> split(String line, char separator) throws RefusedRowException {
    if (line.length() > TextLines.LONGEST_LINE) {
      throw new RefusedRowException(
          RejectionCode.BAD_ROW,
          "line",
          line,
          "at most %d characters".formatted(TextLines.LONGEST_LINE));
    }
    return line.indexOf('"') < 0 ? PlainFields.of(line, separator) : quoted(line, separator);
  }

  private static List<String> quoted(String line, char separator) throws RefusedRowException {
    try {
      return CsvReader.builder()
          .allowUnclosedQuote(false)
          .fieldSeparator(separator)
          .ofSingleCsvRecord(line)
          .getFields();
    } catch (CsvParseException notCsv) {
      throw new RefusedRowException(
          RejectionCode.BAD_ROW,
          "line",
          line,
          "fields with %s between and whole quotes".formatted(named(separator)));
    }
  }

  /** The fields of a line that holds as many as the header; padding commas at its end count not. */
  public static List<String> split(String line, int count) throws RefusedRowException {
    return split(line, COMMA, count);
  }

  /** The same where another character separates them. */
  public static List<String> split(String line, char separator, int count)
      throws RefusedRowException {
    List<String> fields = split(line, separator);
    boolean padded = fields.size() > count
        && fields.subList(count, fields.size()).stream().allMatch(String::isBlank);
    if (fields.size() != count && !padded) {
      throw new RefusedRowException(
          RejectionCode.BAD_ROW, "line", line, "%d fields, not %d".formatted(count, fields.size()));
    }
    return fields;
  }

  /** What stands between fields, in the plural, for messages. */
  static String named(char separator) {
    return switch (separator) {
      case COMMA -> "commas";
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      default -> "'" + separator + "'";
    };
  }
}
