package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.CsvHeader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of a line of CSV by the name of their column, as the vendor writes it. */
final class NamedCells {

  private final int size;
  private final Map<String, Integer> positions = new HashMap<>();

  /**
   * @param required columns without which the file cannot be read
   * @param optional columns that it may have
   * @param expected of the header, for the message
   */
  NamedCells(CsvHeader header, List<String> required, List<String> optional, String expected)
      throws RefusedContentException {
    size = header.size();
    for (String name : required) {
      positions.put(name, header.require(lower(name), expected));
    }
    for (String name : optional) {
      if (header.has(lower(name))) {
        positions.put(name, header.require(lower(name), expected));
      }
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Number of columns of the file. */
  int size() {
    return size;
  }

  boolean has(String name) {
    return positions.containsKey(name);
  }

  /** True if that is the first column of a line. */
  boolean isFirst(String name) {
    return positions.getOrDefault(name, -1) == 0;
  }

  /** {@link Cell#NONE} where the file has no such column. */
  Cell cell(List<String> fields, String name) {
    Integer position = positions.get(name);
    return position == null ? Cell.NONE : new Cell(name, fields.get(position));
  }
}
