package io.nightcondor.reporting.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of columns that come from data, of which two may be alike. */
public final class UniqueNames {

  private UniqueNames() {}

  /** The names in their order: none empty, no two alike whatever their case. */
  public static List<String> of(List<String> names) {
    Set<String> taken = new HashSet<>();
    List<String> unique = new ArrayList<>();
    for (String name : names) {
      String given = name.isBlank() ? "Column" : name;
      String free = given;
      for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
        free = given + " (" + i + ")";
      }
      unique.add(free);
    }
    return List.copyOf(unique);
  }
}
