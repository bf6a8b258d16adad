package io.nightcondor.app.command.setup;

import io.nightcondor.app.config.ConfigurationKey;
import java.util.ArrayList;
import java.util.List;

/** The reference of the configuration, written from its keys. */
final class ConfigurationReference {

  private static final String HEAD = """
      # Keys of nightcondor.yaml

      A path has `[]` for an item of a list and `<name>` for a name of your choice. A key that does not exist is refused with the
      name of the nearest, a value that does not fit with what was expected, both with file and line: `nightcondor config check`
      says everything that is wrong. File names are of the workspace unless they are absolute.

      What holds: a flag (`--workspace`) wins over the environment (`NIGHTCONDOR_WORKSPACE`), the environment over the file, the
      file over the default. `nightcondor config show --origin` says of each value where it comes from.

      Passwords stand in no configuration, URL or argument. Either `passwordFile` names a file of mode 0600 with the password in
      its first line, or `credential` names a credential that systemd hands to the service, which it finds by
      `CREDENTIALS_DIRECTORY`:

      ```ini
      [Service]
      LoadCredential=smtp-password:/etc/nightcondor/smtp-password
      ```

      ```yaml
      mail:
        username: nightcondor
        credential: smtp-password
      ```

      The options of a source are those of its format, see [formats.md](formats.md); keys of a policy and its limits are in
      the reference of policy keys, their rules in [rules.md](rules.md).
      """;

  private ConfigurationReference() {}

  static String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add(HEAD);
    for (ConfigurationKey section : ConfigurationKey.top()) {
      lines.add("## " + section.word() + "\n");
      lines.add(sentence(section) + "\n");
      lines.add("| key | unit | may be | default | example | meaning |");
      lines.add("| --- | --- | --- | --- | --- | --- |");
      section.children().forEach(key -> rows(key, lines));
      lines.add("");
    }
    return String.join("\n", lines);
  }

  private static String sentence(ConfigurationKey section) {
    String meaning = section.meaning();
    return Character.toUpperCase(meaning.charAt(0))
        + meaning.substring(1)
        + (section.isRequired() ? ". Required." : ".");
  }

  private static void rows(ConfigurationKey key, List<String> lines) {
    lines.add("| `%s` | %s | %s | %s | %s | %s |"
        .formatted(
            key.path(),
            key.form().unit(),
            cell(key.form().expected()),
            key.isRequired() ? "required" : code(key.standard()),
            code(key.example()),
            cell(key.meaning())));
    key.children().forEach(child -> rows(child, lines));
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
