package io.nightcondor.ingest.source;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** The fields of a line without quotes, each cut out when it is asked for: few formats need all. */
final class PlainFields extends AbstractList<String> implements RandomAccess {

  private static final int USUAL_FIELDS = 40;

  private final String line;
  private final int[] ends;
  private final int size;

  private PlainFields(String line, int[] ends, int size) {
    this.line = line;
    this.ends = ends;
    this.size = size;
  }

  static List<String> of(String line, char separator) {
    int[] ends = new int[USUAL_FIELDS];
    int size = 0;
    for (int from = 0; from >= 0; size++) {
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, 2 * size);
      }
      int end = line.indexOf(separator, from);
      ends[size] = end < 0 ? line.length() : end;
      from = end < 0 ? -1 : end + 1;
    }
    return new PlainFields(line, ends, size);
  }

  @Override
  public String get(int index) {
    Objects.checkIndex(index, size);
    return line.substring(index == 0 ? 0 : ends[index - 1] + 1, ends[index]);
  }

  @Override
  public int size() {
    return size;
  }
}
