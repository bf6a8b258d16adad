package io.nightcondor.app.command.setup;

import io.nightcondor.analytics.policy.PolicyKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of a policy's keys. */
final class PolicySchema {

  private static final String LIMITS = "limits.";
  private static final String ONE_OF = "one of ";

  private PolicySchema() {}

  static Map<String, Object> overrides() {
    return keys("");
  }

  /** The limits of a book: keys of its policy without the word limits. */
  static Map<String, Object> limits() {
    return keys(LIMITS);
  }

  private static Map<String, Object> keys(String prefix) {
    Map<String, Object> properties = new LinkedHashMap<>();
    Arrays.stream(PolicyKey.values())
        .filter(key -> key.key().startsWith(prefix))
        .forEach(key -> properties.put(key.key().substring(prefix.length()), of(key)));
    return Ordered.of("type", "object", "properties", properties, "additionalProperties", false);
  }

  private static Map<String, Object> of(PolicyKey key) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(
        "description",
        "%s (%s; steward %s)".formatted(key.meaning(), key.expected(), key.stewardValue()));
    if (key.expected().startsWith(ONE_OF)) {
      schema.put("enum", List.of(key.expected().substring(ONE_OF.length()).split(", ")));
    } else if (key.accepts("true")) {
      schema.put("type", "boolean");
    } else if (key.accepts("off")) {
      // YAML 1.1 reads the word as a truth value
      schema.put(
          "anyOf",
          List.of(Ordered.of("type", "number"), Ordered.of("enum", List.of("off", false))));
    } else {
      schema.put("type", "number");
      schema.put("minimum", 0);
    }
    return schema;
  }
}
