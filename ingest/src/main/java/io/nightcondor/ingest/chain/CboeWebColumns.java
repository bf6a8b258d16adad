package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The columns of a Cboe quote table, which go by position as their names repeat. The whole table
 * has 22, the one without vols and greeks 16; the names may carry their side.
 *
 * @param count of columns
 * @param computed true if the table has the vendor's vol, delta and gamma
 * @param old true for the table of before 2021, whose headings are shorter
 */
record CboeWebColumns(int count, boolean computed, boolean old) {

  private static final List<String> SIDE =
      List.of("Last Sale", "Net", "Bid", "Ask", "Volume", "IV", "Delta", "Gamma", "Open Interest");
  private static final Set<String> COMPUTED = Set.of("IV", "Delta", "Gamma");
  private static final String OLD_VOLUME = "Vol";
  private static final String OLD_OPEN_INTEREST = "Open Int";

  private static final List<String> WHOLE = layout(SIDE);
  private static final List<String> CUT =
      layout(SIDE.stream().filter(name -> !COMPUTED.contains(name)).toList());

  /**
   * One of the two quotes of a line.
   *
   * @param name of its columns
   * @param symbol text of the option symbol
   * @param last text of the last sale
   * @param vol text of the vendor's vol, 0 where the table has none
   * @param delta text of the vendor's delta, 0 where the table has none
   */
  record Side(
      String name,
      String symbol,
      String last,
      String bid,
      String ask,
      String volume,
      String vol,
      String delta,
      String openInterest) {}

  private static List<String> layout(List<String> side) {
    List<String> names = new ArrayList<>(List.of("Expiration Date", "Calls"));
    names.addAll(side);
    names.addAll(List.of("Strike", "Puts"));
    names.addAll(side);
    return List.copyOf(names);
  }

  /** The columns that a header names. */
  static CboeWebColumns of(String header, int line) throws RefusedContentException {
    List<String> names = names(header, line);
    List<String> layout = names.size() == CUT.size() ? CUT : WHOLE;
    boolean old = false;
    for (int i = 0; i < Math.max(layout.size(), names.size()); i++) {
      String name = i < names.size() ? names.get(i) : "nothing";
      String expected = i < layout.size() ? layout.get(i) : "nothing";
      String side = i < layout.indexOf("Strike") ? "Calls " : "Puts ";
      String bare = bare(name, side);
      old |= bare.equals(OLD_VOLUME) || bare.equals(OLD_OPEN_INTEREST);
      if (!name.equals(expected) && !modern(bare).equals(expected)) {
        throw new RefusedContentException(
            line,
            "column %d of the header is '%s'".formatted(i + 1, Shown.text(name)),
            "'%s'".formatted(expected));
      }
    }
    return new CboeWebColumns(layout.size(), layout.equals(WHOLE), old);
  }

  private static List<String> names(String header, int line) throws RefusedContentException {
    List<String> names;
    try {
      names = new ArrayList<>(CsvFields.split(header));
    } catch (RefusedRowException notCsv) {
      throw new RefusedContentException(line, "the header is not CSV", "names with commas between");
    }
    names.replaceAll(String::strip);
    while (names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    return names;
  }

  /**
   * Without the side before it, and without the number that tables with unique names put behind.
   */
  private static String bare(String name, String side) {
    String own = name.startsWith(side) ? name.substring(side.length()) : name;
    return own.endsWith(".1") ? own.substring(0, own.length() - ".1".length()) : own;
  }

  private static String modern(String name) {
    return switch (name) {
      case OLD_VOLUME -> "Volume";
      case OLD_OPEN_INTEREST -> "Open Interest";
      default -> name;
    };
  }

  /** The fields of one side of a line. */
  Side side(List<String> fields, OptionRight right) {
    int first = right == OptionRight.CALL ? 1 : strike() + 1;
    int afterVolume = first + 1 + SIDE.indexOf("IV");
    return new Side(
        right == OptionRight.CALL ? "Calls" : "Puts",
        fields.get(first),
        fields.get(first + 1),
        fields.get(first + 3),
        fields.get(first + 4),
        fields.get(first + 5),
        computed ? fields.get(afterVolume) : "0",
        computed ? fields.get(afterVolume + 1) : "0",
        fields.get(computed ? afterVolume + COMPUTED.size() : afterVolume));
  }

  /** Position of the strike. */
  int strike() {
    return count / 2;
  }
}
