package io.nightcondor.app.config;

import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.app.config.WrittenValues.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every value in force in a workspace, with where it comes from. */
public final class EffectiveSettings {

  private static final String DEFAULT = "default";

  private final String file;
  private final Map<String, Written> written;
  private final List<EffectiveValue> values = new ArrayList<>();

  private EffectiveSettings(Path configuration) {
    this.file = String.valueOf(configuration.getFileName());
    try {
      String text = Files.readString(configuration);
      this.written =
          new WrittenValues(YamlText.root(new Complaints(configuration.toString()), text)).all();
    } catch (IOException e) {
      throw new UncheckedIOException(configuration + ": cannot be read", e);
    }
  }

  /** In the order of the reference; the configuration must be right. */
  public static List<EffectiveValue> of(Workspace workspace, Settings settings) {
    return new EffectiveSettings(workspace.configuration()).values(settings);
  }

  private List<EffectiveValue> values(Settings settings) {
    for (ConfigurationKey section : ConfigurationKey.top()) {
      switch (section) {
        case SOURCES -> written(section.word());
        case BOOKS -> books();
        case POLICIES -> policies(settings);
        default -> leaves(section);
      }
    }
    settings
        .mail()
        .smtp()
        .flatMap(MailSettings.Smtp::login)
        .ifPresent(login -> secret(ConfigurationKey.MAIL, login));
    settings
        .database()
        .flatMap(DatabaseSettings::login)
        .ifPresent(login -> secret(ConfigurationKey.DATABASE, login));
    settings
        .workers()
        .flatMap(WorkersSettings::login)
        .ifPresent(login -> secret(ConfigurationKey.WORKERS, login));
    return List.copyOf(values);
  }

  private void secret(ConfigurationKey section, Login login) {
    values.add(new EffectiveValue(
        section.word() + ".password", login.password().toString(), "file " + login.passwordFile()));
  }

  /** What stands below a key, and nothing else. */
  private void written(String prefix) {
    written.forEach((path, value) -> {
      if (path.startsWith(prefix)) {
        values.add(new EffectiveValue(path, value.value(), origin(value)));
      }
    });
  }

  /** Keys with one value each, from the file or by default. */
  private void leaves(ConfigurationKey section) {
    for (ConfigurationKey key : section.children()) {
      if (key.form().isContainer()) {
        leaves(key);
      } else {
        leaf(key, key.path());
      }
    }
  }

  private void leaf(ConfigurationKey key, String path) {
    Written value = written.get(path);
    if (value != null) {
      boolean secret = key.form().kind() == KeyForm.Kind.SECRET;
      values.add(new EffectiveValue(path, secret ? "***" : value.value(), origin(value)));
    } else if (!key.standard().isEmpty()) {
      values.add(new EffectiveValue(path, key.standard(), DEFAULT));
    }
  }

  private void books() {
    for (int place = 0; written.containsKey("books[%d].id".formatted(place)); place++) {
      String path = "books[%d]".formatted(place);
      written(path + ".");
      for (ConfigurationKey key : ConfigurationKey.BOOKS.children()) {
        String own = path + "." + key.word();
        if (!key.standard().isEmpty()
            && !written.containsKey(own)
            && !written.containsKey(own + "[0]")) {
          values.add(new EffectiveValue(own, key.standard(), DEFAULT));
        }
      }
    }
  }

  /** Each policy that a book is under, key by key; a book's own limits stand with the book. */
  private void policies(Settings settings) {
    settings.books().stream().map(BookSettings::policyName).distinct().forEach(this::policy);
  }

  private void policy(String name) {
    Written base = written.get("policies.%s.preset".formatted(name));
    Policy preset = Policy.preset(base == null ? name : base.value());
    for (PolicyKey key : PolicyKey.values()) {
      Written override = written.get("policies.%s.overrides.%s".formatted(name, key.key()));
      values.add(
          override == null
              ? new EffectiveValue(
                  "policies.%s.%s".formatted(name, key.key()),
                  preset.text(key),
                  "preset " + preset.name())
              : new EffectiveValue(
                  "policies.%s.%s".formatted(name, key.key()), override.value(), origin(override)));
    }
  }

  private String origin(Written value) {
    return file + ":" + value.line();
  }
}
