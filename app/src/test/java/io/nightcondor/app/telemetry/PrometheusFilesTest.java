package io.nightcondor.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * The textfile, the alert rules and their reference, as Prometheus' own tool and a reader see them.
 */
class PrometheusFilesTest {

  private static final Path RULES = Path.of("src/main/package/prometheus/nightcondor.rules.yml");
  private static final Path RULES_TEST =
      Path.of("src/test/resources/prometheus/nightcondor.test.yml");
  private static final Path REFERENCE = Path.of("src/main/docs/metrics.md");

  /** Of the node exporter itself. */
  private static final String FOREIGN = "node_textfile_scrape_error";

  private static final Pattern NAME = Pattern.compile("\\b(nightcondor|node)_[a-z_]+\\b");

  private static final String HEAD = """
      # Metrics

      With `metrics.textfile` every run leaves these figures for the node exporter of Prometheus, whatever came of it, and with
      `metrics.otlp` it hands the same to a collector, named with dots and without the unit. All are gauges, of the last run or
      of the newest night; each has the label `workspace`, the name of the workspace's folder. No label is a book's.

      | metric | label | meaning |
      | --- | --- | --- |
      """;

  @TempDir
  private Path folder;

  @Test
  void givenAwkwardWorkspace_whenWritten_thenLabelIsEscapedAndHelpIsThere() {
    String text = Textfile.text(List.of(new Figure(Metric.MAILS, "sent", 4)), "a \"desk\" \\ b");
    assertThat(text)
        .contains("# TYPE nightcondor_mails gauge\n")
        .contains("# HELP nightcondor_mails " + Metric.MAILS.help() + "\n")
        .contains("nightcondor_mails{state=\"sent\",workspace=\"a \\\"desk\\\" \\\\ b\"} 4.0\n");
  }

  @Test
  void givenAllMetrics_whenWritten_thenUnderTheNamesOfTheReference() {
    String text = Textfile.text(all(), "desk");
    assertThat(
            text.lines().filter(line -> line.startsWith("# TYPE ")).map(line -> line.split(" ")[2]))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Metric.values()).map(Metric::prometheusName).toList());
  }

  @Test
  void givenMetrics_whenReferenceIsWritten_thenTheFileIsTheSame() throws IOException {
    String text = HEAD
        + Arrays.stream(Metric.values())
            .map(metric -> "| `%s` | %s | %s |\n"
                .formatted(
                    metric.prometheusName(),
                    metric.label().isEmpty() ? "" : "`" + metric.label() + "`",
                    metric.help()))
            .collect(Collectors.joining());
    if (Boolean.getBoolean("docs.write")) {
      Files.createDirectories(REFERENCE.resolveSibling("."));
      Files.writeString(REFERENCE, text);
    }
    assertThat(REFERENCE)
        .as(
            "generated; write it anew with mvn test -pl app -Dtest=PrometheusFilesTest -Ddocs.write=true")
        .hasContent(text);
  }

  @Test
  void givenRules_whenRead_thenEveryMetricInThemIsWritten() throws IOException {
    Set<String> known = Arrays.stream(Metric.values())
        .map(Metric::prometheusName)
        .collect(Collectors.toCollection(TreeSet::new));
    known.add(FOREIGN);
    List<String> expressions = expressions(new Yaml().load(Files.readString(RULES)));
    assertThat(expressions).hasSizeGreaterThan(5).allSatisfy(expression -> {
      List<String> names =
          NAME.matcher(expression).results().map(match -> match.group()).toList();
      assertThat(names).isNotEmpty();
      assertThat(known).containsAll(names);
    });
  }

  private static List<String> expressions(Object yaml) {
    List<String> found = new ArrayList<>();
    if (yaml instanceof List<?> list) {
      list.forEach(item -> found.addAll(expressions(item)));
    } else if (yaml instanceof java.util.Map<?, ?> map) {
      map.forEach((key, value) -> {
        if (key.equals("expr")) {
          found.add(String.valueOf(value));
        } else {
          found.addAll(expressions(value));
        }
      });
    }
    return found;
  }

  @Test
  void givenTextfile_whenPrometheusChecksIt_thenItHasNoComplaint() throws Exception {
    Path file = folder.resolve("nightcondor.prom");
    Textfile.write(file, all(), "desk");
    promtool(file.toFile(), "check", "metrics");
  }

  /** Each alert fires on the figures that it is for, and none on those of a good night. */
  @Test
  void givenRules_whenPrometheusTriesThem_thenTheyFireAsTheyShould() throws Exception {
    Files.copy(RULES, folder.resolve(RULES.getFileName()));
    Path test = Files.copy(RULES_TEST, folder.resolve(RULES_TEST.getFileName()));
    promtool(new File("/dev/null"), "test", "rules", test.toString());
  }

  private static List<Figure> all() {
    return Arrays.stream(Metric.values())
        .map(metric -> new Figure(metric, metric.label().isEmpty() ? "" : "one", 1.5))
        .toList();
  }

  private void promtool(File input, String... arguments) throws Exception {
    boolean found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "promtool")));
    assumeTrue(found, "promtool is not installed");
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments));
    Path said = folder.resolve("said");
    int code = new ProcessBuilder(command)
        .redirectInput(input)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start()
        .waitFor();
    assertThat(code).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
  }
}
