package io.nightcondor.reporting.json;

import io.nightcondor.analytics.pack.Figure;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** A known figure is a JSON number; a missing one is {@code {"missing": "REASON"}}. */
final class FigureJson {

  private static final String MISSING = "missing";

  private FigureJson() {}

  static SimpleModule module() {
    return new SimpleModule("figures")
        .addSerializer(Figure.class, new Writer())
        .addDeserializer(Figure.class, new Reader());
  }

  private static final class Writer extends ValueSerializer<Figure> {
    @Override
    public void serialize(Figure figure, JsonGenerator json, SerializationContext context) {
      if (figure instanceof Figure.Known known) {
        json.writeNumber(known.value());
      } else if (figure instanceof Figure.Missing missing) {
        json.writeStartObject();
        json.writeStringProperty(MISSING, missing.reason());
        json.writeEndObject();
      }
    }
  }

  private static final class Reader extends ValueDeserializer<Figure> {
    @Override
    public Figure deserialize(JsonParser json, DeserializationContext context) {
      if (json.currentToken().isNumeric()) {
        return Figure.of(json.getDoubleValue());
      }
      if (json.currentToken() == JsonToken.START_OBJECT) {
        JsonNode node = context.readTree(json);
        JsonNode reason = node.get(MISSING);
        if (node.size() == 1 && reason != null && reason.isString()) {
          return Figure.missing(reason.stringValue());
        }
      }
      return context.reportInputMismatch(
          Figure.class, "a figure must be a number or {\"missing\": \"REASON\"}");
    }
  }
}
