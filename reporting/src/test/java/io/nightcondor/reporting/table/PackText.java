package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.json.RiskPackJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a pack of which one part changes at a time: only that part is written anew. */
final class PackText {

  private final ObjectNode tree;
  private final Map<String, String> parts = new LinkedHashMap<>();

  PackText(ObjectNode tree) {
    this.tree = tree;
    tree.properties().forEach(part -> parts.put(part.getKey(), part.getValue().toString()));
  }

  /** The pack as it is now, if each field can have its value. */
  Optional<RiskPack> read() {
    return read(tree.toString());
  }

  /** The same where nothing but the field of that path has changed. */
  Optional<RiskPack> readChanged(String path) {
    String changed = path.split("\\.")[0];
    return read(parts.keySet().stream()
        .map(name -> "\"" + name + "\":"
            + (name.equals(changed) ? tree.get(name).toString() : parts.get(name)))
        .collect(Collectors.joining(",", "{", "}")));
  }

  private static Optional<RiskPack> read(String json) {
    try {
      return Optional.of(RiskPackJson.read(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
