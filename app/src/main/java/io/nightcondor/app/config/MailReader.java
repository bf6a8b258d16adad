package io.nightcondor.app.config;

import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code mail}: who sends, how, and how large a mail may be. */
final class MailReader {

  private static final long MEGABYTE = 1024L * 1024L;

  private final Path folder;
  private final Logins logins;

  /** @param folder that relative names are in */
  MailReader(Path folder, Logins logins) {
    this.folder = folder;
    this.logins = logins;
  }

  MailSettings read(Section top) {
    Section section = top.optional(ConfigurationKey.MAIL);
    String mode = section.choice(ConfigurationKey.MAIL_MODE);
    String from = section.text(ConfigurationKey.MAIL_FROM);
    if (!Addresses.isPlain(from)) {
      throw section.wrong("from", from, Addresses.EXPECTED);
    }
    long bytes = section.whole(ConfigurationKey.MAIL_LARGEST) * MEGABYTE;
    return mode.equals("smtp")
        ? new MailSettings(from, Optional.of(smtp(section)), bytes)
        : new MailSettings(from, Optional.empty(), bytes);
  }

  private MailSettings.Smtp smtp(Section section) {
    return new MailSettings.Smtp(
        section.text(ConfigurationKey.MAIL_HOST),
        section.whole(ConfigurationKey.MAIL_PORT),
        section.flag(ConfigurationKey.MAIL_START_TLS),
        logins.read(section),
        section.whole(ConfigurationKey.MAIL_TIMEOUT),
        section.whole(ConfigurationKey.MAIL_LONGEST),
        CertificateFile.read(folder, section, ConfigurationKey.MAIL_CERTIFICATES));
  }
}
