package io.nightcondor.reporting.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes of the pack, such as NO_SETTLEMENT, as words; other text stays as it is. */
public final class Words {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{4,}");

  /** Written in capitals wherever they stand. */
  private static final Set<String> NAMES = Set.of(
      "cpi", "eps", "etp", "fomc", "gdp", "iv", "macd", "nyse", "ppi", "reer", "rsi", "spx", "spxw",
      "vix", "vixw", "vx", "vxm");

  private Words() {}

  /** The code in words; text that is no code as it is. */
  public static String ofCode(String text) {
    return CODE.matcher(text).matches()
        ? Arrays.stream(text.toLowerCase(Locale.ROOT).split("_", -1))
            .map(word -> NAMES.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
            .collect(Collectors.joining(" "))
        : text;
  }
}
