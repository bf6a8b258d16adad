package io.nightcondor.app.job;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Counts in words, the same in every locale. */
public final class Words {

  private static final int NAMED = 20;

  private Words() {}

  /** Such as "1 file" or "1,204 files". */
  public static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Names in their order, such as "a, b, c"; of many the first, and how many more there are. */
  public static String some(List<String> names) {
    String shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() <= NAMED
        ? shown
        : "%s and %s more".formatted(shown, number(names.size() - NAMED));
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
