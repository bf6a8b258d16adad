package io.nightcondor.app.command.console;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts as one JSON document: indented, constants in lower case, dates as ISO 8601. Every document
 * has its schema beside the command.
 */
final class Facts {

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(SerializationFeature.INDENT_OUTPUT)
      .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
      .build();

  private Facts() {}

  static String json(Object facts) {
    return MAPPER.writeValueAsString(facts);
  }
}
