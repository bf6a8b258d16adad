package io.nightcondor.app.config;

import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.ingest.calendar.FomcDates;
import io.nightcondor.ingest.inbox.InputRefusedException;
import io.nightcondor.reporting.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code calendar}: files of dates beside the program's own. */
final class CalendarReader {

  private final Path folder;
  private final SettingsHash hash;

  /** @param folder that relative names are in */
  CalendarReader(Path folder, SettingsHash hash) {
    this.folder = folder;
    this.hash = hash;
  }

  Optional<Path> overrides(Section top) {
    return file(top, ConfigurationKey.CALENDAR_OVERRIDES);
  }

  FomcCalendar fomc(Section top) {
    try {
      return FomcDates.read(file(top, ConfigurationKey.CALENDAR_FOMC));
    } catch (InputRefusedException e) {
      ConfigurationException wrong = new ConfigurationException(String.valueOf(e.getMessage()));
      wrong.initCause(e);
      throw wrong;
    }
  }

  private Optional<Path> file(Section top, ConfigurationKey key) {
    Section section = top.optional(ConfigurationKey.CALENDAR);
    if (!section.has(key)) {
      return Optional.empty();
    }
    String name = section.required(key);
    Path path = folder.resolve(name);
    try {
      hash.add(key.path(), Sha256.of(Files.readAllBytes(path)));
    } catch (IOException e) {
      throw section.wrong(
          key.word(), name, key.form().expected() + ", and it cannot be read: " + e);
    }
    return Optional.of(path);
  }
}
