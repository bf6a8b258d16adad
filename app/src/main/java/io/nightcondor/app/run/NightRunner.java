package io.nightcondor.app.run;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.job.OrderlyStop;
import io.nightcondor.app.job.RunObserver;
import io.nightcondor.app.keep.IoFailure;
import io.nightcondor.app.keep.StoreGuard;
import io.nightcondor.app.store.BookPacks;
import io.nightcondor.app.store.ConnectionLoss;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.telemetry.LogContext;
import io.nightcondor.app.telemetry.Telemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs nights of one workspace: takes the lock, starts Spring, and lets both go on closing. The
 * lock comes first, because a second process could not even open the database.
 */
public final class NightRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NightRunner.class);

  private final Deque<AutoCloseable> held = new ArrayDeque<>();
  private final Path log;
  private final Telemetry telemetry;
  private final Night night;
  private final RunLock lock;
  private final OrderlyStop stop;
  private final DataSource store;
  private final BookPacks packs;
  private Optional<LockWatch> watch = Optional.empty();

  private NightRunner(
      Workspace workspace, Settings settings, ExchangeCalendar calendar, RunObserver observer) {
    this.lock = RunLock.acquire(workspace.lock());
    held.push(lock);
    this.log = workspace.log(settings.telemetry().log());
    this.telemetry = new Telemetry(workspace, settings, calendar, ProgramVersion.get());
    try {
      Optional<AdvisoryLock> shared = Optional.empty();
      if (settings.database().isPresent()) {
        lock.step("reaching the database");
        shared = Optional.of(AdvisoryLock.acquire(settings.database().get()));
        held.push(shared.get());
      }
      RunObserver both = new LockNotes(lock, observer);
      try (StoreGuard guard = StoreGuard.check(workspace, settings, DatabaseUrl.of(workspace))) {
        ConfigurableApplicationContext context =
            new NightSpring(workspace, settings, calendar, both).manager();
        held.push(context);
        this.night = context.getBean(Night.class);
        this.stop = context.getBean(OrderlyStop.class);
        this.store = context.getBean(DataSource.class);
        this.packs = context.getBean(BookPacks.class);
        guard.passed();
      }
      if (shared.isPresent()) {
        this.watch = Optional.of(new LockWatch(shared.get(), LockWatch.BETWEEN, stop::stop));
        held.push(watch.get());
      }
    } catch (RuntimeException e) {
      close();
      throw notOpened(ConnectionLoss.behind(e).isPresent() ? AdvisoryLock.unavailable(e) : e);
    }
  }

  /** A run that cannot even begin is told of; one that lets another have its way is not. */
  private RuntimeException notOpened(RuntimeException failure) {
    if (!(failure instanceof LockedException)) {
      telemetry.ended(Failure.code(failure).number(), List.of(Failure.words(failure)), null);
    }
    return failure;
  }

  /** Throws {@link LockedException} if another process is at work. */
  public static NightRunner open(
      Workspace workspace, Settings settings, ExchangeCalendar calendar, RunObserver observer) {
    return new NightRunner(workspace, settings, calendar, observer);
  }

  /** Runs, resumes or leaves alone the night of a session. */
  public NightOutcome run(LocalDate session) {
    return told(session, () -> night.run(session));
  }

  /** Does all or a part of an ended night again. */
  public NightOutcome rerun(LocalDate session, Rerun rerun) {
    return told(session, () -> night.rerun(session, rerun));
  }

  /** Works on a night, and lets those outside know how it began and ended. */
  private NightOutcome told(LocalDate session, Supplier<NightOutcome> work) {
    stop.starting();
    LogContext.session(session);
    try {
      telemetry.started();
      NightOutcome outcome = guarded(work);
      return outcome.and(telemetry.ended(outcome.code().number(), outcome.messages(), store));
    } catch (RuntimeException e) {
      telemetry.ended(Failure.code(e).number(), List.of(Failure.words(e)), store);
      throw e;
    } finally {
      LogContext.clear();
      stop.ended();
    }
  }

  /** A run that another has taken the database from says so, whatever became of it by that. */
  private NightOutcome guarded(Supplier<NightOutcome> work) {
    Optional<String> lostTo = lostTo();
    if (lostTo.isPresent()) {
      return outcome(ExitCode.LOCKED, lostTo.get());
    }
    try {
      NightOutcome outcome = ended(work);
      return outcome.code() == ExitCode.DONE || outcome.code() == ExitCode.WITH_FAILURES
          ? outcome
          : lostTo()
              .map(words ->
                  new NightOutcome(ExitCode.LOCKED, outcome.key(), outcome.step(), List.of(words)))
              .orElse(outcome);
    } catch (RuntimeException e) {
      return outcome(ExitCode.LOCKED, lostTo().orElseThrow(() -> e));
    }
  }

  private Optional<String> lostTo() {
    return watch.flatMap(LockWatch::lostTo);
  }

  /** A disk or a server that fails is an outcome, not a fault of the program. */
  private NightOutcome ended(Supplier<NightOutcome> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      Optional<ConnectionLoss> loss = ConnectionLoss.behind(e);
      if (loss.isPresent()) {
        LOG.error("the run ends", e);
        return outcome(ExitCode.UNAVAILABLE, loss.get().words());
      }
      IoFailure disk = IoFailure.behind(e).orElseThrow(() -> e);
      return outcome(ExitCode.of(disk), disk.words());
    }
  }

  private NightOutcome outcome(ExitCode code, String words) {
    return new NightOutcome(code, Optional.empty(), lock.step(), List.of(words));
  }

  /** Nights from now on send no mails; {@code send} sends them. */
  public void holdMails() {
    night.holdMails();
  }

  /** All nights that there are, in order of session and revision. */
  public List<NightRun> nights() {
    return night.all();
  }

  /** Puts right what killed processes left; what was found, in words. */
  public List<String> recover() {
    return night.recover();
  }

  /** The log file. */
  public Path log() {
    return log;
  }

  /** What the reports of nights are drawn from. */
  public BookPacks packs() {
    return packs;
  }

  @Override
  public void close() {
    while (!held.isEmpty()) {
      try {
        held.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("cannot be closed: " + e.getMessage(), e);
      }
    }
  }

  /** Notes the step in the lock file, so that others can tell what the holder is at. */
  private record LockNotes(RunLock lock, RunObserver next) implements RunObserver {

    @Override
    public void stepStarted(String step) {
      lock.step(step);
      next.stepStarted(step);
    }

    @Override
    public void stepAdvanced(String step, long done, long total, String unit) {
      next.stepAdvanced(step, done, total, unit);
    }

    @Override
    public void stepCompleted(String step, Duration duration, String counts) {
      next.stepCompleted(step, duration, counts);
    }
  }
}
