package io.nightcondor.app.run;

import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.job.CurrentNight;
import io.nightcondor.app.job.JobStarter;
import io.nightcondor.app.job.NightVerdict;
import io.nightcondor.app.job.Recovery;
import io.nightcondor.app.job.StepName;
import io.nightcondor.app.job.Steps;
import io.nightcondor.app.job.Words;
import io.nightcondor.app.run.Revision.Action;
import io.nightcondor.app.store.BookGroup;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunState;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.app.telemetry.LogContext;
import io.nightcondor.ingest.inbox.InboxManifest;
import io.nightcondor.ingest.inbox.InboxQuiet;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.SourceFileStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One night of one session: settles the revision, runs the job, says how it ended. */
@Component
class Night {

  private static final Logger LOG = LoggerFactory.getLogger(Night.class);

  private final Workspace workspace;
  private final Settings settings;
  private final RunStore runs;
  private final BookStore books;
  private final SourceFileStore files;
  private final NightInputs inputs;
  private final JobStarter starter;
  private final NightVerdict verdict;
  private final TransactionTemplate transaction;
  private final InboxQuiet quiet;
  private final CurrentNight current;
  private final Recovery recovery;
  private final Safekeeping safekeeping;

  Night(
      Workspace workspace,
      Settings settings,
      RunStore runs,
      BookStore books,
      SourceFileStore files,
      NightInputs inputs,
      JobStarter starter,
      NightVerdict verdict,
      TransactionTemplate transaction,
      InboxQuiet quiet,
      CurrentNight current,
      Recovery recovery,
      Safekeeping safekeeping) {
    this.workspace = workspace;
    this.settings = settings;
    this.runs = runs;
    this.books = books;
    this.files = files;
    this.inputs = inputs;
    this.starter = starter;
    this.verdict = verdict;
    this.transaction = transaction;
    this.quiet = quiet;
    this.current = current;
    this.recovery = recovery;
    this.safekeeping = safekeeping;
  }

  /** Nights from now on send no mails. */
  void holdMails() {
    current.holdMails();
  }

  /** All nights that there are, in order of session and revision. */
  List<NightRun> all() {
    return runs.all();
  }

  /** Heals what killed processes left; what was found. */
  List<String> recover() {
    return recovery.all();
  }

  NightOutcome run(LocalDate session) {
    quiet.await(workspace.inbox(session));
    InboxManifest inbox = InboxManifest.read(workspace.inbox(session), session);
    Optional<NightRun> last = runs.last(session);
    boolean failedBooks = last.isPresent() && books.count(last.get().key(), BookGroup.FAILED) > 0;
    Revision revision = Revision.of(last, inbox.sha256(), failedBooks);
    NightKey key = new NightKey(session, revision.revision());
    LogContext.night(key, "%s-%d".formatted(session, key.revision()));
    LOG.info("{} {} on inputs {}", revision, session, inbox.sha256());
    if (revision.action() != Action.NOTHING_TO_DO) {
      safekeeping.before(key);
    }
    return switch (revision.action()) {
      case NOTHING_TO_DO -> nothingToDo(last.orElseThrow());
      case BEGIN, REPAIR, RESUME, RETRY_BOOKS -> {
        settle(revision.action(), key, inbox);
        yield start(key, inbox, List.of());
      }
      case FINISH_FIRST -> finishFirst(key, inbox);
    };
  }

