package io.nightcondor.app.command;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Holds what {@code --json} prints against the published schema of its command. */
public final class JsonDocuments {

  private JsonDocuments() {}

  /** What is wrong with the document; empty if it is valid. */
  public static List<String> errors(Class<?> command, String schema, String json) {
    try (InputStream in =
        Objects.requireNonNull(command.getResourceAsStream(schema + ".schema.json"), schema)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
