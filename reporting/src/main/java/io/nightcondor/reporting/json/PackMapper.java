package io.nightcondor.reporting.json;

import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How packs are written and read, whatever they hold. */
final class PackMapper {

  private static final String VERSION = "version";

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .addModule(FigureJson.module())
      .addModule(FiniteDoubles.module())
      .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
      .enable(SerializationFeature.INDENT_OUTPUT)
      .defaultPrettyPrinter(StablePrinter.INSTANCE)
      // the JDK's digits differ between 17 and 19 and later; Jackson's own do not
      .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
      .build();

  private PackMapper() {}

  /** As UTF-8 JSON, indented, with a line feed at the end. */
  static byte[] write(Object pack) {
    byte[] json = MAPPER.writeValueAsBytes(pack);
    byte[] withLineEnd = Arrays.copyOf(json, json.length + 1);
    withLineEnd[json.length] = '\n';
    return withLineEnd;
  }

  /**
   * The pack of that JSON.
   *
   * @param name of its kind, for messages
   * @param expected version of its layout
   * @throws IllegalArgumentException if it is not such a pack of this layout version
   */
  static <T> T read(byte[] json, Class<T> kind, String name, int expected) {
    try {
      int version = version(json);
      if (version != expected) {
        throw new IllegalArgumentException(
            "%s: 'version' is %d, expected %d. The pack was not read."
                .formatted(name, version, expected));
      }
      return MAPPER.readValue(json, kind);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "%s: not readable as layout version %d: %s. The pack was not read."
              .formatted(name, expected, e.getOriginalMessage()),
          e);
    }
  }

  /** Of the layout, the first of the keys; 0 if it is not there. */
  private static int version(byte[] json) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      boolean first = parser.nextToken() == JsonToken.START_OBJECT
          && VERSION.equals(parser.nextName())
          && parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
      return first ? parser.getIntValue() : 0;
    }
  }
}
