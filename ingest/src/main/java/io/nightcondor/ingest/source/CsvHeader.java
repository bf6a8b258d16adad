package io.nightcondor.ingest.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header of a CSV whose columns go by name. */
final class CsvHeader {

  private final int size;
  private final Map<String, Integer> positions;

  private CsvHeader(int size, Map<String, Integer> positions) {
    this.size = size;
    this.positions = positions;
  }

  /** The first line that is not blank; names are taken without regard to case. */
  static CsvHeader read(CsvLines lines) throws RefusedContentException {
    String line = lines.nextFilled();
    List<String> names;
    try {
      names = CsvLines.fields(line);
    } catch (RefusedRowException notCsv) {
      throw new RefusedContentException(
          lines.line(), "the header is not CSV", "names with commas between");
    }
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT);
      if (positions.putIfAbsent(name, i) != null) {
        throw new RefusedContentException(
            lines.line(), "the header has '%s' twice".formatted(shown(name)), "each column once");
      }
    }
    return new CsvHeader(names.size(), positions);
  }

  /** Names in the order of the file, lower case. */
  List<String> names() {
    return List.copyOf(positions.keySet());
  }

  boolean has(String name) {
    return positions.containsKey(name);
  }

  /** Position of a column that the format requires. */
  int require(String name, String expected) throws RefusedContentException {
    Integer position = positions.get(name);
    if (position == null) {
      throw new RefusedContentException(
          "the header has no column '%s' (it has %s)"
              .formatted(name, shown(String.join(", ", names()))),
          expected);
    }
    return position;
  }

  /** Number of columns. */
  int size() {
    return size;
  }

  static String shown(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "?");
    return clean.length() > 120 ? clean.substring(0, 120) + "..." : clean;
  }
}
