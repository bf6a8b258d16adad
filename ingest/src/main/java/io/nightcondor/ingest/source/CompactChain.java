package io.nightcondor.ingest.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * The texts of a compact chain, read token by token; nothing is judged yet.
 *
 * @param symbol text of sym, empty if absent
 * @param spot text of spot, empty if absent
 * @param asOf text of asof, empty if absent
 * @param options fields of each element of o
 * @param bars fields of each element of bars
 */
record CompactChain(
    String symbol,
    String spot,
    String asOf,
    List<Map<String, String>> options,
    List<Map<String, String>> bars) {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Reads one object; keys that the format does not know are skipped. */
  static CompactChain read(String text) {
    Map<String, String> head = new LinkedHashMap<>();
    List<Map<String, String>> options = new ArrayList<>();
    List<Map<String, String>> bars = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      require(parser, parser.nextToken(), JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (key) {
          case "sym", "spot", "asof" -> head.put(key, scalar(parser, value));
          case "o" -> readList(parser, value, options);
          case "bars" -> readList(parser, value, bars);
          default -> parser.skipChildren();
        }
      }
      require(parser, parser.currentToken(), JsonToken.END_OBJECT);
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "text after the end of the object");
      }
    }
    return new CompactChain(
        head.getOrDefault("sym", ""),
        head.getOrDefault("spot", ""),
        head.getOrDefault("asof", ""),
        options,
        bars);
  }

  private static void readList(JsonParser parser, JsonToken start, List<Map<String, String>> into) {
    require(parser, start, JsonToken.START_ARRAY);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Map<String, String> fields = new LinkedHashMap<>();
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String key = parser.currentName();
          fields.put(key, scalar(parser, parser.nextToken()));
        }
      } else {
        parser.skipChildren();
      }
      into.add(fields);
    }
  }

  /** The text of a value; an object or list in its place is skipped and reads as such. */
  private static String scalar(JsonParser parser, JsonToken token) {
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      parser.skipChildren();
      return "a nested value";
    }
    return parser.getString();
  }

  private static void require(JsonParser parser, JsonToken token, JsonToken wanted) {
    if (token != wanted) {
      throw new StreamReadException(parser, "expected " + wanted);
    }
  }
}
