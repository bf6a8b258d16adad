package io.nightcondor.reporting.manifest;

import io.nightcondor.reporting.json.StablePrinter;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads a manifest as JSON, keys in the order of the records' components. */
public final class ManifestJson {

  /** Class path name of the JSON Schema of what {@link #write} returns. */
  public static final String SCHEMA = "io/nightcondor/reporting/json/manifest.schema.json";

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
      .enable(SerializationFeature.INDENT_OUTPUT)
      .defaultPrettyPrinter(StablePrinter.INSTANCE)
      .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
      .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private ManifestJson() {}

  /** The manifest as UTF-8 JSON, indented, with a line feed at the end. */
  public static byte[] write(Manifest manifest) {
    byte[] json = MAPPER.writeValueAsBytes(manifest);
    byte[] withLineEnd = Arrays.copyOf(json, json.length + 1);
    withLineEnd[json.length] = '\n';
    return withLineEnd;
  }

  /**
   * The manifest of that JSON.
   *
   * @throws IllegalArgumentException if it is not a manifest of this layout version, or names a
   *     file outside its folder
   */
  public static Manifest read(byte[] json) {
    try {
      return MAPPER.readValue(json, Manifest.class);
    } catch (JacksonException e) {
      Throwable cause = e.getCause();
      String reason =
          cause instanceof IllegalArgumentException ? cause.getMessage() : e.getOriginalMessage();
      throw new IllegalArgumentException("no manifest that this program reads: " + reason, e);
    }
  }
}
