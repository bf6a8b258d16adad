package io.nightcondor.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reads {@code mail}: who sends, how, and how large a mail may be. */
final class MailReader {

  private static final Set<String> MAIL = Set.of(
      "mode",
      "from",
      "largestMegabytes",
      "host",
      "port",
      "startTls",
      "certificates",
      "username",
      "passwordFile",
      "timeoutSeconds",
      "longestSeconds");
  private static final String DEFAULT_SENDER = "nightcondor@localhost.localdomain";
  private static final int DEFAULT_TIMEOUT_SECONDS = 30;
  private static final int DEFAULT_LONGEST_SECONDS = 300;
  private static final int DEFAULT_MEGABYTES = 10;
  private static final int MOST_MEGABYTES = 100;
  private static final long MEGABYTE = 1024L * 1024L;

  private final String file;
  private final Path folder;

  /** @param folder that relative names are in */
  MailReader(String file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  MailSettings read(Section top) {
    if (!top.has("mail")) {
      return new MailSettings(DEFAULT_SENDER, Optional.empty(), DEFAULT_MEGABYTES * MEGABYTE);
    }
    Section section = Section.of(file, "mail", top.node("mail", ""), MAIL);
    String mode = section.optionalText("mode", "outbox or smtp").orElse("outbox");
    String from = section.optionalText("from", Addresses.EXPECTED).orElse(DEFAULT_SENDER);
    if (!Addresses.isPlain(from)) {
      throw section.wrong("from", from, Addresses.EXPECTED);
    }
    long megabytes = section.has("largestMegabytes")
        ? section.whole(
            "largestMegabytes",
            1,
            MOST_MEGABYTES,
            "whole megabytes from 1 to %d, such as %d".formatted(MOST_MEGABYTES, DEFAULT_MEGABYTES))
        : DEFAULT_MEGABYTES;
    return switch (mode) {
      case "outbox" -> new MailSettings(from, Optional.empty(), megabytes * MEGABYTE);
      case "smtp" -> new MailSettings(from, Optional.of(smtp(section)), megabytes * MEGABYTE);
      default -> throw section.wrong("mode", mode, "outbox or smtp");
    };
  }

  private MailSettings.Smtp smtp(Section section) {
    String host = section.text("host", "the mail server's name");
    int port = section.whole("port", 1, 65_535, "a port from 1 to 65535, such as 587");
    int timeout = section.has("timeoutSeconds")
        ? section.whole("timeoutSeconds", 1, 600, "whole seconds from 1 to 600, such as 30")
        : DEFAULT_TIMEOUT_SECONDS;
    int longest = section.has("longestSeconds")
        ? section.whole("longestSeconds", 1, 3600, "whole seconds from 1 to 3600, such as 300")
        : DEFAULT_LONGEST_SECONDS;
    return new MailSettings.Smtp(
        host,
        port,
        section.flag("startTls", false),
        Logins.read(section, folder),
        timeout,
        longest,
        certificates(section));
  }

  private Optional<Path> certificates(Section section) {
    if (!section.has("certificates")) {
      return Optional.empty();
    }
    String expected = "a file of PEM certificates that is there";
    String name = section.text("certificates", expected);
    Path path = folder.resolve(name);
    if (!Files.isRegularFile(path)) {
      throw section.wrong("certificates", name, expected);
    }
    return Optional.of(path);
  }
}
