package io.nightcondor.ingest.admission;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.SourceRule;
import io.nightcondor.ingest.inbox.Verdict;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.ReadContext;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The verdict on each file of an inbox. Bad content never throws: it is refused with its reason.
 */
public final class Admission {

  /** Name of the file that marks a night as modelled. */
  public static final String MODELLED = "MODELLED";

  /** Option of an admitted file: the glob of the source rule that reads it. */
  public static final String SOURCE = "source";

  /** Option of an admitted file: the symbol that it is about. */
  public static final String CONTENT = "content";

  /** A chain loses a tenth of its rows from one night to the next, not half of them. */
  private static final double PARTIAL_BELOW = 0.5;

  private final ExchangeCalendar calendar;
  private final List<CompiledRule> rules;

  /** @param rules in order; the first whose glob matches reads the file */
  public Admission(ExchangeCalendar calendar, List<SourceRule> rules) {
    this.calendar = calendar;
    List<CompiledRule> compiled = new ArrayList<>();
    for (SourceRule rule : rules) {
      compiled.add(
          new CompiledRule(rule, FileSystems.getDefault().getPathMatcher("glob:" + rule.glob())));
    }
    this.rules = List.copyOf(compiled);
  }

  /**
   * The verdict on one file; reads it once from end to end.
   *
   * @param session of the night
   * @param prior files judged before this one
   */
  public AdmittedFile admit(Path inboxFolder, InboxFile file, LocalDate session, PriorFiles prior) {
    boolean modelled = Files.exists(inboxFolder.resolve(MODELLED));
    Optional<SourceRule> rule = rule(file.name());
    if (rule.isEmpty()) {
      return refused(
          file,
          AdmittedFile.UNKNOWN_FORMAT,
          Map.of(),
          modelled,
          "no source of the configuration has this name, expected one of " + globs());
    }
    SourceFormat format = rule.get().format();
    Map<String, String> options = new TreeMap<>(rule.get().options());
    options.put(SOURCE, rule.get().glob());
    FileReading source;
    try {
      ReadContext context = new ReadContext(file.name(), options, session, calendar);
      source = FileReading.of(inboxFolder.resolve(file.name()), format, context);
    } catch (RefusedContentException content) {
      return refused(file, format.id(), options, modelled, content.getMessage());
    }
    options.put(CONTENT, source.facts().content());
    Judgement judgement = judge(file, rule.get(), source, session, prior);
    return new AdmittedFile(
        file.name(),
        format.id(),
        file.sha256(),
        source.facts().session(),
        source.rows(),
        judgement.verdict(),
        judgement.message(),
        modelled,
        options);
  }

  private Judgement judge(
      InboxFile file, SourceRule rule, FileReading source, LocalDate session, PriorFiles prior) {
    SourceFormat format = rule.format();
    if (source.facts().session().isPresent() && !source.facts().session().get().equals(session)) {
      return new Judgement(
          Verdict.STALE,
          "%s: holds the session %s, expected %s. File not read; put the file of %s in its place and run again."
              .formatted(file.name(), source.facts().session().get(), session, session));
    }
    Optional<String> twin = twin(file, format, prior);
    if (twin.isPresent()) {
      return new Judgement(
          Verdict.DUPLICATE,
          "%s: has the same bytes as %s. File not read again.".formatted(file.name(), twin.get()));
    }
    Optional<AdmittedFile> rival = rival(file, format, source, rule, prior);
    if (rival.isPresent()) {
      return new Judgement(
          Verdict.REFUSED,
          refusal(
              file.name(),
              "is about %s as %s is"
                  .formatted(source.facts().content(), rival.get().name()),
              "one history of a source rule, and the chain of an underlying in one format"));
    }
    boolean corrects = prior.earlierRevision().stream()
        .anyMatch(earlier -> earlier.name().equals(file.name())
            && earlier.verdict().isRead()
            && !earlier.sha256().equals(file.sha256()));
    if (corrects) {
      return new Judgement(
          Verdict.CORRECTION,
          "%s: other bytes than in an earlier revision of this session. %s"
              .formatted(file.name(), readWith(source)));
    }
    Optional<AdmittedFile> yesterday = yesterday(format, source, prior);
    if (yesterday.isPresent() && source.rows() < PARTIAL_BELOW * yesterday.get().rows()) {
      return new Judgement(
          Verdict.PARTIAL,
          "%s: has %d rows, expected about the %d of the previous session. %s"
              .formatted(file.name(), source.rows(), yesterday.get().rows(), readWith(source)));
    }
    return new Judgement(Verdict.ACCEPTED, "%s: %s".formatted(file.name(), readWith(source)));
  }

