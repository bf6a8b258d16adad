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
 * The texts of a delayed quote file that are of use, read token by token in whatever order its keys
 * have; nothing is judged yet. A text that is absent is empty.
 *
 * @param timestamp of the file
 * @param symbol of the underlying, with what the site puts before it
 * @param currentPrice of the underlying
 * @param lastTradeTime of the underlying
 * @param options in the order of the file
 */
record DelayedChain(
    String timestamp,
    String symbol,
    String currentPrice,
    String lastTradeTime,
    List<DelayedOption> options) {

  private static final String DATA = "data.";

  /** Reads one object; keys that the format does not know are skipped. */
  static DelayedChain read(JsonParser parser) throws RefusedContentException {
    Map<String, String> head = new LinkedHashMap<>();
    List<DelayedOption> options = new ArrayList<>();
    JsonText.require(parser, parser.nextToken(), JsonToken.START_OBJECT);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (key) {
        case "timestamp", "symbol" -> head.put(key, JsonText.scalar(parser, value));
        case "data" -> readData(parser, value, head, options);
        default -> parser.skipChildren();
      }
    }
    JsonText.require(parser, parser.currentToken(), JsonToken.END_OBJECT);
    return new DelayedChain(
        head.getOrDefault("timestamp", ""),
        head.getOrDefault(DATA + "symbol", head.getOrDefault("symbol", "")),
        head.getOrDefault(DATA + "current_price", ""),
        head.getOrDefault(DATA + "last_trade_time", ""),
        options);
  }

  private static void readData(
      JsonParser parser, JsonToken start, Map<String, String> head, List<DelayedOption> options)
      throws RefusedContentException {
    JsonText.require(parser, start, JsonToken.START_OBJECT);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (key) {
        case "symbol", "current_price", "last_trade_time" ->
          head.put(DATA + key, JsonText.scalar(parser, value));
        case "options" ->
          JsonText.readList(parser, value, fields -> options.add(DelayedOption.of(fields)));
        default -> parser.skipChildren();
      }
    }
    JsonText.require(parser, parser.currentToken(), JsonToken.END_OBJECT);
  }
}
