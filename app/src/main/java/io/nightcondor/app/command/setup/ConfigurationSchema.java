package io.nightcondor.app.command.setup;

import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.app.config.Attachment;
import io.nightcondor.app.config.ConfigurationKey;
import io.nightcondor.app.config.KeyForm;
import io.nightcondor.reporting.ReportForm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JSON Schema of the configuration, written from its keys. It knows less than the program: not
 * whether a file is there, nor whether two books share a name.
 */
final class ConfigurationSchema {

  private static final String OBJECT = "object";

  private ConfigurationSchema() {}

  static Map<String, Object> document() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "nightcondor.yaml");
    schema.putAll(object(ConfigurationKey.top()));
    return schema;
  }

  /** A mapping of these keys and no others. */
  private static Map<String, Object> object(List<ConfigurationKey> keys) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(key -> properties.put(key.word(), of(key)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", OBJECT);
    schema.put("properties", properties);
    schema.put(
        "required",
        keys.stream()
            .filter(ConfigurationKey::isRequired)
            .map(ConfigurationKey::word)
            .toList());
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> of(ConfigurationKey key) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", description(key));
    schema.putAll(
        switch (key) {
          case SOURCES -> SourceSchema.list(object(key.children()));
          case SOURCE_FORMAT -> SourceSchema.format();
          case SOURCE_OPTIONS -> Ordered.of("type", OBJECT);
          case BOOK_REPORTS ->
            listOrNone(
                Ordered.of("enum", ReportForm.ALL.stream().map(ReportForm::key).toList()));
          case BOOK_RECIPIENTS ->
            listOrNone(Ordered.of(
                "oneOf", List.of(of(ConfigurationKey.RECIPIENT_ADDRESS), object(key.children()))));
          case RECIPIENT_ATTACH ->
            list(Ordered.of(
                "enum", Arrays.stream(Attachment.values()).map(Attachment::key).toList()));
          case RECIPIENT_ADDRESS, MAIL_FROM ->
            Ordered.of("type", "string", "pattern", "^[^\\s@,;]+@[^\\s@,;]+$");
          case BOOK_ID ->
            Ordered.of("type", words(), "pattern", "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$");
          case BOOK_LIMITS -> PolicySchema.limits();
          case POLICIES -> policies();
          case POLICY_PRESET -> Ordered.of("enum", Policy.presets());
          case POLICY_OVERRIDES -> PolicySchema.overrides();
          case RISK -> together(object(key.children()), "stressedFrom", "stressedTo");
          case MAIL -> mail(login(object(key.children())));
          case DATABASE, WORKERS -> login(object(key.children()));
          default -> plain(key);
        });
    return schema;
  }

  private static String description(ConfigurationKey key) {
    String unit = key.form().unit().isEmpty() ? "" : ", " + key.form().unit();
    String standard = key.standard().isEmpty() ? "" : "; default " + key.standard();
    return key.meaning() + " (" + key.form().expected() + unit + standard + ")";
  }

  private static Map<String, Object> plain(ConfigurationKey key) {
    KeyForm form = key.form();
    return switch (form.kind()) {
      case SECTION -> object(key.children());
      case NAMED -> Ordered.of("type", OBJECT);
      case LIST ->
        list(key.children().isEmpty() ? Ordered.of("type", words()) : object(key.children()));
      case TEXT, SECRET, FILE -> Ordered.of("type", words());
      case NUMBER -> Ordered.of("type", "number", "minimum", form.low(), "maximum", form.high());
      case WHOLE -> Ordered.of("type", "integer", "minimum", form.low(), "maximum", form.high());
      case FLAG -> Ordered.of("type", "boolean");
      case CHOICE -> Ordered.of("enum", form.words());
      case DATE -> Ordered.of("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$");
    };
  }

  /** A name may look like a number. */
  private static List<String> words() {
    return List.of("string", "number");
  }

  private static Map<String, Object> listOrNone(Map<String, Object> items) {
    return Ordered.of("type", "array", "items", items);
  }

  private static Map<String, Object> list(Map<String, Object> items) {
    return Ordered.of("type", "array", "minItems", 1, "items", items);
  }

  private static Map<String, Object> policies() {
    return Ordered.of(
        "type",
        OBJECT,
        "propertyNames",
        Ordered.of("not", Ordered.of("enum", Policy.presets())),
        "additionalProperties",
        object(ConfigurationKey.POLICY.children()));
  }

  /** A username stands with where its password is, and with one such place only. */
  private static Map<String, Object> login(Map<String, Object> section) {
    Map<String, Object> schema = new LinkedHashMap<>(section);
    schema.put(
        "dependentRequired",
        Ordered.of("passwordFile", List.of("username"), "credential", List.of("username")));
    schema.put(
        "dependentSchemas",
        Ordered.of(
            "username",
            Ordered.of(
                "oneOf",
                Stream.of("passwordFile", "credential")
                    .map(place -> Ordered.of("required", List.of(place)))
                    .toList())));
    return schema;
  }

  private static Map<String, Object> mail(Map<String, Object> section) {
    Map<String, Object> schema = new LinkedHashMap<>(section);
    schema.put(
        "if",
        Ordered.of(
            "properties",
            Ordered.of("mode", Ordered.of("const", "smtp")),
            "required",
            List.of("mode")));
    schema.put("then", Ordered.of("required", List.of("host", "port")));
    return schema;
  }

  private static Map<String, Object> together(
      Map<String, Object> section, String one, String other) {
    Map<String, Object> schema = new LinkedHashMap<>(section);
    schema.put("dependentRequired", Ordered.of(one, List.of(other), other, List.of(one)));
    return schema;
  }
}
