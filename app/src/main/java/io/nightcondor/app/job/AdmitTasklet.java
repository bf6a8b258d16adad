package io.nightcondor.app.job;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.NightStore;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.app.store.StoredFile;
import io.nightcondor.ingest.admission.Admission;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.InputMissingException;
import io.nightcondor.ingest.inbox.InputRefusedException;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.Verdict;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.SourceFileStore;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Judges the inbox, one file a transaction. A restart judges only files whose bytes are not judged
 * yet or kept the night from going on. When the last one is judged, the books of the night are
 * settled too.
 */
@Component
class AdmitTasklet implements Tasklet {

  private static final Logger LOG = LoggerFactory.getLogger(AdmitTasklet.class);

  private static final int MESSAGES_SHOWN = 12;

  private static final String WORK = "work";

  private final CurrentNight night;
  private final Workspace workspace;
  private final Settings settings;
  private final ExchangeCalendar calendar;
  private final SourceFileStore files;
  private final RunStore runs;
  private final BookStore books;
  private final NightStore nights;
  private final StepProgress progress;
  private final MissingChains missing;

  AdmitTasklet(
      CurrentNight night,
      Workspace workspace,
      Settings settings,
      ExchangeCalendar calendar,
      SourceFileStore files,
      RunStore runs,
      BookStore books,
      NightStore nights,
      StepProgress progress,
      MissingChains missing) {
    this.night = night;
    this.workspace = workspace;
    this.settings = settings;
    this.calendar = calendar;
    this.files = files;
    this.runs = runs;
    this.books = books;
    this.nights = nights;
    this.progress = progress;
    this.missing = missing;
  }

  /**
   * What lasts as long as one execution of the step.
   *
   * @param ahead files without a verdict
   */
  private record Work(Admission admission, Queue<InboxFile> ahead) {}

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    NightKey key = night.key();
    Work work = work(context.getStepContext());
    InboxFile next = work.ahead().poll();
    if (next != null) {
      AdmittedFile file = work.admission().admit(next);
      LOG.info("{} {}", file.verdict(), file.message());
      files.save(key, file);
      progress.advance(1);
      return RepeatStatus.CONTINUABLE;
    }
    List<AdmittedFile> all = List.copyOf(work.admission().verdicts());
    check(all);
    runs.admitEnded(key);
    nights.saveInputs(
        key,
        night.manifest().files().stream()
            .map(file -> new StoredFile(file.name(), file.bytes(), file.sha256()))
            .toList());
    books.settle(key, settings.books().stream().map(book -> book.book().id()).toList());
    contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(summary(all)));
    return RepeatStatus.FINISHED;
  }

  private Work work(StepContext context) {
    if (!(context.getAttribute(WORK) instanceof Work)) {
      context.setAttribute(WORK, begin(night.key()));
    }
    return (Work) Objects.requireNonNull(context.getAttribute(WORK));
  }

  private Work begin(NightKey key) {
    List<AdmittedFile> judged =
        files.files(key).stream().filter(file -> !file.verdict().endsNight()).toList();
    Admission admission = new Admission(
        workspace.inbox(key.session()),
        key.session(),
        calendar,
        settings.sources(),
        settings.admission(),
        files.prior(key),
        judged);
    Queue<InboxFile> ahead = new ArrayDeque<>();
    for (InboxFile file : admission.inOrder(night.manifest().files())) {
      if (admission.verdict(file).isEmpty()) {
        ahead.add(file);
      }
    }
    return new Work(admission, ahead);
  }

  private void check(List<AdmittedFile> all) {
    if (all.stream().anyMatch(file -> file.verdict().endsNight())) {
      throw new InputRefusedException(messages(all));
    }
    List<AdmittedFile> chains = all.stream().filter(AdmitTasklet::isChain).toList();
    if (chains.stream().noneMatch(file -> file.verdict().isRead())) {
      if (!chains.isEmpty()) {
        throw new InputRefusedException(messages(all));
      }
      throw new InputMissingException(
          "%s: no option chain among %d files, expected one of SPX at least: %s. Nothing was reported; put it there and run again."
              .formatted(
                  workspace.inbox(night.session()),
                  all.size(),
                  missing.expected(night.key(), Underlying.SPX)));
    }
  }

  private static boolean isChain(AdmittedFile file) {
    return SourceFormat.of(file.format()).filter(SourceFormat::isChain).isPresent();
  }

  /** Every file that is not simply accepted, those first that keep the night from going on. */
  private static String messages(List<AdmittedFile> all) {
    List<AdmittedFile> remarkable = all.stream()
        .filter(file -> file.verdict() != Verdict.ACCEPTED)
        .sorted(Comparator.comparing(
            file -> file.verdict().endsNight() ? 0 : file.verdict().isRead() ? 2 : 1))
        .toList();
    String shown = remarkable.stream()
        .limit(MESSAGES_SHOWN)
        .map(AdmittedFile::message)
        .collect(Collectors.joining("\n"));
    int rest = remarkable.size() - MESSAGES_SHOWN;
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
