package io.nightcondor.app.job;

import java.util.Locale;

/** Counts in words, the same in every locale. */
public final class Words {

  private Words() {}

  /** Such as "1 file" or "1,204 files". */
  public static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Such as 1,204. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The name of a constant in lower case. */
  public static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
