package io.nightcondor.app.workers;

import io.nightcondor.app.job.BooksAtWork;
import io.nightcondor.app.job.HandingBack;
import io.nightcondor.app.job.Pause;
import io.nightcondor.app.job.RangeName;
import io.nightcondor.app.store.BookRange;
import io.nightcondor.app.store.HeldRange;
import io.nightcondor.app.store.PendingBooks.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * One execution of a step over the books by workers: asks for the work on all ranges and watches
 * the job repository until they have ended. Nothing that a worker says counts, so nothing that is
 * lost on the way can lose a night.
 *
 * <p>Whoever has nothing to do while others are not done gets half of what is left of the longest
 * range; what a worker hands back is asked for again.
 */
final class RangeRound {

  private static final Logger LOG = LoggerFactory.getLogger(RangeRound.class);

  private static final Duration FIRST_LOOKS = Duration.ofMillis(200);
  private static final Duration LATER_LOOKS = Duration.ofSeconds(1);
  private static final int FIRST = 50;

  /** Of looks at what the broker gave up. */
  private static final int LOOKS_A_DEAD_LETTER = 10;

  /** Halves that are asked for at most: executions of a job have to stay few. */
  private static final int MOST_HALVES = 100;

  /** How long workers have to end the book that they are at when the night is stopped. */
  private static final Duration STOPPING = Duration.ofSeconds(100);

  private final RangeSender sender;
  private final RequestQueue queue;
  private final JobRepository jobRepository;
  private final RangeLooks looks;
  private final BooksAtWork books;
  private final Work work;
  private final String step;
  private final StepExecution manager;

  /** All that were asked for. */
  private final Map<Long, StepExecution> executions = new TreeMap<>();

  /** What each of them is alone with. */
  private final Map<Long, BookRange> own = new HashMap<>();

  private int halves;
  private int mostAtWork;

  /**
   * @param step that works on a range
   * @param manager the execution of the step over all of them
   */
  RangeRound(
      RangeSender sender,
      RequestQueue queue,
      JobRepository jobRepository,
      RangeLooks looks,
      BooksAtWork books,
      Work work,
      String step,
      StepExecution manager) {
    this.sender = sender;
    this.queue = queue;
    this.jobRepository = jobRepository;
    this.looks = looks;
    this.books = books;
    this.work = work;
    this.step = step;
    this.manager = manager;
  }

  Collection<StepExecution> handle(StepExecutionSplitter splitter) throws JobExecutionException {
    int before = looks.left();
    ask(splitter.split(manager, 0));
    while (!executions.isEmpty()) {
      List<HeldRange> ended = watch();
      ended.forEach(this::settle);
      boolean well = ended.stream().noneMatch(range -> status(range).isUnsuccessful());
      if (!well || looks.left() == 0 || looks.left() >= before || isStopping()) {
        break;
      }
      before = looks.left();
      ask(splitter.split(manager, 0)); // a worker that died had books in hand that others passed by
    }
    return List.copyOf(executions.values());
  }

  private void ask(Collection<StepExecution> ranges) {
    ranges.forEach(range -> {
      executions.put(range.getId(), range);
      own.put(range.getId(), RangeName.range(range.getStepName()));
    });
    ranges.forEach(sender::send);
  }

  private void ask(BookRange range) {
    ask(List.of(
        jobRepository.createStepExecution(RangeName.of(step, range), manager.getJobExecution())));
  }

  /** Until all have ended; what they ended with. */
  private List<HeldRange> watch() {
    for (int look = 1; ; look++) {
      Pause.of(look < FIRST ? FIRST_LOOKS : LATER_LOOKS);
      Optional<List<HeldRange>> looked = look();
      if (looked.isEmpty()) {
        continue;
      }
      List<HeldRange> ranges = looked.get();
      List<HeldRange> open = ranges.stream().filter(HeldRange::isOpen).toList();
      List<HeldRange> back = ranges.stream().filter(this::isHandedBack).toList();
      if (open.isEmpty() && back.isEmpty()) {
        return ranges;
      }
      if (isStopping()) {
        return stopped();
      }
      if (look % LOOKS_A_DEAD_LETTER == 0) {
        buryDead(open);
      }
      back.forEach(this::askAgain);
      help(open);
    }
  }

  private Optional<List<HeldRange>> look() {
    return looks.look(
        manager.getJobExecution().getId(), RangeName.prefix(step), executions::containsKey);
  }

  /** And nobody was asked for the rest yet. A worker that was stopped half-way says less. */
  private boolean isHandedBack(HeldRange range) {
    boolean early = range.exitCode().equals(HandingBack.STATUS.getExitCode())
        || (range.status().equals("STOPPED") && !isStopping());
    return early && own.containsKey(range.execution());
  }

