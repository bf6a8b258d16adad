package io.nightcondor.app.keep;

import io.nightcondor.ingest.store.NightKey;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A backup by its name.
 *
 * @param file the zip
 * @param night before which it was made; empty if it was made for another reason
 * @param made when
 */
public record Backup(Path file, Optional<NightKey> night, Instant made) {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Pattern NAME = Pattern.compile(
      "nightcondor-(?:(\\d{4}-\\d\\d-\\d\\d)-r(\\d+)|schema\\d+|by-hand)-(\\d{8}T\\d{6}Z)\\.zip");

  static String name(NightKey night, Instant now) {
    return name("%s-r%d".formatted(night.session(), night.revision()), now);
  }

  static String name(int schema, Instant now) {
    return name("schema" + schema, now);
  }

  static String name(Instant now) {
    return name("by-hand", now);
  }

  private static String name(String reason, Instant now) {
    return "nightcondor-%s-%s.zip".formatted(reason, STAMP.format(now));
  }

  /** Of a time, as names have it. */
  static String stamp(Instant now) {
    return STAMP.format(now);
  }

  /** Empty if the file's name is not that of a backup. */
  static Optional<Backup> of(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    if (!name.matches()) {
      return Optional.empty();
    }
    Optional<NightKey> night = Optional.ofNullable(name.group(1))
        .map(session -> new NightKey(LocalDate.parse(session), Integer.parseInt(name.group(2))));
    Instant made = LocalDateTime.parse(name.group(3), STAMP).toInstant(ZoneOffset.UTC);
    return Optional.of(new Backup(file, night, made));
  }
}
