package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The header of a CSV whose columns go by name. */
public final class CsvHeader {

  private final int size;
  private final Map<String, Integer> positions;

  private CsvHeader(int size, Map<String, Integer> positions) {
    this.size = size;
    this.positions = positions;
  }

  /** The first line that is not blank; names are taken without regard to case. */
  public static CsvHeader read(TextLines lines) throws RefusedContentException {
    return read(lines, CsvFields.COMMA);
  }

  /** The same where another character separates the names. */
  public static CsvHeader read(TextLines lines, char separator) throws RefusedContentException {
    String line = lines.nextFilled();
    return of(line, lines.number(), separator);
  }

  /** A line that was read already, for a file with something before its header. */
  public static CsvHeader of(String line, int number) throws RefusedContentException {
    return of(line, number, CsvFields.COMMA);
  }

  private static CsvHeader of(String line, int number, char separator)
      throws RefusedContentException {
    List<String> names;
    try {
      names = CsvFields.split(line, separator);
    } catch (RefusedRowException notCsv) {
      throw new RefusedContentException(
          number,
          "the header is not CSV",
          "names with %s between".formatted(CsvFields.named(separator)));
    }
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT);
      if (positions.putIfAbsent(name, i) != null) {
        throw new RefusedContentException(
            number, "the header has '%s' twice".formatted(Shown.text(name)), "each column once");
      }
    }
    return new CsvHeader(names.size(), positions);
  }

  /** Names in the order of the file, lower case. */
  public List<String> names() {
    return List.copyOf(positions.keySet());
  }

  public boolean has(String name) {
    return positions.containsKey(name);
  }

  /** Position of a column, empty if there is none of that name. */
  public Optional<Integer> position(String name) {
    return Optional.ofNullable(positions.get(name));
  }

  /** Position of a column that the format requires. */
  public int require(String name, String expected) throws RefusedContentException {
    Integer position = positions.get(name);
    if (position == null) {
      throw new RefusedContentException(
          "the header has no column '%s' (it has %s)"
              .formatted(name, Shown.text(String.join(", ", names()))),
          expected);
    }
    return position;
  }

  /** Number of columns. */
  public int size() {
    return size;
  }
}
