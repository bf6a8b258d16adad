package io.nightcondor.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RiskPackSchemaTest {

  @Test
  void givenRichAndEmptyPack_whenWritten_thenValid() {
    assertThat(errors(json(SamplePack.rich()))).isEmpty();
    assertThat(errors(json(SamplePack.empty()))).isEmpty();
  }

  static final List<String> PAYLOADS = SamplePack.PAYLOADS;

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenNastyText_whenWritten_thenValid(String payload) {
    assertThat(errors(json(SamplePack.nasty(payload)))).isEmpty();
  }

  @Test
  void givenKeyAddedRemovedOrOfOtherType_whenChecked_thenInvalid() {
    String json = json(SamplePack.rich());
    assertThat(errors(json.replace("\"headline\"", "\"headlines\""))).isNotEmpty();
    assertThat(errors(json.replace("\"version\" : " + RiskPack.VERSION, "\"version\" : 2")))
        .isNotEmpty();
    assertThat(errors(json.replace("\"equity\" : 2500000.0", "\"equity\" : \"2500000\"")))
        .isNotEmpty();
    assertThat(errors(json.replace("\"missing\" : \"UNKNOWN_COST\"", "\"missing\" : null")))
        .isNotEmpty();
    assertThat(errors(json.replace("\"status\" : \"ATTENTION\"", "\"status\" : \"FINE\"")))
        .isNotEmpty();
  }

  @Test
  void givenSchema_whenRead_thenEveryPropertyAndRecordSaysWhatItIs() {
    JsonNode schema = JsonMapper.shared().readTree(text());
    assertDescribed("the pack", schema);
    for (Map.Entry<String, JsonNode> definition : schema.get("$defs").properties()) {
      assertThat(definition.getValue().has("description"))
          .as(definition.getKey())
          .isTrue();
      assertDescribed(definition.getKey(), definition.getValue());
    }
  }

  private static void assertDescribed(String name, JsonNode record) {
    if (record.has("properties")) {
      for (Map.Entry<String, JsonNode> property : record.get("properties").properties()) {
        assertThat(property.getValue().path("description").asString())
            .as(name + "." + property.getKey())
            .isNotBlank();
      }
    }
  }

  private static String json(RiskPack pack) {
    return new String(RiskPackJson.write(pack), StandardCharsets.UTF_8);
  }

  private static List<String> errors(String json) {
    return schema().validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(), InputFormat.JSON);
  }

  private static String text() {
    try (InputStream in =
        RiskPackSchemaTest.class.getClassLoader().getResourceAsStream(RiskPackJson.SCHEMA)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
