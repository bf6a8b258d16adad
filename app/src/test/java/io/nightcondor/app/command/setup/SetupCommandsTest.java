package io.nightcondor.app.command.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.nightcondor.app.command.RootCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupCommandsTest {

  private static final Clock EVENING =
      Clock.fixed(Instant.parse("2026-08-05T22:00:00Z"), ZoneOffset.UTC);
  private static final Path SAMPLE = Path.of("src/main/package/sample/nightcondor.yaml");

  private record Result(int code, String out, String err) {}

  @TempDir
  private Path folder;

  @BeforeEach
  void configure() throws IOException {
    Files.copy(SAMPLE, folder.resolve("nightcondor.yaml"));
  }

  private static Result call(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = RootCommand.execute(arguments, new PrintWriter(out), new PrintWriter(err), EVENING);
    return new Result(code, out.toString(), err.toString());
  }

  private Result here(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--workspace", folder.toString()));
    return call(arguments.toArray(String[]::new));
  }

  private void replace(String word, String other) throws IOException {
    Path file = folder.resolve("nightcondor.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(word);
    Files.writeString(file, text.replace(word, other));
  }

  @Test
  void givenRightConfiguration_whenChecked_thenItIsCounted() throws IOException {
    Result words = here("config", "check");
    assertThat(words)
        .isEqualTo(new Result(0, "configuration is right: 5 sources, 1 books, 1 policies\n", ""));
    assertThat(errors("config-check", here("config", "check", "--json").out())).isEmpty();
    assertThat(here("config", "check", "-q").out()).isEmpty();
  }

  @Test
  void givenSeveralFaults_whenChecked_thenAllAreSaidAndOtherCommandsSayWhereToSeeThem()
      throws IOException {
    replace("daysToExpiry: 45", "daysToExpiry: many");
    replace("waitSeconds: 300", "waitSeconds: 1.5");
    Result check = here("config", "check");
    assertThat(check.code()).isEqualTo(78);
    assertThat(check.out()).isEmpty();
    assertThat(check.err().lines())
        .hasSize(2)
        .allMatch(line -> line.endsWith("Nothing was run; correct the file and run again."));
    Result json = here("config", "check", "--json");
    assertThat(json.code()).isEqualTo(78);
    assertThat(errors("config-check", json.out())).isEmpty();
    Result status = here("status");
    assertThat(status.err().lines())
        .hasSize(3)
        .contains(
            "there is more to correct, 2 in all; to see it, type:",
            "  nightcondor config check --workspace " + folder);
  }

  @Test
  void givenOverridesThatAreNone_whenChecked_thenTheirLineIsSaid() throws IOException {
    Files.writeString(folder.resolve("closures.csv"), "date,status,reason\n2026-13-01,closed,x\n");
    replace(
        "#calendar:\n  #overrides: calendar-overrides.csv", "calendar:\n  overrides: closures.csv");
    Result check = here("config", "check");
    assertThat(check.code()).isEqualTo(78);
    assertThat(check.err()).contains("closures.csv:2");
  }

  @Test
  void givenValues_whenShown_thenEachWithItsOrigin() throws IOException {
    Files.setPosixFilePermissions(
        Files.writeString(folder.resolve("smtp-password"), "s3cret"),
        PosixFilePermissions.fromString("rw-------"));
    replace("mode: outbox", "mode: smtp");
    replace("  longestSeconds: 300            # for one mail\n", "");
    for (String key : List.of("host: smtp", "port: 587", "passwordFile: smtp")) {
      replace("  #" + key, "  " + key);
    }
    replace(
        "587\n  #certificates: mail-server.pem\n  #username:",
        "587\n  #certificates: mail-server.pem\n  username:");
    Result show = here("config", "show", "--origin");
    assertThat(show.err()).isEmpty();
    assertThat(show.out().lines().toList())
        .contains(
            "workspace: " + folder + "    # option --workspace",
            "books[0].equity: 1000000    # nightcondor.yaml:30",
            "policies.house.commission.option: 1.15    # nightcondor.yaml:45",
            "policies.house.layer.entryDelta: 0.70    # preset steward",
            "mail.longestSeconds: 300    # default",
            "mail.password: ***    # file " + folder.resolve("smtp-password"));
    assertThat(show.out()).doesNotContain("s3cret");
    assertThat(here("config", "show").out()).doesNotContain("# ").contains("rates.fallback: 0.05");
    String json = here("config", "show", "--json").out();
    assertThat(errors("config-show", json)).isEmpty();
    assertThat(json).contains("nightcondor.yaml:30").doesNotContain("s3cret");
  }

  @Test
  void givenReportsAndRecipients_whenShown_thenAlsoThatThereAreNoneAndWhatHoldsByItself()
      throws IOException {
    replace("    reports: [xlsx, html]        # beside risk.json; [] for that alone\n", "");
    assertThat(reports()).containsExactly("books[0].reports: [xlsx, html]    # default");
    replace("    recipients:    ", "    reports: [html]\n    recipients:    ");
    replace("attach: [xlsx, html, json]", "attach: [html, json]");
    assertThat(reports()).containsExactly("books[0].reports[0]: html    # nightcondor.yaml:34");
    replace("reports: [html]", "reports: []");
    replace("attach: [html, json]", "attach: [json]");
    assertThat(reports()).containsExactly("books[0].reports: []    # nightcondor.yaml:34");
    Path file = folder.resolve("nightcondor.yaml");
    Files.writeString(
        file, Files.readString(file).replaceAll("(?s)recipients: .*?json]", "recipients: []"));
    assertThat(here("config", "show", "--origin").out().lines())
        .contains("books[0].recipients: []    # nightcondor.yaml:35");
    assertThat(faults(Files.readString(file))).isEmpty();
  }

  private List<String> reports() {
    Result show = here("config", "show", "--origin");
    assertThat(show.err()).isEmpty();
    return show.out().lines().filter(line -> line.contains(".reports")).toList();
  }

  @Test
  void givenSchema_whenOurOwnConfigurationsAreHeldAgainstIt_thenTheyFit() throws IOException {
    String sample = Files.readString(SAMPLE);
    String readme = Files.readString(Path.of("..", "README.md"));
    Matcher shown = Pattern.compile("```yaml\n(sources:.*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(shown.find()).isTrue();
    assertThat(faults(sample)).isEmpty();
    assertThat(faults(
            sample.replaceAll("(?m)^( *)#(\\w+:)", "$1$2").replace("mode: outbox", "mode: smtp")))
        .isEmpty();
    assertThat(faults(shown.group(1))).isEmpty();
    assertThat(faults(Files.readString(Path.of("src/main/resources/demo/nightcondor.yaml"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "books:; boks:",
        "equity: 1000000; equity: much",
        "equity: 1000000; equity: 0",
        "format: cboe-web-csv; format: cboe-csv",
        "options: { symbol: SPX }; options: { symbl: SPX }",
        "~    options: { symbol: SPX }; ''",
        "largestMegabytes: 200; largestMegabytes: 0",
        "arbor@example.com; arbor",
        "attach: [xlsx, html, json]; attach: [doc]",
        "attach: [xlsx, html, json]; attach: []",
        "reports: [xlsx, html]; reports: [json]",
        "reports: [xlsx, html]; reports: none",
        "id: arbor; id: a/b",
        "preset: steward; preset: stewart",
        "commission.option; commission.opton",
        "commission.option: 1.15; commission.option: cheap",
        "limits: { margin: 0.40 }; limits: { margn: 0.40 }",
        "house:; steward:",
        "fallback: 0.05; fallback: 7",
        "historyDays: 500; historyDays: 250.5",
        "stressedFrom: 2008-09-01; stressedFrom: last year",
        "~  stressedTo: 2009-05-31; ''",
        "quietSeconds: 2; quietSeconds: -1",
        "quietSeconds:; quitSeconds:",
        "mode: outbox; mode: post",
        "mode: outbox; mode: smtp",
        "startTls: false; startTls: maybe",
        "#username:; username:",
        "#passwordFile:; password:"
      })
  void givenFault_whenHeldAgainstTheSchema_thenSeen(String word, String fault) throws IOException {
    String sample = Files.readString(SAMPLE);
    String from = word.replace("~", "\n");
    assertThat(sample).contains(from);
    assertThat(faults(sample.replace(from, fault))).isNotEmpty();
  }

  @Test
  void givenVersions_whenAsked_thenThoseAtWorkAndTheSchemaOfTheStore() throws IOException {
    Result words = call("version");
    assertThat(words.out().lines()).hasSize(7).noneMatch(line -> line.endsWith("unknown"));
    Result json = call("version", "--json");
    assertThat(errors("version", json.out())).isEmpty();
    assertThat(json.out()).contains("\"java\" : \"" + Runtime.version() + "\"");
  }

  @Test
  void givenNoQuestion_whenConfigIsCalled_thenTheQuestionsAreNamed() {
    Result result = call("config");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("expected one of config check, config show");
  }

  private static List<String> faults(String yaml) {
    String schema = call("config", "schema").out();
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema, InputFormat.JSON)
        .validate(yaml, InputFormat.YAML)
        .stream()
        .map(Object::toString)
        .toList();
  }

  static List<String> errors(String command, String json) throws IOException {
    try (InputStream in = SetupCommandsTest.class.getResourceAsStream(command + ".schema.json")) {
      String schema = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema, InputFormat.JSON)
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }
}
