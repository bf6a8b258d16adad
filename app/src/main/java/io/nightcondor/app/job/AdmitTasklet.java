package io.nightcondor.app.job;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.admission.Admission;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.InputMissingException;
import io.nightcondor.ingest.inbox.InputRefusedException;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.Verdict;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.SourceFileStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Judges the inbox, one file a transaction. A restart judges only files whose bytes are not judged
 * yet or were refused. When the last one is judged, the books of the night are settled too.
 */
@Component
class AdmitTasklet implements Tasklet {

  private static final int MESSAGES_SHOWN = 8;

  private final CurrentNight night;
  private final Workspace workspace;
  private final Settings settings;
  private final ExchangeCalendar calendar;
  private final SourceFileStore files;
  private final RunStore runs;
  private final BookStore books;

  AdmitTasklet(
      CurrentNight night,
      Workspace workspace,
      Settings settings,
      ExchangeCalendar calendar,
      SourceFileStore files,
      RunStore runs,
      BookStore books) {
    this.night = night;
    this.workspace = workspace;
    this.settings = settings;
    this.calendar = calendar;
    this.files = files;
    this.runs = runs;
    this.books = books;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    NightKey key = night.key();
    Map<String, AdmittedFile> judged = files.files(key).stream()
        .filter(file -> file.verdict() != Verdict.REFUSED || judgedNow(context, file.name()))
        .collect(Collectors.toMap(AdmittedFile::name, file -> file, (a, b) -> b, TreeMap::new));
    for (InboxFile file : night.manifest().files()) {
      AdmittedFile known = judged.get(file.name());
      if (known == null || !known.sha256().equals(file.sha256())) {
        judge(key, file);
        noteJudged(context, file.name());
        return RepeatStatus.CONTINUABLE;
      }
    }
    List<AdmittedFile> all = List.copyOf(judged.values());
    check(all);
    runs.admitEnded(key);
    books.settle(key, settings.books().stream().map(book -> book.book().id()).toList());
    contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(summary(all)));
    return RepeatStatus.FINISHED;
  }

  private void judge(NightKey key, InboxFile file) {
    Path inbox = workspace.inbox(key.session());
    Admission admission = new Admission(calendar, settings.sources());
    files.save(key, admission.admit(inbox, file, key.session(), files.prior(key)));
  }

  // the attribute lives as long as this execution: a restart judges refused files again
  private static boolean judgedNow(ChunkContext context, String file) {
    return context.getStepContext().hasAttribute("judged " + file);
  }

  private static void noteJudged(ChunkContext context, String file) {
    context.getStepContext().setAttribute("judged " + file, true);
  }

  private void check(List<AdmittedFile> all) {
    List<AdmittedFile> refused =
        all.stream().filter(file -> file.verdict() == Verdict.REFUSED).toList();
    if (!refused.isEmpty()) {
      throw new InputRefusedException(messages(refused));
    }
    List<AdmittedFile> chains = all.stream().filter(AdmitTasklet::isChain).toList();
    if (chains.stream().noneMatch(file -> file.verdict().isRead())) {
      if (!chains.isEmpty()) {
        throw new InputRefusedException(messages(chains));
      }
      throw new InputMissingException(
          "%s: no option chain among %d files, expected one of SPX at least. Nothing was reported; put it there and run again."
              .formatted(workspace.inbox(night.session()), all.size()));
    }
  }

  private static boolean isChain(AdmittedFile file) {
    return SourceFormat.of(file.format()).filter(SourceFormat::isChain).isPresent();
  }

  private static String messages(List<AdmittedFile> files) {
    String shown = files.stream()
        .limit(MESSAGES_SHOWN)
        .map(AdmittedFile::message)
        .collect(Collectors.joining("\n"));
    int rest = files.size() - MESSAGES_SHOWN;
    return rest > 0 ? shown + "\nand %d more files".formatted(rest) : shown;
  }

  private static String summary(List<AdmittedFile> all) {
    Map<String, Long> verdicts = all.stream()
        .collect(Collectors.groupingBy(
            file -> Words.lower(file.verdict()), TreeMap::new, Collectors.counting()));
    return Words.count(all.size(), "file")
        + ": "
        + verdicts.entrySet().stream()
            .map(entry -> Words.number(entry.getValue()) + " " + entry.getKey())
            .collect(Collectors.joining(", "));
  }
}
