package io.nightcondor.app.command;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.nightcondor.reporting.json.RiskPackJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds what {@code --json} prints against the published schema of its command. */
public final class JsonDocuments {

  private JsonDocuments() {}

  /** What is wrong with the document; empty if it is valid. */
  public static List<String> errors(Class<?> command, String schema, String json) {
    // documents may hold parts of risk.json
    Map<String, String> others =
        Map.of("urn:nightcondor:risk-pack:1", text(RiskPackJson.class, "risk-pack"));
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(others))
        .getSchema(text(command, schema), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String text(Class<?> beside, String schema) {
    try (InputStream in =
        Objects.requireNonNull(beside.getResourceAsStream(schema + ".schema.json"), schema)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
