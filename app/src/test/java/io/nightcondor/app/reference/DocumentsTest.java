package io.nightcondor.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.app.command.RootCommand;
import io.nightcondor.app.config.ConfigurationKey;
import io.nightcondor.app.run.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the documents name is there: files, commands, options, exit codes, keys. */
class DocumentsTest {

  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
  private static final Path DOCS = TOP.resolve("app/src/main/docs");
  private static final int LARGEST_PICTURE = 120 * 1024;
  private static final int LONGEST_LINE = 120;

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  private static final Pattern CODE = Pattern.compile("(?ms)^```[a-z]*$(.*?)^```$|`([^`\\n]+)`");

  /** A command as it is typed, by the launcher or with the jar. */
  private static final Pattern TYPED =
      Pattern.compile("(?m)(?:^|[\\s/])nightcondor(?:\\.jar)? ([a-z][^\\n|&]*)");

  private static final Pattern WORD = Pattern.compile("--[a-z][a-z-]*|[a-z]+");
  private static final Pattern EXIT_ROW =
      Pattern.compile("(?m)^\\| ([0-9]{1,3}(?:, [0-9]{1,3})*) \\| ");
  private static final Pattern KEY = Pattern.compile("([a-z]+)(?:\\[\\])?\\.[a-zA-Z.\\[\\]<>]+");
  private static final Pattern FILE = Pattern.compile(".+\\.(?:csv|html|json|md|xlsx|yaml)");
  private static final Pattern CODE_SPAN = Pattern.compile("`([^`\\n]+)`");

