package io.nightcondor.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** What the keys say of themselves is what the readers do. */
class ConfigurationKeyTest {

  private static final Path SAMPLE = Path.of("src/main/package/sample/nightcondor.yaml");

  /** A value that is neither a word nor a mapping of known keys nor a list of them. */
  private static final Object WRONG = List.of(List.of());

  @TempDir
  private Path folder;

  private Map<String, String> environment;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("calendar-overrides.csv"), "date,status,reason\n");
    Files.writeString(folder.resolve("fomc-dates.csv"), "date,status,source\n");
    Files.writeString(folder.resolve("mail-server.pem"), "");
    Files.writeString(folder.resolve("database-server.pem"), "");
    Files.writeString(folder.resolve("broker.pem"), "");
    for (String secret : List.of("smtp-password", "database-password", "broker-password")) {
      Files.setPosixFilePermissions(
          Files.writeString(folder.resolve(secret), "s3cret\n"),
          PosixFilePermissions.fromString("rw-------"));
    }
    environment = Map.of("CREDENTIALS_DIRECTORY", folder.toString());
  }

  @Test
  void givenSample_whenReadAsItIs_thenItIsRightAndSaysTheDefaults() throws IOException {
    Settings sample = read(Files.readString(SAMPLE));
    String shortest = Files.readString(SAMPLE).replaceAll("(?ms)^rates:.*", "");
    Settings plain = read(shortest);

    assertThat(sample.inbox()).isEqualTo(plain.inbox());
    assertThat(sample.admission()).isEqualTo(plain.admission());
    assertThat(sample.tails()).isEqualTo(plain.tails());
    assertThat(sample.mail()).isEqualTo(plain.mail());
    assertThat(sample.rejectedShare()).isEqualTo(plain.rejectedShare());
    assertThat(sample.fallbackRate()).isEqualTo(plain.fallbackRate());
  }

  @Test
  void givenSample_whenEveryKeyIsPutInForce_thenItIsRight() throws IOException {
    Settings sample = read(whole());
    assertThat(sample.mail().smtp().orElseThrow().login()).isPresent();
    assertThat(sample.database().orElseThrow().login().orElseThrow().password().reveal())
        .isEqualTo("s3cret");
  }

  @ParameterizedTest
  @EnumSource(ConfigurationKey.class)
  void givenEveryKey_whenTheSampleIsRead_thenItIsInIt(ConfigurationKey key) throws IOException {
    if (key.word().startsWith("<")) {
      return;
    }
    String section = key.path().replaceAll("[.\\[].*", "");
    String text = Files.readString(SAMPLE);
    int begin =
        text.indexOf("\n" + (text.contains("\n#" + section + ":") ? "#" : "") + section + ":");
    assertThat(begin).isPositive();
    int end = text.indexOf("\n\n", begin);
    assertThat(text.substring(begin, end < 0 ? text.length() : end)).contains(key.word() + ":");
  }

  @ParameterizedTest
  @EnumSource(ConfigurationKey.class)
  void givenWrongValueOfAnyKey_whenRead_thenItsReaderComplains(ConfigurationKey key)
      throws IOException {
    Map<String, Object> root = new Yaml().load(whole());
    if (key.word().equals("passwordFile") || key.word().equals("credential")) {
      Map<String, Object> section = mapping(root.get(key.path().replaceAll("\\..*", "")));
      section.remove("passwordFile");
      section.remove("credential");
    }
    put(root, key);
    String text = new Yaml().dump(root);

    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            wrong -> assertThat(wrong.complaints())
                .anyMatch(complaint -> complaint.contains(word(key))));
  }

  @Test
  void givenPaths_whenListed_thenEachIsThereOnce() {
    assertThat(Arrays.stream(ConfigurationKey.values()).map(ConfigurationKey::path))
        .doesNotHaveDuplicates();
  }

  @Test
  void givenManyFaults_whenRead_thenAllAreSaidInOrderAndTheMessageIsTheFirst() {
    String text = """
        sources:
          - { glob: a, format: cboe-web-csv, optoins: {} }
          - { glob: b, format: nonsense }
        books:
          - { id: a, name: A, owner: A, equity: none, policy: stewart, recipients: [x, a@example.com] }
          - { id: a/b, name: A, owner: A, equity: 1, policy: steward, recipients: [a@example.com] }
        rates: { fallback: 7 }
        inbox: { quietSeconds: -1, waitSeconds: x }
        mail: { mode: post }
        """;
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(ConfigurationException.class, wrong -> {
          assertThat(wrong.complaints())
              .extracting(complaint -> complaint.replaceAll(".*yaml:(\\d+).*?'(.*?)'.*", "$1 $2"))
              .containsExactly(
                  "2 optoins",
                  "3 sources[1].format",
                  "5 books[0].equity",
                  "5 books[0].policy",
                  "5 books[0].recipients[0]",
                  "6 books[1].id",
                  "7 rates.fallback",
                  "9 mail.mode",
                  "8 inbox.quietSeconds",
                  "8 inbox.waitSeconds");
          assertThat(wrong).hasMessage(wrong.complaints().get(0));
        });
  }

  @Test
  void givenCredential_whenSystemdHandsNone_thenSaidWhatSetsIt() {
    environment = Map.of();
    assertThatThrownBy(() -> read(whole()))
        .hasMessageContaining(
            "key 'database.credential' has 'database-password', expected CREDENTIALS_DIRECTORY in the environment");
  }

  @Test
  void givenCredentialAsSystemdMakesIt_whenRead_thenTakenAndAnOpenOneRefused() throws IOException {
    Path credential = folder.resolve("database-password");
    Files.setPosixFilePermissions(credential, PosixFilePermissions.fromString("r--------"));
    assertThat(read(whole()).database()).isPresent();
    Files.setPosixFilePermissions(credential, PosixFilePermissions.fromString("r--r--r--"));
    assertThatThrownBy(() -> read(whole())).hasMessageContaining("mode is r--r--r--");
  }

  /** A number is not repeated by its complaint about a mapping, so the place must be. */
  private static String word(ConfigurationKey key) {
    return key.word().startsWith("<") ? "policies.house" : key.word();
  }

  private static String whole() throws IOException {
    return Files.readString(SAMPLE)
        .replaceAll("(?m)^( *)#(\\w+:)", "$1$2")
        .replace("mode: outbox", "mode: smtp");
  }

  private static void put(Map<String, Object> root, ConfigurationKey key) {
    Map<String, Object> place = root;
    String[] words = key.path().split("\\.");
    for (int i = 0; i < words.length - 1; i++) {
      String word = words[i];
      Object next = place.get(word.replace("[]", ""));
      place = word.endsWith("[]") ? item(next) : mapping(next);
      if (words[i].equals("policies")) {
        if (i + 2 == words.length) {
          place.put("house", WRONG);
          return;
        }
        place = mapping(place.get("house"));
        i++;
      }
    }
    place.put(words[words.length - 1], key.path().equals("books[].recipients") ? "x" : WRONG);
  }

  /** The last: recipients begin with a plain address. */
  private static Map<String, Object> item(Object list) {
    List<?> items = (List<?>) list;
    return mapping(items.get(items.size() - 1));
  }

  @SuppressWarnings("unchecked") // the sample has mappings there
  private static Map<String, Object> mapping(Object mapping) {
    return (Map<String, Object>) mapping;
  }

  private Settings read(String text) throws IOException {
    Workspace workspace = new Workspace(folder);
    Files.writeString(workspace.configuration(), text);
    return SettingsReader.read(workspace, environment);
  }
}
