package io.nightcondor.app.command.setup;

import java.util.LinkedHashMap;
import java.util.Map;

/** A mapping that is written in the order of its entries, the same in every process. */
final class Ordered {

  private Ordered() {}

  /** @param entries keys, each with its value behind it */
  static Map<String, Object> of(Object... entries) {
    Map<String, Object> mapping = new LinkedHashMap<>();
    for (int place = 0; place < entries.length; place += 2) {
      mapping.put((String) entries[place], entries[place + 1]);
    }
    return mapping;
  }
}