  /** Does all or a part of an ended night again; an unfinished one is finished. */
  NightOutcome rerun(LocalDate session, Rerun rerun) {
    Optional<NightRun> last = runs.last(session);
    if (last.isEmpty() || !(last.get().ended() || onlyReportsAreLeft(last.get(), rerun))) {
      if (rerun.isPart()) {
        return refused("%s, expected one that has ended; 'run' goes through all of it"
            .formatted(
                last.isEmpty()
                    ? "the night of %s was never run".formatted(session)
                    : "revision %d of %s is unfinished"
                        .formatted(last.get().key().revision(), session)));
      }
      return run(session);
    }
    NightRun run = last.get();
    Optional<String> unknown = unknownBook(run.key(), rerun.books());
    if (unknown.isPresent()) {
      return refused(unknown.get());
    }
    quiet.await(workspace.inbox(session));
    InboxManifest inbox = InboxManifest.read(workspace.inbox(session), session);
    RerunPlan plan = RerunPlan.of(
        run,
        rerun,
        new RerunPlan.Grounds(
            inbox.sha256(), settings.hash(), ProgramVersion.get(), runs.lastEndedBefore(session)));
    LOG.info("{} of {} asked for: {}", rerun, run.key(), plan);
    return switch (plan.action()) {
      case REFUSED ->
        refused(
            "since revision %d of %s was made, these have changed: %s. A part of it would not fit the rest; without --from, --only and --book the same command makes revision %d of all"
                .formatted(
                    run.key().revision(),
                    session,
                    String.join("; ", plan.changes()),
                    run.key().revision() + 1));
      case SAME_REVISION -> {
        safekeeping.before(run.key());
        transaction.executeWithoutResult(status -> again(run.key(), rerun));
        yield start(run.key(), inbox, List.of());
      }
      case NEXT_REVISION -> {
        NightKey next = new NightKey(session, run.key().revision() + 1);
        safekeeping.before(next);
        settle(Action.BEGIN, next, inbox);
        yield start(
            next,
            inbox,
            List.of("This is revision %d, because these have changed: %s."
                .formatted(next.revision(), String.join("; ", plan.changes()))));
      }
    };
  }

  /** Reports can be drawn again, and then mailed, before a night has ended. */
  private boolean onlyReportsAreLeft(NightRun run, Rerun rerun) {
    return rerun.steps().equals(Steps.from(StepName.RENDER))
        && books.count(run.key()) > 0
        && books.count(run.key(), BookGroup.TO_COMPUTE) == 0;
  }

  private void again(NightKey key, Rerun rerun) {
    if (rerun.steps().include(StepName.ADMIT)) {
      files.forget(key);
    }
    books.again(
        key,
        rerun.steps().include(StepName.RECOMPUTE),
        rerun.steps().include(StepName.RENDER),
        rerun.books());
    runs.rerun(key, rerun.steps().text());
  }

  private Optional<String> unknownBook(NightKey key, List<String> wanted) {
    return wanted.stream()
        .filter(book -> books.find(key, book).isEmpty())
        .findFirst()
        .map(book -> "book '%s' is unknown on %s, known are %s"
            .formatted(book, key.session(), Words.some(books.ids(key))));
  }

  private static NightOutcome refused(String why) {
    return new NightOutcome(ExitCode.USAGE, Optional.empty(), "", List.of(why));
  }

  private NightOutcome nothingToDo(NightRun run) {
    List<String> messages = new ArrayList<>();
    messages.add("%s is done in revision %d on the same files: nothing to do."
        .formatted(run.key().session(), run.key().revision()));
    if (!run.configurationSha256().equals(settings.hash())) {
      messages.add(
          "The configuration has changed since; the reports show the one that they were made with. 'rerun' makes the next revision with it.");
    }
    if (!run.reason().isEmpty()) {
      messages.add(run.reason());
    }
    ExitCode code = run.state() == RunState.COMPLETED ? ExitCode.DONE : ExitCode.WITH_FAILURES;
    return new NightOutcome(
        code, Optional.of(run.key()), "", messages, verdict.hasMailsInDoubt(run.key()));
  }

  private void settle(Action action, NightKey key, InboxManifest inbox) {
    transaction.executeWithoutResult(status -> {
      switch (action) {
        case BEGIN -> runs.insert(fresh(key, inbox));
        case REPAIR, RESUME -> settleUnfinished(key, inbox);
        case RETRY_BOOKS -> {
          books.retryFailed(key);
          runs.rerun(key, Steps.from(StepName.RECOMPUTE).text());
        }
        case FINISH_FIRST, NOTHING_TO_DO ->
          throw new IllegalStateException("nothing to settle for " + action);
      }
    });
  }

  /** Before admission ends, the revision takes the inputs and the configuration as they are now. */
  private void settleUnfinished(NightKey key, InboxManifest inbox) {
    NightRun run = runs.find(key).orElseThrow();
    if (run.admitEnded()) {
      return;
    }
    boolean same = run.inputsSha256().equals(inbox.sha256())
        && run.configurationSha256().equals(settings.hash());
    if (!same) {
      files.forget(key);
      runs.replaceInputs(key, inbox.sha256(), settings.hash());
    }
  }

