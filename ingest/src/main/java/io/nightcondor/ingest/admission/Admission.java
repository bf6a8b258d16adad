package io.nightcondor.ingest.admission;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.FileHash;
import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.InputChangingException;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.SourceRule;
import io.nightcondor.ingest.inbox.Verdict;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import io.nightcondor.ingest.source.ReadContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The verdicts on the files of one night, file by file. Bad content never throws: it is refused
 * with its reason.
 *
 * <p>The tests in their order, of which the first that fails decides: no source rule has the name
 * or the content is not of its format (REFUSED), the content ends early (TRUNCATED), it is of
 * another session (STALE), the bytes came before (DUPLICATE), another file is about the same
 * (REFUSED), the quotes are wiped out (WIPED) or those of the session before (STALE). What passes
 * is read, and every remark on it is said: missing rows (PARTIAL), an old index print (MIXED),
 * other bytes than in an earlier revision (CORRECTION); the verdict is the first of them.
 */
public final class Admission {

  private final Path inboxFolder;
  private final LocalDate session;
  private final ExchangeCalendar calendar;
  private final SourceRules rules;
  private final AdmissionLimits limits;
  private final PriorNights prior;
  private final QuoteTests tests;
  private final JudgedFiles judged;
  private final Collection<OptionSeries> held = new TreeSet<>();
  private final List<FileReading> chains = new ArrayList<>();
  private final boolean modelled;
  private final Queue<AdmittedFile> toReadAgain = new ArrayDeque<>();

  /**
   * @param sources in order; the first whose glob matches reads a file
   * @param prior what came in before this night
   * @param judged files of this night that were judged before its admission went on
   */
  public Admission(
      Path inboxFolder,
      LocalDate session,
      ExchangeCalendar calendar,
      List<SourceRule> sources,
      AdmissionLimits limits,
      PriorNights prior,
      Collection<AdmittedFile> judged) {
    this.inboxFolder = inboxFolder;
    this.session = session;
    this.calendar = calendar;
    this.rules = new SourceRules(sources);
    this.limits = limits;
    this.prior = prior;
    this.tests = new QuoteTests(calendar, session, limits);
    this.judged = new JudgedFiles(judged);
    judged.stream().filter(Admission::isComparedWith).forEach(toReadAgain::add);
    this.modelled = Files.exists(inboxFolder.resolve(SourceRules.MODELLED));
  }

  /** The files in the order in which they are to be judged: positions, chains, the rest. */
  public List<InboxFile> inOrder(List<InboxFile> files) {
    return rules.inOrder(files);
  }

  /** The verdict on a file if it was given on these very bytes. */
  public Optional<AdmittedFile> verdict(InboxFile file) {
    return judged.get(file.name()).filter(known -> known.sha256().equals(file.sha256()));
  }

  /** All verdicts so far, in order of name. */
  public Collection<AdmittedFile> verdicts() {
    return judged.all();
  }

  /**
   * The verdict on one file; reads it once from end to end.
   *
   * @throws InputChangingException if the bytes are not those of the manifest
   */
  public AdmittedFile admit(InboxFile file) {
    AdmittedFile admitted = judge(file);
    judged.add(admitted);
    return admitted;
  }

  private AdmittedFile judge(InboxFile file) {
    Optional<SourceRule> rule = rules.of(file.name());
    if (rule.isEmpty()) {
      return refused(
          file,
          AdmittedFile.UNKNOWN_FORMAT,
          Map.of(),
          Verdict.REFUSED,
          "no source of the configuration has this name, expected one of " + rules.globs());
    }
    SourceFormat format = rule.get().format();
    Map<String, String> options = new TreeMap<>(rule.get().options());
    options.put(AdmittedFile.SOURCE, rule.get().glob());
    FileReading reading;
    try {
      reading = read(file.name(), format, options);
    } catch (TruncatedContentException cut) {
      checkUnchanged(file);
      return refused(file, format.id(), options, Verdict.TRUNCATED, cut.getMessage());
    } catch (RefusedContentException content) {
      checkUnchanged(file);
      return refused(file, format.id(), options, Verdict.REFUSED, content.getMessage());
    }
    checkUnchanged(file);
    options.put(AdmittedFile.CONTENT, reading.facts().content());
    reading
        .facts()
        .quotedAt()
        .ifPresent(instant -> options.put(AdmittedFile.QUOTED, instant.toString()));
    Judgement judgement =
        unread(file, rule.get(), reading).orElseGet(() -> read(file, rule.get(), reading));
    if (judgement.verdict().isRead()) {
      keep(format, reading);
    }
    return new AdmittedFile(
        file.name(),
        format.id(),
        file.sha256(),
        reading.facts().session(),
        reading.rows(),
        reading.leftOut(),
        judgement.verdict(),
        "%s: %s".formatted(file.name(), judgement.reason()),
        modelled,
        options);
  }

  private FileReading read(String name, SourceFormat format, Map<String, String> options)
      throws RefusedContentException {
    ReadContext context = new ReadContext(name, options, session, calendar);
    return FileReading.of(inboxFolder.resolve(name), format, context);
  }

  /** Positions and chains are what a chain is held against. */
  private static boolean isComparedWith(AdmittedFile file) {
    return file.verdict().isRead()
        && SourceFormat.of(file.format())
            .filter(format -> format.isChain() || format.kind() == SourceFormat.Kind.POSITIONS)
            .isPresent();
  }

  private void keep(SourceFormat format, FileReading reading) {
    held.addAll(reading.held());
    if (format.isChain()) {
      chains.add(reading);
    }
  }