  /** What the launcher ends with by the shell's custom, without a word of the program. */
  private static final Set<Integer> OF_THE_SHELL = Set.of(130);

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(DOCS)) {
      return Stream.concat(
          Stream.of(TOP.resolve("README.md")),
          files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream());
    }
  }

  /** Those that people wrote; the others are generated, and held against the code elsewhere. */
  static Stream<Path> handbooks() {
    return Stream.of("operator.md", "trader.md", "scaling.md", "architecture.md")
        .map(DOCS::resolve);
  }

  private static List<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givenALink_whenFollowed_thenTheFileIsThere(Path document) throws IOException {
    for (MatchResult link : all(LINK, Files.readString(document))) {
      String target = link.group(1);
      if (target.startsWith("http") || target.startsWith("#")) {
        continue;
      }
      Path file = Objects.requireNonNull(document.getParent())
          .resolve(target.replaceFirst("#.*", ""))
          .normalize();
      assertThat(file).as("%s: %s", document.getFileName(), target).exists();
      if (document.startsWith(DOCS)) {
        assertThat(TOP.relativize(file).toString())
            .as("the package has only the README and folders named docs")
            .matches("README\\.md|[^/]+/docs/.+|app/src/main/docs/.+");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("handbooks")
  void givenALinkInside_whenFollowed_thenTheHeadingIsThere(Path document) throws IOException {
    String text = Files.readString(document);
    Set<String> anchors = all(Pattern.compile("(?m)^#+ (.+)$"), text).stream()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
    for (MatchResult link : all(LINK, text)) {
      if (link.group(1).startsWith("#")) {
        assertThat(anchors)
            .as(String.valueOf(document.getFileName()))
            .contains(link.group(1).substring(1));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givenACommand_whenLookedUp_thenItHasTheOptions(Path document) throws IOException {
    String code = all(CODE, Files.readString(document)).stream()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .collect(Collectors.joining("\n"));
    for (MatchResult typed : all(TYPED, code)) {
      List<String> words = Arrays.stream(typed.group(1).split("[\\s()\\[\\],;:]+", -1))
          .filter(word -> WORD.matcher(word.replaceFirst("=.*", "")).matches())
          .map(word -> word.replaceFirst("=.*", ""))
          .toList();
      CommandLine command = RootCommand.model(Clock.systemUTC());
      CommandLine first = command.getSubcommands().get(words.isEmpty() ? "" : words.get(0));
      assertThat(first).as("%s: %s", document.getFileName(), typed.group()).isNotNull();
      CommandLine line = Objects.requireNonNull(first);
      if (words.size() > 1 && line.getSubcommands().containsKey(words.get(1))) {
        line = Objects.requireNonNull(line.getSubcommands().get(words.get(1)));
      }
      assertThat(line.getCommandSpec().optionsMap().keySet())
          .as("%s: %s", document.getFileName(), typed.group())
          .containsAll(words.stream().filter(word -> word.startsWith("--")).toList());
    }
  }

  @Test
  void givenTheHandbookOfOperators_whenRead_thenEveryCommandHasItsPlace() throws IOException {
    String text = Files.readString(DOCS.resolve("operator.md"));
    for (String name : RootCommand.model(Clock.systemUTC()).getSubcommands().keySet()) {
      assertThat(text).contains("nightcondor " + name);
    }
  }

  @Test
  void givenTheTablesOfExitCodes_whenRead_thenTheyAreThoseOfTheProgram() throws IOException {
    Set<Integer> known = new TreeSet<>(OF_THE_SHELL);
    Arrays.stream(ExitCode.values()).map(ExitCode::number).forEach(known::add);
    for (Path document : List.of(TOP.resolve("README.md"), DOCS.resolve("operator.md"))) {
      Set<Integer> shown = new TreeSet<>();
      String table = after("| exit code |", Files.readString(document));
      for (MatchResult row : all(EXIT_ROW, table)) {
        Arrays.stream(row.group(1).split(", ", -1)).map(Integer::valueOf).forEach(shown::add);
      }
      assertThat(shown).as(String.valueOf(document.getFileName())).isEqualTo(known);
    }
  }

  private static String after(String head, String text) {
    int from = text.indexOf(head);
    assertThat(from).as(head).isPositive();
    int to = text.indexOf("\n\n", from);
    return text.substring(from, to < 0 ? text.length() : to);
  }

  @ParameterizedTest
  @MethodSource("handbooks")
  void givenAKeyOfTheConfiguration_whenLookedUp_thenItIsThere(Path document) throws IOException {
    Set<String> keys = Arrays.stream(ConfigurationKey.values())
        .map(ConfigurationKey::path)
        .collect(Collectors.toSet());
    Set<String> sections = keys.stream()
        .filter(path -> path.contains("."))
        .map(path -> path.substring(0, path.indexOf('.')).replace("[]", ""))
        .collect(Collectors.toSet());
    Arrays.stream(PolicyKey.values()).map(PolicyKey::key).forEach(keys::add);
    List<String> unknown = new ArrayList<>();
    for (MatchResult span : all(CODE_SPAN, Files.readString(document))) {
      Matcher key = KEY.matcher(span.group(1));
      if (key.matches()
          && sections.contains(key.group(1))
          && !FILE.matcher(span.group(1)).matches()
          && !keys.contains(span.group(1))) {
        unknown.add(span.group(1));
      }
    }
    assertThat(unknown).as(String.valueOf(document.getFileName())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("handbooks")
  void givenALine_whenMeasured_thenItFitsUnlessItIsOfATable(Path document) throws IOException {
    assertThat(Files.readAllLines(document))
        .filteredOn(line -> !line.startsWith("|"))
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(LONGEST_LINE));
  }

  @Test
  void givenThePictures_whenWeighed_thenTheyAreSmallAndShown() throws IOException {
    String shown = Files.readString(DOCS.resolve("trader.md"));
    try (Stream<Path> pictures = Files.list(DOCS.resolve("pictures"))) {
      for (Path picture : pictures.toList()) {
        assertThat(Files.size(picture)).as(picture.toString()).isLessThan(LARGEST_PICTURE);
        assertThat(shown).contains("(pictures/" + picture.getFileName() + ")");
      }
    }
  }
}
