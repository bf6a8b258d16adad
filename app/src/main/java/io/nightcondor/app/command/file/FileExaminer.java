package io.nightcondor.app.command.file;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.admission.Admission;
import io.nightcondor.ingest.admission.AdmissionLimits;
import io.nightcondor.ingest.admission.PriorNights;
import io.nightcondor.ingest.format.FileExamination;
import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.FileHash;
import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.SourceRule;
import io.nightcondor.ingest.inbox.Verdict;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.SourceInput;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.UnpackLimits;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Examines files without storing them. How a file is read follows from what the caller says, else
 * from the first source rule whose pattern matches, else from its content. What needs earlier
 * nights (partial files, unchanged quotes) is judged by a run alone.
 */
final class FileExaminer {

  private static final int PROBLEMS_SHOWN = 10;

  /** Ends the file's name at the beginning of a verdict's message. */
  private static final String NAME_ENDS = ": ";

  private final List<SourceRule> rules;
  private final AdmissionLimits limits;
  private final Optional<SourceRule> said;
  private final Optional<LocalDate> night;
  private final LocalDate lastSession;
  private final ExchangeCalendar calendar;

  /**
   * @param rules of the workspace, empty without one
   * @param limits of its verdicts
   * @param said how all files are to be read, empty if their rule or content decides
   * @param night session that the files are for, empty if any will do
   * @param lastSession what histories are read up to without a night
   */
  FileExaminer(
      List<SourceRule> rules,
      AdmissionLimits limits,
      Optional<SourceRule> said,
      Optional<LocalDate> night,
      LocalDate lastSession,
      ExchangeCalendar calendar) {
    this.rules = rules;
    this.limits = limits;
    this.said = said;
    this.night = night;
    this.lastSession = lastSession;
    this.calendar = calendar;
  }

  FileFinding examine(Path file) {
    String name = file.toString();
    if (!Files.isRegularFile(file)) {
      return FileFinding.unread(name, Optional.empty(), Verdict.REFUSED, "no such file");
    }
    Optional<SourceRule> rule = Optional.empty();
    try {
      rule = rule(file);
      if (rule.isEmpty()) {
        return FileFinding.unread(
            name,
            Optional.empty(),
            Verdict.REFUSED,
            "the text is of no known format, expected one that --format names");
      }
      return examine(file, name, rule.get());
    } catch (TruncatedContentException cut) {
      return FileFinding.unread(name, format(rule), Verdict.TRUNCATED, cut.getMessage());
    } catch (RefusedContentException refused) {
      return FileFinding.unread(name, format(rule), Verdict.REFUSED, refused.getMessage());
    }
  }

  private static Optional<SourceFormat> format(Optional<SourceRule> rule) {
    return rule.map(SourceRule::format);
  }

  private Optional<SourceRule> rule(Path file) throws RefusedContentException {
    if (said.isPresent()) {
      return said;
    }
    Optional<SourceRule> configured =
        rules.stream().filter(rule -> matches(rule, file)).findFirst();
    if (configured.isPresent()) {
      return configured;
    }
    String head = SourceInput.head(file, UnpackLimits.standard());
    return Formats.recognised(head).stream()
        .findFirst()
        .map(format -> new SourceRule("*", format, Map.of()));
  }

  /** A rule speaks of names inside an inbox, such as positions/alpha.csv. */
  private static boolean matches(SourceRule rule, Path file) {
    var matcher = FileSystems.getDefault().getPathMatcher("glob:" + rule.glob());
    int parts = file.getNameCount();
    for (int from = Math.max(0, parts - 3); from < parts; from++) {
      if (matcher.matches(file.subpath(from, parts))) {
        return true;
      }
    }
    return false;
  }

  private FileFinding examine(Path file, String name, SourceRule rule)
      throws RefusedContentException {
    SourceFormat format = rule.format();
    List<String> missing = new ArrayList<>();
    for (SourceOption option : Formats.reader(format).options()) {
      if (option.required() && rule.options().keySet().stream().noneMatch(option::covers)) {
        missing.add("--option %s=..., %s".formatted(option.name(), option.expected()));
      }
    }
    if (!missing.isEmpty()) {
      return FileFinding.unread(
          name,
          Optional.of(format),
          Verdict.REFUSED,
          "the format needs an option, expected " + String.join("; ", missing));
    }
    LocalDate session = night.orElse(lastSession);
    FileExamination found = FileExamination.of(
        file, format, new ReadContext(name, rule.options(), session, calendar), PROBLEMS_SHOWN);
    AdmittedFile judged =
        judge(file, rule, night.or(() -> found.facts().session()).orElse(lastSession));
    String message = judged.verdict() == Verdict.ACCEPTED
        ? found.facts().remark()
        : judged.message().substring(judged.name().length() + NAME_ENDS.length());
    return FileFinding.of(name, format.id(), found, judged.verdict(), message);
  }

  /** The verdict of a night before which nothing came in. */
  private AdmittedFile judge(Path file, SourceRule rule, LocalDate session) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    Admission admission = new Admission(
        folder,
        session,
        calendar,
        List.of(new SourceRule("*", rule.format(), rule.options())),
        limits,
        PriorNights.none(),
        List.of());
    FileHash hash = FileHash.of(file);
    return admission.admit(
        new InboxFile(file.getFileName().toString(), hash.bytes(), hash.sha256()));
  }
}