  /** After the reading, so that bytes which came while it lasted are seen too. */
  private void checkUnchanged(InboxFile file) {
    Path path = inboxFolder.resolve(file.name());
    FileHash now = FileHash.of(path);
    if (!now.sha256().equals(file.sha256())) {
      throw new InputChangingException(String.format(
          Locale.ROOT,
          "%s: had %,d bytes when the run began and has %,d other bytes now: still being written or just replaced. Nothing of it was stored; when the transfer has ended, run again.",
          file.name(),
          file.bytes(),
          now.bytes()));
    }
  }

  /** Why the rows of a file are not to be stored. */
  private Optional<Judgement> unread(InboxFile file, SourceRule rule, FileReading reading) {
    String replace =
        " File not read; put the file of %s in its place and run again.".formatted(session);
    Optional<LocalDate> found = reading.facts().session();
    if (found.isPresent() && !found.get().equals(session)) {
      return Optional.of(new Judgement(
          Verdict.STALE,
          "holds the session %s, expected %s.".formatted(found.get(), session) + replace));
    }
    Optional<String> twin = twin(file, rule.format());
    if (twin.isPresent()) {
      return Optional.of(new Judgement(
          Verdict.DUPLICATE,
          "has the same bytes as %s. File not read again.".formatted(twin.get())));
    }
    String content = reading.facts().content();
    Optional<AdmittedFile> rival = judged.rival(file, rule.format(), rule.glob(), content);
    if (rival.isPresent()) {
      return Optional.of(new Judgement(
          Verdict.REFUSED,
          "is about %s as %s is about %s, expected one history of a source rule, and the chain of an underlying in one format. File refused, none of its rows is read; repair or remove it and run again."
              .formatted(content, rival.get().name(), rival.get().content())));
    }
    Optional<Judgement> wiped = tests.wiped(reading);
    return (wiped.isPresent() ? wiped : tests.stale(reading, prior))
        .map(unread -> new Judgement(unread.verdict(), unread.reason() + replace));
  }

  /**
   * Another file with the same bytes whose rows are in the store. Positions that did not change
   * since the previous session are no duplicate: they are this session's positions.
   */
  private Optional<String> twin(InboxFile file, SourceFormat format) {
    Optional<String> tonight = judged.twin(file);
    boolean comesAnew = switch (format.kind()) {
      case POSITIONS, MARKER -> true;
      case CHAIN, SERIES -> false;
    };
    if (tonight.isPresent() || comesAnew) {
      return tonight;
    }
    return prior.previousSession().stream()
        .filter(other -> other.sha256().equals(file.sha256()) && other.verdict().isRead())
        .map(other -> "%s of the previous session".formatted(other.name()))
        .findFirst();
  }

  /** What is to be said of a file that is read; the first remark is the verdict. */
  private Judgement read(InboxFile file, SourceRule rule, FileReading reading) {
    List<Judgement> remarks = new ArrayList<>();
    fewRows(file, rule, reading).ifPresent(remarks::add);
    if (rule.format().isChain()) {
      readAgain();
      tests.lacksHeld(reading, held, chains).ifPresent(remarks::add);
      tests.mixed(reading).ifPresent(remarks::add);
    }
    boolean corrects = prior.earlierRevision().stream()
        .anyMatch(earlier -> earlier.name().equals(file.name())
            && earlier.verdict().isRead()
            && !earlier.sha256().equals(file.sha256()));
    if (corrects) {
      remarks.add(new Judgement(
          Verdict.CORRECTION, "other bytes than in an earlier revision of this session."));
    }
    Verdict verdict = remarks.isEmpty() ? Verdict.ACCEPTED : remarks.get(0).verdict();
    List<String> sentences = new ArrayList<>();
    for (Judgement remark : remarks) {
      String reason = remark.reason();
      boolean first = sentences.isEmpty();
      sentences.add(first ? reason : Character.toUpperCase(reason.charAt(0)) + reason.substring(1));
    }
    sentences.add(outcome(reading));
    return new Judgement(verdict, String.join(" ", sentences));
  }

  private Optional<Judgement> fewRows(InboxFile file, SourceRule rule, FileReading reading) {
    return switch (rule.format().kind()) {
      case POSITIONS, MARKER -> Optional.empty();
      case CHAIN, SERIES -> {
        PriorNights.Kin kin = new PriorNights.Kin(
            file.name(), rule.glob(), rule.format(), reading.facts().content());
        yield UsualRows.fewer(
            reading.rows(), prior.rowCounts(kin, limits.partialSessions()), limits);
      }
    };
  }

  private static String outcome(FileReading reading) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "File read, %,d rows.", reading.rows()));
    reading
        .facts()
        .leftOut()
        .forEach((what, rows) ->
            text.append(String.format(Locale.ROOT, " %,d %s not read.", rows, what)));
    if (!reading.facts().remark().isEmpty()) {
      text.append(' ').append(reading.facts().remark());
    }
    return text.toString();
  }

  /** What the files told that were judged before a restart; it is in no store. */
  private void readAgain() {
    while (!toReadAgain.isEmpty()) {
      AdmittedFile file = toReadAgain.remove();
      SourceFormat format = SourceFormat.of(file.format()).orElseThrow();
      try {
        keep(format, read(file.name(), format, file.options()));
      } catch (RefusedContentException otherBytes) {
        throw new InputChangingException(
            "%s: %s. The file has changed since it was admitted; run again to admit it anew."
                .formatted(file.name(), otherBytes.getMessage()));
      }
    }
  }

  private AdmittedFile refused(
      InboxFile file, String format, Map<String, String> options, Verdict verdict, String reason) {
    return new AdmittedFile(
        file.name(),
        format,
        file.sha256(),
        Optional.empty(),
        0,
        0,
        verdict,
        "%s: %s. File refused, none of its rows is read; repair or remove it and run again."
            .formatted(file.name(), reason),
        modelled,
        options);
  }
}
