package io.nightcondor.ingest.symbol;

import java.util.List;
import java.util.Locale;

/** English month names of three letters, whatever the host's language. */
public final class MonthNames {

  private static final List<String> NAMES =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  private MonthNames() {}

  /** 1 to 12, whatever the case of the letters; 0 if there is no such month. */
  public static int of(String name) {
    return NAMES.indexOf(name.toUpperCase(Locale.ROOT)) + 1;
  }
}