  private void askAgain(HeldRange range) {
    BookRange rest = own.remove(range.execution());
    if (rest != null && books.left(rest, work) > 0) {
      LOG.info("{} was handed back by {}", range.name(), range.worker().orElse("nobody"));
      ask(rest);
    }
  }

  /** Gives halves of long ranges to workers that have nothing to do. */
  private void help(List<HeldRange> open) {
    long waiting = open.stream().filter(HeldRange::isWaiting).count();
    mostAtWork = Math.max(mostAtWork, (int) (open.size() - waiting));
    if (waiting > 0) {
      return;
    }
    int idle = Math.min(mostAtWork - open.size(), MOST_HALVES - halves);
    while (idle > 0 && halveLongest(open)) {
      idle--;
    }
  }

  private boolean halveLongest(List<HeldRange> open) {
    long longest = 0;
    int most = 1;
    for (HeldRange range : open) {
      BookRange alone = own.get(range.execution());
      int left = alone == null ? 0 : books.left(alone, work);
      if (left > most) {
        most = left;
        longest = range.execution();
      }
    }
    BookRange whole = own.get(longest);
    OptionalInt middle = whole == null ? OptionalInt.empty() : books.middle(whole, work);
    if (whole == null || middle.isEmpty()) {
      return false;
    }
    BookRange half = new BookRange(middle.getAsInt(), whole.to());
    LOG.info("others help with {} of {}", half.text(), whole.text());
    own.put(longest, new BookRange(whole.from(), middle.getAsInt()));
    halves++;
    ask(half);
    return true;
  }

  /** What the broker gave up will never be done, so it has failed. */
  private void buryDead(List<HeldRange> open) {
    Set<Long> dead;
    try {
      dead = queue.deadLetters(manager.getJobExecution().getId());
    } catch (RuntimeException e) {
      LOG.warn("the broker cannot be asked for what it gave up: {}", e.getMessage());
      return;
    }
    open.stream()
        .filter(range -> dead.contains(range.execution()))
        .forEach(range -> end(
            range,
            BatchStatus.FAILED,
            new ExitStatus("FAILED", "the broker gave its request up after too many tries")));
  }

  private boolean isStopping() {
    return manager.isTerminateOnly()
        || manager.getJobExecution().getStatus().isGreaterThan(BatchStatus.STARTED);
  }

  /** Ends what nobody has taken, and waits for the others, who learn of it from the store. */
  private List<HeldRange> stopped() {
    Instant end = Instant.now().plus(STOPPING);
    while (true) {
      Optional<List<HeldRange>> looked = look();
      if (looked.isPresent()) {
        looked.get().stream()
            .filter(HeldRange::isWaiting)
            .forEach(range -> end(range, BatchStatus.STOPPED, ExitStatus.STOPPED));
        boolean ended = looked.get().stream().noneMatch(HeldRange::isOpen);
        if (ended || Instant.now().isAfter(end)) {
          return looked.get();
        }
      }
      Pause.of(FIRST_LOOKS);
    }
  }

  private void end(HeldRange range, BatchStatus status, ExitStatus exit) {
    StepExecution execution = jobRepository.getStepExecution(range.execution());
    if (execution == null) {
      return;
    }
    execution.setStatus(status);
    execution.setExitStatus(exit);
    try {
      jobRepository.update(execution);
    } catch (OptimisticLockingFailureException e) {
      LOG.info("{} was taken at the last moment", range.name());
    }
  }

  /** What a worker left when it was stopped, others have done. */
  private BatchStatus status(HeldRange range) {
    BatchStatus status = BatchStatus.valueOf(range.status());
    return status == BatchStatus.STOPPED && !isStopping() ? BatchStatus.COMPLETED : status;
  }

  /** What became of it, for whoever sums up the step. */
  private void settle(HeldRange range) {
    StepExecution execution = executions.get(range.execution());
    if (execution == null) {
      return;
    }
    BatchStatus status = status(range);
    execution.setStatus(status);
    if (status != BatchStatus.COMPLETED) {
      execution.setExitStatus(new ExitStatus(range.exitCode(), range.message()));
    }
    if (status.isUnsuccessful()) {
      execution.addFailureException(new RangeFailedException("%s of %s: %s"
          .formatted(
              RangeName.range(range.name()).text(),
              range.worker().map(worker -> "worker " + worker).orElse("no worker"),
              range.message().lines().findFirst().orElse("it left no reason"))));
    }
  }
}
