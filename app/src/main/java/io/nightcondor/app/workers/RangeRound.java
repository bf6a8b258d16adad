package io.nightcondor.app.workers;

import io.nightcondor.app.job.BooksAtWork;
import io.nightcondor.app.job.HandingBack;
import io.nightcondor.app.job.RangeName;
import io.nightcondor.app.store.BookRange;
import io.nightcondor.app.store.ConnectionLoss;
import io.nightcondor.app.store.HeldRange;
import io.nightcondor.app.store.PendingBooks.Work;
import io.nightcondor.app.store.RangeHolders;
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
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * One execution of a step over the books by workers: asks for the work on all ranges and watches
 * the job repository until they have ended. Nothing that a worker says counts, so nothing that is
 * lost on the way can lose a night; reading is tried again while the store does not answer.
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
  private final RangeHolders holders;
  private final BooksAtWork books;
  private final Work work;
  private final Duration patience;

  private final Map<Long, StepExecution> executions = new TreeMap<>();

  /** What each open execution is still alone with. */
  private final Map<Long, BookRange> own = new HashMap<>();

  private int halves;
  private int most;
  private int left = Integer.MAX_VALUE;
  private String picture = "";
  private Instant changed = Instant.now();

  RangeRound(
      RangeSender sender,
      RequestQueue queue,
      JobRepository jobRepository,
      RangeHolders holders,
      BooksAtWork books,
      Work work,
      Duration patience) {
    this.sender = sender;
    this.queue = queue;
    this.jobRepository = jobRepository;
    this.holders = holders;
    this.books = books;
    this.work = work;
    this.patience = patience;
  }

  Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager)
      throws JobExecutionException {
    int before = left;
    ask(splitter.split(manager, 0));
    while (!executions.isEmpty()) {
      List<HeldRange> ended = watch(splitter.getStepName(), manager);
      settle(ended);
      boolean well = ended.stream().allMatch(range -> range.status().equals("COMPLETED"));
      if (!well || left == 0 || left >= before || isStopping(manager)) {
        break;
      }
      before = left;
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
    changed = Instant.now();
  }

  /** Until all have ended; what they ended with. */
  private List<HeldRange> watch(String step, StepExecution manager) {
    for (int look = 1; ; look++) {
      Pause.of(look < FIRST ? FIRST_LOOKS : LATER_LOOKS);
      Optional<List<HeldRange>> looked = look(step, manager);
      if (looked.isEmpty()) {
        continue;
      }
      List<HeldRange> ranges = looked.get();
      if (ranges.stream().noneMatch(HeldRange::isOpen) && handedBack(ranges).isEmpty()) {
        return ranges;
      }
      if (isStopping(manager)) {
        return stopped(step, manager);
      }
      if (look % LOOKS_A_DEAD_LETTER == 0) {
        buryDead(ranges, manager);
      }
      handedBack(ranges).forEach(range -> askAgain(range, manager));
      help(ranges, manager);
    }
  }

  /** Empty while the store does not answer; throws when patience is at its end. */
  private Optional<List<HeldRange>> look(String step, StepExecution manager) {
    try {
      List<HeldRange> ranges =
          holders.ranges(manager.getJobExecution().getId(), RangeName.prefix(step));
      left = books.left(work);
      String now = left + " " + ranges;
      if (!now.equals(picture)) {
        picture = now;
        changed = Instant.now();
      } else if (changed.plus(patience).isBefore(Instant.now())) {
        throw new WorkersException(silence(ranges));
      }
      return Optional.of(ranges);
    } catch (DataAccessException e) {
      if (ConnectionLoss.behind(e).isEmpty() || changed.plus(patience).isBefore(Instant.now())) {
        throw e;
      }
      LOG.warn("the store does not answer, it is asked again: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private String silence(List<HeldRange> ranges) {
    long waiting = ranges.stream().filter(HeldRange::isWaiting).count();
    String at = ranges.stream()
        .filter(range -> range.isOpen() && range.worker().isPresent())
        .map(range -> "%s at %s"
            .formatted(
                range.worker().orElseThrow(), RangeName.range(range.name()).text()))
        .reduce((one, other) -> one + ", " + other)
        .map(text -> "; last heard of were " + text)
        .orElse("; no worker has taken any");
    return "no book was finished for %d minutes, %d ranges of books wait for a worker%s. What is done stays done; start workers and run again."
        .formatted(patience.toMinutes(), waiting, at);
  }

  private static List<HeldRange> handedBack(List<HeldRange> ranges) {
    return ranges.stream()
        .filter(range -> range.exitCode().equals(HandingBack.STATUS.getExitCode()))
        .toList();
  }

  private void askAgain(HeldRange range, StepExecution manager) {
    BookRange rest = own.remove(range.execution());
    if (rest != null && books.left(rest, work) > 0) {
      LOG.info("{} was handed back by {}", range.name(), range.worker().orElse("nobody"));
      ask(List.of(made(rest, manager, range)));
    }
  }

  private StepExecution made(BookRange range, StepExecution manager, HeldRange like) {
    return jobRepository.createStepExecution(
        RangeName.of(RangeName.step(like.name()), range), manager.getJobExecution());
  }

  /** Gives halves of long ranges to workers that have nothing to do. */
  private void help(List<HeldRange> ranges, StepExecution manager) {
    List<HeldRange> open = ranges.stream().filter(HeldRange::isOpen).toList();
    most =
        Math.max(most, (int) open.stream().filter(range -> !range.isWaiting()).count());
    if (open.stream().anyMatch(HeldRange::isWaiting) || halves >= MOST_HALVES) {
      return;
    }
    int idle = most - open.size();
    while (idle > 0 && halve(open, manager)) {
      idle--;
    }
  }

  private boolean halve(List<HeldRange> open, StepExecution manager) {
    HeldRange longest = null;
    int books1 = 1;
    for (HeldRange range : open) {
      BookRange alone = own.get(range.execution());
      int ofRange = alone == null ? 0 : books.left(alone, work);
      if (ofRange > books1) {
        longest = range;
        books1 = ofRange;
      }
    }
    if (longest == null) {
      return false;
    }
    BookRange whole = own.get(longest.execution());
    OptionalInt middle = whole == null ? OptionalInt.empty() : books.middle(whole, work);
    if (whole == null || middle.isEmpty()) {
      return false;
    }
    LOG.info("{} is long, others help with the second half of what is left", longest.name());
    own.put(longest.execution(), new BookRange(whole.from(), middle.getAsInt()));
    halves++;
    ask(List.of(made(new BookRange(middle.getAsInt(), whole.to()), manager, longest)));
    return true;
  }

  /** What the broker gave up will never be done, so it has failed. */
  private void buryDead(List<HeldRange> ranges, StepExecution manager) {
    Set<Long> dead;
    try {
      dead = queue.deadLetters(manager.getJobExecution().getId());
    } catch (RuntimeException e) {
      LOG.warn("the broker cannot be asked for what it gave up: {}", e.getMessage());
      return;
    }
    for (HeldRange range : ranges) {
      if (range.isOpen() && dead.contains(range.execution())) {
        end(
            range,
            BatchStatus.FAILED,
            new ExitStatus("FAILED", "the broker gave its request up after too many tries"));
      }
    }
  }

  private static boolean isStopping(StepExecution manager) {
    return manager.isTerminateOnly()
        || manager.getJobExecution().getStatus().isGreaterThan(BatchStatus.STARTED);
  }

  /** Ends what nobody has taken, and waits for the others, who learn of it from the store. */
  private List<HeldRange> stopped(String step, StepExecution manager) {
    Instant end = Instant.now().plus(STOPPING);
    while (true) {
      Optional<List<HeldRange>> looked = look(step, manager);
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

  /** What became of them, for whoever sums up the step. */
  private void settle(List<HeldRange> ended) {
    for (HeldRange range : ended) {
      StepExecution execution = executions.get(range.execution());
      if (execution == null) {
        continue; // of an earlier round
      }
      BatchStatus status = BatchStatus.valueOf(range.status());
      execution.setStatus(status);
      execution.setExitStatus(
          status == BatchStatus.COMPLETED
              ? ExitStatus.COMPLETED
              : new ExitStatus(range.exitCode(), range.message()));
      if (status.isUnsuccessful()) {
        execution.addFailureException(new RangeFailedException("%s of %s: %s"
            .formatted(
                RangeName.range(range.name()).text(),
                range.worker().map(worker -> "worker " + worker).orElse("no worker"),
                range.message().lines().findFirst().orElse("it left no reason"))));
      }
    }
  }
}
