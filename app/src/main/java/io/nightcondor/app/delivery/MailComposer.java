package io.nightcondor.app.delivery;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.app.config.Attachment;
import io.nightcondor.app.config.MailSettings;
import io.nightcondor.app.config.Recipient;
import io.nightcondor.reporting.ReportForm;
import io.nightcondor.reporting.mail.Enclosure;
import io.nightcondor.reporting.mail.FailedBook;
import io.nightcondor.reporting.mail.MailContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Composes the mails about one book's report: text and HTML, and the files that each recipient
 * chose, as far as they fit. It is given that book's pack and that book's folder and can reach no
 * other. The same pack, recipient and reports give the same bytes.
 */
final class MailComposer {

  /** Room for what a body says of the files that were left out. */
  private static final int NOTES = 8192;

  private final MailSettings settings;
  private final RiskPack pack;
  private final String packHash;
  private final Optional<RiskPack> corrected;
  private final Instant close;
  private final Path folder;
  private final Set<ReportForm> drawn;
  private final Map<Attachment, ReportCopy> files = new HashMap<>();
  private final Map<List<Enclosure>, MailContent> contents = new HashMap<>();

  /**
   * @param packHash SHA-256 of the pack's JSON
   * @param corrected pack of the revision that this one replaces, empty for the first
   * @param close instant of the session's close
   * @param folder with the book's report files
   * @param drawn those that it has of them, whatever is asked for by now
   */
  MailComposer(
      MailSettings settings,
      RiskPack pack,
      String packHash,
      Optional<RiskPack> corrected,
      Instant close,
      Path folder,
      Set<ReportForm> drawn) {
    this.settings = settings;
    this.pack = pack;
    this.packHash = packHash;
    this.corrected = corrected;
    this.close = close;
    this.folder = folder;
    this.drawn = drawn;
  }

  /** The mail to one recipient. */
  Mail to(Recipient recipient) {
    List<ReportCopy> chosen = recipient.attach().stream()
        .filter(kind -> kind.isAmong(drawn))
        .map(this::file)
        .toList();
    List<ReportCopy> fitting = fitting(recipient, chosen);
    return LetterWriter.write(letter(recipient, chosen, fitting));
  }

  /** The mail about a book without a report. */
  static Mail failure(MailSettings settings, FailedBook book, Instant close, String recipient) {
    return LetterWriter.write(new Letter(
        book.id(),
        settings.from(),
        recipient,
        close,
        MailIds.failure(book.session(), book.revision(), book.id(), recipient, book.reason()),
        List.of(),
        MailContent.failed(book),
        List.of()));
  }

  private List<ReportCopy> fitting(Recipient recipient, List<ReportCopy> chosen) {
    long all = chosen.stream().mapToLong(ReportCopy::encoded).sum();
    if (all + NOTES <= settings.largestBytes() / 2) {
      return chosen; // no body is that large
    }
    Mail bare = LetterWriter.write(letter(recipient, List.of(), List.of()));
    long room = settings.largestBytes() - bare.bytes().length - NOTES;
    List<ReportCopy> fitting = new ArrayList<>();
    for (ReportCopy file : chosen) {
      if (file.encoded() <= room) {
        room -= file.encoded();
        fitting.add(file);
      }
    }
    return fitting;
  }

  private Letter letter(Recipient recipient, List<ReportCopy> chosen, List<ReportCopy> attached) {
    RunIdentity run = pack.run();
    String book = pack.book().id();
    List<Enclosure> enclosures = chosen.stream()
        .map(file ->
            new Enclosure(file.name(), file.content().length, file.path(), attached.contains(file)))
        .toList();
    return new Letter(
        book,
        settings.from(),
        recipient.address(),
        close,
        MailIds.report(run.session(), run.revision(), book, recipient.address()),
        MailIds.corrected(run.session(), run.revision(), book, recipient.address()),
        contents.computeIfAbsent(
            enclosures, all -> MailContent.of(pack, packHash, corrected, drawn, all)),
        attached);
  }

  private ReportCopy file(Attachment kind) {
    return files.computeIfAbsent(kind, this::read);
  }

  private ReportCopy read(Attachment kind) {
    Path file = folder.resolve(kind.file());
    try {
      return new ReportCopy(
          "%s-%s-%s".formatted(pack.book().id(), pack.run().session(), kind.file()),
          kind.mediaType(),
          "reports/%s/%s/%s".formatted(pack.run().session(), pack.book().id(), kind.file()),
          Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": the report cannot be attached", e);
    }
  }
}
