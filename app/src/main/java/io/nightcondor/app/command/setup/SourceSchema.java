package io.nightcondor.app.command.setup;

import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.UnpackLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of sources: each format has options of its own. */
final class SourceSchema {

  private static final List<String> WORDS = List.of("string", "number", "boolean");

  private SourceSchema() {}

  static Map<String, Object> format() {
    return Ordered.of(
        "enum", Arrays.stream(SourceFormat.values()).map(SourceFormat::id).toList());
  }

  static Map<String, Object> list(Map<String, Object> item) {
    Map<String, Object> items = new LinkedHashMap<>(item);
    items.put(
        "allOf", Arrays.stream(SourceFormat.values()).map(SourceSchema::when).toList());
    return Ordered.of("type", "array", "minItems", 1, "items", items);
  }

  private static Map<String, Object> when(SourceFormat format) {
    return Ordered.of(
        "if",
        Ordered.of("properties", Ordered.of("format", Ordered.of("const", format.id()))),
        "then",
        options(Formats.reader(format).options()));
  }

  private static Map<String, Object> options(List<SourceOption> options) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        UnpackLimits.LARGEST_MEGABYTES,
        Ordered.of("type", "integer", "minimum", 1, "maximum", 100_000));
    Map<String, Object> beginnings = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (SourceOption option : options) {
      if (option.name().endsWith(".")) {
        beginnings.put("^" + option.name().replace(".", "\\.") + ".", value(option));
      } else {
        properties.put(option.name(), value(option));
        if (option.required()) {
          required.add(option.name());
        }
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(
        "properties",
        Ordered.of(
            "options",
            Ordered.of(
                "properties",
                properties,
                "patternProperties",
                beginnings,
                "required",
                required,
                "additionalProperties",
                false)));
    if (!required.isEmpty()) {
      schema.put("required", List.of("options"));
    }
    return schema;
  }

  private static Map<String, Object> value(SourceOption option) {
    return Ordered.of(
        "description",
        option.expected(),
        "type",
        WORDS,
        "pattern",
        "^(?:" + option.form().pattern() + ")$");
  }
}
