package io.nightcondor.reporting.table;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of hedge instruments for people; the symbol for the broker stands beside them. */
final class ContractNames {

  private static final Pattern FUTURE = Pattern.compile("(VXM?)([FGHJKMNQUVXZ])(\\d{2})");
  private static final Pattern OPTION =
      Pattern.compile("([A-Z]+) *(\\d{2})(\\d{2})(\\d{2})([CP])(\\d{5})(\\d{3})");

  /** Month letters of futures, January first. */
  private static final String MONTHS = "FGHJKMNQUVXZ";

  private ContractNames() {}

  /** Such as VX Nov-24 of VXX24, or VIX 18-Sep-24 20 call; of anything else the symbol itself. */
  static String of(String symbol) {
    Matcher future = FUTURE.matcher(symbol);
    if (future.matches()) {
      int month = MONTHS.indexOf(future.group(2)) + 1;
      return "%s %s-%s".formatted(future.group(1), month(month), future.group(3));
    }
    if (symbol.contains("/")) {
      return spread(symbol);
    }
    Matcher option = OPTION.matcher(symbol);
    return option.matches()
        ? "%s %s %s".formatted(series(option), strike(option), right(option))
        : symbol;
  }

  /** Both symbols of a spread of one series: VIX 18-Sep-24 30/40 call spread. */
  private static String spread(String symbols) {
    String[] parts = symbols.split("/", -1);
    Matcher bought = OPTION.matcher(parts[0]);
    Matcher sold = OPTION.matcher(parts[1]);
    return parts.length == 2 && bought.matches() && sold.matches()
        ? "%s %s/%s %s spread"
            .formatted(series(bought), strike(bought), strike(sold), right(bought))
        : symbols;
  }

  private static String series(Matcher option) {
    return "%s %s-%s-%s"
        .formatted(
            option.group(1),
            option.group(4),
            month(Integer.parseInt(option.group(3))),
            option.group(2));
  }

  private static String strike(Matcher option) {
    String whole = Integer.toString(Integer.parseInt(option.group(6)));
    String rest = option.group(7).replaceAll("0+$", "");
    return rest.isEmpty() ? whole : whole + "." + rest;
  }

  private static String right(Matcher option) {
    return option.group(5).equals("C") ? "call" : "put";
  }

  private static String month(int number) {
    return number >= 1 && number <= MONTHS.length()
        ? Month.of(number).getDisplayName(TextStyle.SHORT, Locale.ROOT)
        : Integer.toString(number);
  }
}
