package io.nightcondor.reporting.excel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of tables, unique in the workbook whatever the case; built from constants only. */
final class TableNames {

  private final Set<String> taken = new HashSet<>();

  /** The id with a capital, such as {@code KeyFigures}. */
  String of(String id) {
    String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    if (!taken.add(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("two tables are named " + name);
    }
    return name;
  }
}