  private NightRun fresh(NightKey key, InboxManifest inbox) {
    return new NightRun(
        key,
        RunState.UNFINISHED,
        inbox.sha256(),
        settings.hash(),
        ProgramVersion.get(),
        false,
        0,
        Steps.ALL.text(),
        runs.lastEndedBefore(key.session()),
        "");
  }

  /**
   * The inbox changed under an unfinished revision: that ends on its own files, then the next
   * begins. If it cannot end on them, because a file is gone or the very fault was repaired, it is
   * given up: the next revision has everything.
   */
  private NightOutcome finishFirst(NightKey key, InboxManifest inbox) {
    NightKey next = new NightKey(key.session(), key.revision() + 1);
    String changed = "The inbox of %s changed after revision %d had begun to read it."
        .formatted(key.session(), key.revision());
    NightOutcome finished = start(key, inbox, List.of(changed));
    if (finished.code() == ExitCode.STOPPED) {
      return finished;
    }
    String remark;
    if (runs.find(key).orElseThrow().ended()) {
      remark = "%s Revision %d is finished on its own files; this is revision %d."
          .formatted(changed, key.revision(), next.revision());
    } else {
      remark = "%s It cannot be finished on its own files and is given up for revision %d: %s"
          .formatted(changed, next.revision(), finished.messages().get(0));
      runs.state(key, RunState.SUPERSEDED, remark);
    }
    settle(Action.BEGIN, next, inbox);
    return start(next, inbox, List.of(remark));
  }

  private NightOutcome start(NightKey key, InboxManifest inbox, List<String> remarks) {
    NightRun run = runs.find(key).orElseThrow();
    Optional<String> obstacle = inputs.complete(run, inbox);
    if (obstacle.isPresent()) {
      Failure failure = new Failure(ExitCode.INPUT_REFUSED, StepName.ADMIT.text(), obstacle.get());
      return failed(key, failure, remarks);
    }
    runs.state(key, RunState.UNFINISHED, ""); // a try that is killed must not show the last one's
    JobExecution execution = WorkbookDrawing.around(() -> starter.run(run, inbox));
    return execution.getStatus() == BatchStatus.COMPLETED
        ? completed(key, remarks)
        : failed(key, Failure.of(execution), remarks);
  }

  private NightOutcome failed(NightKey key, Failure failure, List<String> remarks) {
    runs.state(key, RunState.UNFINISHED, failure.message());
    List<String> messages = new ArrayList<>();
    messages.add(failure.message());
    messages.addAll(remarks);
    return new NightOutcome(failure.code(), Optional.of(key), failure.step(), messages);
  }

  private NightOutcome completed(NightKey key, List<String> remarks) {
    List<String> reasons = verdict.reasons(key);
    RunState state = reasons.isEmpty() ? RunState.COMPLETED : RunState.WITH_FAILURES;
    runs.state(key, state, String.join("\n", reasons));
    List<String> messages = new ArrayList<>(reasons);
    messages.addAll(remarks);
    runs.builtOnOlder(key).stream()
        .filter(this::isNewest)
        .map(later -> builtOnOlder(later, key))
        .forEach(messages::add);
    LOG.info("{} ended {}, {}", key, state, Words.count(reasons.size(), "reason"));
    ExitCode code = reasons.isEmpty() ? ExitCode.DONE : ExitCode.WITH_FAILURES;
    return new NightOutcome(code, Optional.of(key), "", messages, verdict.hasMailsInDoubt(key));
  }

  private boolean isNewest(NightRun run) {
    return runs.last(run.key().session())
        .filter(last -> last.key().equals(run.key()))
        .isPresent();
  }

  /** The nights after it stand on it in turn: all of them are to be brought up. */
  private String builtOnOlder(NightRun later, NightKey key) {
    List<NightRun> all = runs.all();
    return "%1$s was built on revision %2$d of %3$s; it keeps its figures until 'backfill --from %1$s --to %4$s --reprocess all' is typed, which sends no mails."
        .formatted(
            later.key().session(),
            later.previous().orElseThrow().revision(),
            key.session(),
            all.get(all.size() - 1).key().session());
  }
}
