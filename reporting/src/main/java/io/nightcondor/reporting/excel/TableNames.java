package io.nightcondor.reporting.excel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of tables, unique in the workbook whatever the case; built from constants only. */
final class TableNames {

  /** Such as VIX1, which is a cell. */
  private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[0-9]+");

  private final Set<String> taken = new HashSet<>();

  /** The id with a capital, such as {@code KeyFigures}. */
  String of(String id) {
    String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    if (CELL.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
      name += "_";
    }
    if (!taken.add(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("two tables are named " + name);
    }
    return name;
  }
}