  private static String readWith(FileReading source) {
    String read = "File read, %d rows.".formatted(source.rows());
    return source.facts().remark().isEmpty()
        ? read
        : read + " " + source.facts().remark();
  }

  /**
   * Another file with the same bytes whose rows are in the store. Positions that did not change
   * since the previous session are no duplicate: they are this session's positions.
   */
  private static Optional<String> twin(InboxFile file, SourceFormat format, PriorFiles prior) {
    Optional<String> tonight = prior.thisNight().stream()
        .filter(other -> !other.name().equals(file.name()))
        .filter(other -> other.sha256().equals(file.sha256()) && other.verdict().isRead())
        .map(AdmittedFile::name)
        .findFirst();
    if (tonight.isPresent()
        || format.kind() == SourceFormat.Kind.POSITIONS
        || format == SourceFormat.MODELLED_MARKER) {
      return tonight;
    }
    return prior.previousSession().stream()
        .filter(other -> other.sha256().equals(file.sha256()) && other.verdict().isRead())
        .map(other -> "%s of the previous session".formatted(other.name()))
        .findFirst();
  }

  /**
   * Another history of the same symbol under the same rule, or the same underlying's chain in
   * another format: which of both is right is not for us to say.
   */
  private static Optional<AdmittedFile> rival(
      InboxFile file, SourceFormat format, FileReading source, SourceRule rule, PriorFiles prior) {
    if (format.isChain()) {
      return prior.thisNight().stream()
          .filter(other -> other.verdict().isRead()
              && source.facts().content().equals(other.options().get(CONTENT)))
          .filter(other -> !other.format().equals(format.id()))
          .filter(other ->
              SourceFormat.of(other.format()).filter(SourceFormat::isChain).isPresent())
          .findFirst();
    }
    if (format.kind() == SourceFormat.Kind.POSITIONS || format == SourceFormat.MODELLED_MARKER) {
      return Optional.empty();
    }
    return prior.thisNight().stream()
        .filter(other -> !other.name().equals(file.name()) && other.verdict().isRead())
        .filter(other -> other.format().equals(format.id()))
        .filter(other -> rule.glob().equals(other.options().get(SOURCE)))
        .filter(other -> source.facts().content().equals(other.options().get(CONTENT)))
        .findFirst();
  }

  private static Optional<AdmittedFile> yesterday(
      SourceFormat format, FileReading source, PriorFiles prior) {
    if (format.kind() == SourceFormat.Kind.POSITIONS) {
      return Optional.empty();
    }
    return prior.previousSession().stream()
        .filter(other -> other.verdict().isRead() && other.format().equals(format.id()))
        .filter(other -> source.facts().content().equals(other.options().get(CONTENT)))
        .findFirst();
  }

  private Optional<SourceRule> rule(String name) {
    if (name.equals(MODELLED)) {
      return Optional.of(new SourceRule(MODELLED, SourceFormat.MODELLED_MARKER, Map.of()));
    }
    Path path = Path.of(name);
    return rules.stream()
        .filter(rule -> rule.matcher().matches(path))
        .map(CompiledRule::rule)
        .findFirst();
  }

  private String globs() {
    return String.join(
        ", ", rules.stream().map(rule -> "'" + rule.rule().glob() + "'").toList());
  }

  private static AdmittedFile refused(
      InboxFile file, String format, Map<String, String> options, boolean modelled, String reason) {
    return new AdmittedFile(
        file.name(),
        format,
        file.sha256(),
        Optional.empty(),
        0,
        Verdict.REFUSED,
        "%s: %s. File refused, none of its rows is read; repair or remove it and run again."
            .formatted(file.name(), reason),
        modelled,
        options);
  }

  private static String refusal(String name, String found, String expected) {
    return "%s: %s, expected %s. File refused, none of its rows is read; repair or remove it and run again."
        .formatted(name, found, expected);
  }

  private record Judgement(Verdict verdict, String message) {}

  private record CompiledRule(SourceRule rule, PathMatcher matcher) {}
}
