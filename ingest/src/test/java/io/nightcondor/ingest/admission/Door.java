package io.nightcondor.ingest.admission;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.FileHash;
import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.SourceRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Hands files to admission one after the other, as a night does. */
final class Door {

  static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());

  private static final List<SourceRule> SOURCES = List.of(
      new SourceRule("*.csv*", SourceFormat.CBOE_WEB_CSV, Map.of()),
      new SourceRule("*.json*", SourceFormat.COMPACT_JSON, Map.of()),
      new SourceRule("vx/*", SourceFormat.VX_SETTLEMENTS_CSV, Map.of()),
      new SourceRule("vix/*", SourceFormat.INDEX_HISTORY_CSV, Map.of("symbol", "VIX")),
      new SourceRule("positions/*.csv", SourceFormat.POSITIONS_CSV, Map.of()));

  private final Path inbox;
  private final LocalDate session;
  private final PriorNights prior;
  private final List<AdmittedFile> judged = new ArrayList<>();

  Door(Path inbox, LocalDate session, PriorNights prior) {
    this.inbox = inbox;
    this.session = session;
    this.prior = prior;
  }

  /** Writes the file and judges it after those before. */
  AdmittedFile admit(String name, byte[] content) {
    write(name, content);
    FileHash hash = FileHash.of(inbox.resolve(name));
    return admit(new InboxFile(name, hash.bytes(), hash.sha256()));
  }

  AdmittedFile admit(String name, String text) {
    return admit(name, bytes(text));
  }

  /** Judges a file as the manifest has it, whatever lies there by now. */
  AdmittedFile admit(InboxFile file) {
    AdmittedFile admitted = admission().admit(file);
    judged.add(admitted);
    return admitted;
  }

  /**
   * Admission as a restart would begin it: of the files judged so far only the verdicts are left.
   */
  Admission admission() {
    return new Admission(
        inbox, session, NYSE, SOURCES, AdmissionLimits.standard(), prior, List.copyOf(judged));
  }

  void write(String name, byte[] content) {
    try {
      Path file = inbox.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }
}
