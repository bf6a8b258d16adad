package io.nightcondor.ingest.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.util.List;

/** One line of CSV to its fields. */
public final class CsvFields {

  private static final CsvReader.CsvReaderBuilder PARSER =
      CsvReader.builder().allowUnclosedQuote(false);

  private CsvFields() {}

  /** The fields of a line, however many. */
  public static List<String> split(String line) throws RefusedRowException {
    if (line.length() > TextLines.LONGEST_LINE) {
      throw new RefusedRowException(
          RejectionCode.BAD_ROW,
          "line",
          line,
          "at most %d characters".formatted(TextLines.LONGEST_LINE));
    }
    return line.indexOf('"') < 0 ? PlainFields.of(line) : quoted(line);
  }

  private static List<String> quoted(String line) throws RefusedRowException {
    try {
      return PARSER.ofSingleCsvRecord(line).getFields();
    } catch (CsvParseException notCsv) {
      throw new RefusedRowException(
          RejectionCode.BAD_ROW, "line", line, "fields with commas between and whole quotes");
    }
  }

  /** The fields of a line that holds as many as the header; padding commas at its end count not. */
  public static List<String> split(String line, int count) throws RefusedRowException {
    List<String> fields = split(line);
    boolean padded = fields.size() > count
        && fields.subList(count, fields.size()).stream().allMatch(String::isBlank);
    if (fields.size() != count && !padded) {
      throw new RefusedRowException(
          RejectionCode.BAD_ROW, "line", line, "%d fields, not %d".formatted(count, fields.size()));
    }
    return fields;
  }
}
