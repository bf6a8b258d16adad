package io.nightcondor.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.reporting.BacktestSample;
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

class BacktestPackSchemaTest {

  static final List<String> PAYLOADS = SamplePack.PAYLOADS;

  @Test
  void givenRichAndEmptyPack_whenWritten_thenValid() {
    assertThat(errors(json(BacktestSample.rich()))).isEmpty();
    assertThat(errors(json(BacktestSample.empty()))).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenNastyText_whenWritten_thenValid(String payload) {
    assertThat(errors(json(BacktestSample.nasty(payload)))).isEmpty();
  }

  @Test
  void givenKeyOfOtherNameOrType_whenChecked_thenInvalid() {
    String json = json(BacktestSample.rich());
    for (String[] change : new String[][] {
      {"\"runHash\"", "\"hash\""},
      {"\"version\" : " + BacktestPack.VERSION, "\"version\" : 2"},
      {"\"equity\" : 1000000.0", "\"equity\" : \"1000000\""},
      {"\"missing\" : \"NO_HEDGE\"", "\"missing\" : null"},
      {"\"recovery\" : null", "\"recovery\" : 0"}
    }) {
      assertThat(json).contains(change[0]);
      assertThat(errors(json.replace(change[0], change[1]))).as(change[1]).isNotEmpty();
    }
  }

  @Test
  void givenSchema_whenRead_thenEveryPropertyAndRecordSaysWhatItIs() {
    JsonNode schema = JsonMapper.shared().readTree(text());
    assertDescribed("the pack", schema);
    for (Map.Entry<String, JsonNode> definition : schema.get("$defs").properties()) {
      assertThat(definition.getValue().path("description").asString())
          .as(definition.getKey())
          .isNotBlank();
      assertDescribed(definition.getKey(), definition.getValue());
    }
  }

  private static void assertDescribed(String name, JsonNode record) {
    for (Map.Entry<String, JsonNode> property : record.path("properties").properties()) {
      assertThat(property.getValue().path("description").asString())
          .as(name + "." + property.getKey())
          .isNotBlank();
    }
  }

  private static String json(BacktestPack pack) {
    return new String(BacktestPackJson.write(pack), StandardCharsets.UTF_8);
  }

  private static List<String> errors(String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String text() {
    try (InputStream in = BacktestPackSchemaTest.class
        .getClassLoader()
        .getResourceAsStream(BacktestPackJson.SCHEMA)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
