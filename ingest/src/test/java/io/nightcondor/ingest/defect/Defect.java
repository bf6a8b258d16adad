package io.nightcondor.ingest.defect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that is wrong with a chain, at a place of its own, so that any two can be wrong at
 * once.
 *
 * @param name in words
 * @param code that it must lead to
 * @param place line that it is at, see {@link SoundChain#place}
 * @param edit of that line; one that gives several lines adds them
 */
record Defect(String name, String code, int place, UnaryOperator<String> edit) {

  /** The fields of a line by their position in the layout of the Cboe site. */
  enum Field {
    EXPIRY(0),
    CALL(1),
    CALL_LAST(2),
    CALL_BID(4),
    CALL_ASK(5),
    CALL_VOLUME(6),
    CALL_VOL(7),
    CALL_DELTA(8),
    CALL_OPEN_INTEREST(10),
    STRIKE(11),
    PUT(12),
    PUT_BID(15),
    PUT_ASK(16);

    private final int position;

    Field(int position) {
      this.position = position;
    }
  }

  /** The defect that one field has another text. */
  static Defect of(String name, String code, int place, Field field, String text) {
    return of(name, code, place, field, old -> text);
  }

  /** The defect that one field is changed. */
  static Defect of(String name, String code, int place, Field field, UnaryOperator<String> change) {
    return new Defect(name, code, place, line -> {
      String[] fields = line.split(",", -1);
      fields[field.position] = change.apply(fields[field.position]);
      return String.join(",", fields);
    });
  }

  /** The same with a second field changed. */
  Defect and(Field field, String text) {
    return new Defect(
        name, code, place, line -> of(name, code, place, field, text).edit.apply(edit.apply(line)));
  }

  /** The lines with this defect. */
  List<String> in(List<String> lines) {
    List<String> edited = new ArrayList<>(lines);
    edited.set(place, edit.apply(lines.get(place)));
    return edited;
  }

  @Override
  public String toString() {
    return name + " -> " + code;
  }
}
