package io.nightcondor.reporting.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** Codes of the pack, such as NO_SETTLEMENT, as words; other text stays as it is. */
final class Words {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{4,}");

  private Words() {}

  static String ofCode(String text) {
    return CODE.matcher(text).matches() ? text.toLowerCase(Locale.ROOT).replace('_', ' ') : text;
  }
}
