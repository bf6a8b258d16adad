package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

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

  /** Reads one object; keys that the format does not know are skipped. */
  static CompactChain read(JsonParser parser) throws RefusedContentException {
    Map<String, String> head = new LinkedHashMap<>();
    List<Map<String, String>> options = new ArrayList<>();
    List<Map<String, String>> bars = new ArrayList<>();
    JsonText.require(parser, parser.nextToken(), JsonToken.START_OBJECT);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (key) {
        case "sym", "spot", "asof" -> head.put(key, JsonText.scalar(parser, value));
        case "o" -> JsonText.readList(parser, value, options::add);
        case "bars" -> JsonText.readList(parser, value, bars::add);
        default -> parser.skipChildren();
      }
    }
    JsonText.require(parser, parser.currentToken(), JsonToken.END_OBJECT);
    return new CompactChain(
        head.getOrDefault("sym", ""),
        head.getOrDefault("spot", ""),
        head.getOrDefault("asof", ""),
        options,
        bars);
  }
}
