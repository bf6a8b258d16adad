package io.nightcondor.ingest.series;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.source.CsvFields;
import java.util.List;
import java.util.Locale;

/**
 * The first two lines of a text that are not blank, by which the CSVs are told apart.
 *
 * @param names of the header, lower case
 * @param first fields of the first row; none if the head does not show it
 */
record CsvHead(List<String> names, List<String> first) {

  static CsvHead of(String head) {
    List<String> lines = head.lines().filter(line -> !line.isBlank()).limit(2).toList();
    if (lines.isEmpty()) {
      return new CsvHead(List.of(), List.of());
    }
    List<String> names = fields(lines.get(0)).stream()
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .toList();
    return new CsvHead(names, lines.size() < 2 ? List.of() : fields(lines.get(1)));
  }

  private static List<String> fields(String line) {
    try {
      return CsvFields.split(line);
    } catch (RefusedRowException notCsv) {
      return List.of();
    }
  }

  /** True if the first column has one of these names. */
  boolean startsWith(List<String> dates) {
    return !names.isEmpty() && dates.contains(names.get(0));
  }

  /** True if the first row begins with a date such as 20240805. */
  boolean hasCompactDate() {
    return !first.isEmpty() && first.get(0).matches("\\d{8}");
  }

  /** True if the columns of a daily bar are there. */
  boolean hasBar() {
    return names.containsAll(List.of("open", "high", "low"))
        && (names.contains("close") || names.contains("price"))
        && !names.contains("slot");
  }
}
