package io.nightcondor.reporting.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** The last gate against NaN and infinity, which JSON cannot say: writing one fails. */
final class FiniteDoubles extends ValueSerializer<Double> {

  static SimpleModule module() {
    FiniteDoubles doubles = new FiniteDoubles();
    return new SimpleModule("finite doubles")
        .addSerializer(Double.class, doubles)
        .addSerializer(double.class, doubles);
  }

  @Override
  public void serialize(Double value, JsonGenerator json, SerializationContext context) {
    if (!Double.isFinite(value)) {
      context.reportMappingProblem(
          "'%s' of a pack is %s, expected a finite number. Nothing was written.",
          json.streamWriteContext().currentName(), value);
    }
    json.writeNumber(value);
  }
}
