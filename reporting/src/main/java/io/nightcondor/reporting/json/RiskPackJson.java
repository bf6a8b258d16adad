package io.nightcondor.reporting.json;

import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.RiskPack;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads a risk pack as JSON. Keys stand in the order of the records' components, dates
 * are ISO, numbers carry full precision in the shortest digits that read back to the same double.
 */
public final class RiskPackJson {

  /** Class path name of the JSON Schema of what {@link #write} returns. */
  public static final String SCHEMA = "io/nightcondor/reporting/json/risk-pack.schema.json";

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

  private RiskPackJson() {}

  /** The pack as UTF-8 JSON, indented, with a line feed at the end. */
  public static byte[] write(RiskPack pack) {
    return line(MAPPER.writeValueAsBytes(pack));
  }

  /** Decisions of a pack as an array of the same form. */
  public static byte[] writeDecisions(List<DecisionRow> decisions) {
    return line(MAPPER.writeValueAsBytes(decisions));
  }

  private static byte[] line(byte[] json) {
    byte[] withLineEnd = Arrays.copyOf(json, json.length + 1);
    withLineEnd[json.length] = '\n';
    return withLineEnd;
  }

  /**
   * The pack of that JSON.
   *
   * @throws IllegalArgumentException if it is not a risk pack of this layout version
   */
  public static RiskPack read(byte[] json) {
    try {
      int version = version(json);
      if (version != RiskPack.VERSION) {
        throw new IllegalArgumentException(
            "risk pack: 'version' is %d, expected %d. The pack was not read."
                .formatted(version, RiskPack.VERSION));
      }
      return MAPPER.readValue(json, RiskPack.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "risk pack: not readable as layout version %d: %s. The pack was not read."
              .formatted(RiskPack.VERSION, e.getOriginalMessage()),
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
