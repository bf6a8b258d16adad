package io.nightcondor.app.workers;

import io.nightcondor.app.job.BooksAtWork;
import io.nightcondor.app.job.RangeName;
import io.nightcondor.app.store.ConnectionLoss;
import io.nightcondor.app.store.HeldRange;
import io.nightcondor.app.store.PendingBooks.Work;
import io.nightcondor.app.store.RangeHolders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Looks at how far the ranges of a step are, and loses patience when nothing changes for too long.
 * Reading has no effects, so it is tried again while the store does not answer.
 */
final class RangeLooks {

  private static final Logger LOG = LoggerFactory.getLogger(RangeLooks.class);

  private final RangeHolders holders;
  private final BooksAtWork books;
  private final Work work;
  private final Duration patience;
  private int left = Integer.MAX_VALUE;
  private String picture = "";
  private Instant changed = Instant.now();

  RangeLooks(RangeHolders holders, BooksAtWork books, Work work, Duration patience) {
    this.holders = holders;
    this.books = books;
    this.work = work;
    this.patience = patience;
  }

  /** How many books were left at the last look. */
  int left() {
    return left;
  }

  /**
   * The ranges as they are; empty while the store does not answer. Throws {@link WorkersException}
   * if nothing has changed for too long.
   *
   * @param prefix of their names
   * @param asked whether an execution was asked for
   */
  Optional<List<HeldRange>> look(long job, String prefix, LongPredicate asked) {
    try {
      List<HeldRange> ranges = holders.ranges(job, prefix).stream()
          .filter(range -> asked.test(range.execution()))
          .toList();
      left = books.left(work);
      notice(ranges);
      return Optional.of(ranges);
    } catch (DataAccessException e) {
      if (ConnectionLoss.behind(e).isEmpty() || isTooLong()) {
        throw e;
      }
      LOG.warn("the store does not answer, it is asked again: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private void notice(List<HeldRange> ranges) {
    String now = left + " " + ranges;
    if (!now.equals(picture)) {
      picture = now;
      changed = Instant.now();
    } else if (isTooLong()) {
      throw new WorkersException(silence(ranges));
    }
  }

  private boolean isTooLong() {
    return changed.plus(patience).isBefore(Instant.now());
  }

  private String silence(List<HeldRange> ranges) {
    long waiting = ranges.stream().filter(HeldRange::isWaiting).count();
    String held = ranges.stream()
        .filter(range -> range.isOpen() && range.worker().isPresent())
        .map(range -> "%s at %s"
            .formatted(
                range.worker().orElseThrow(), RangeName.range(range.name()).text()))
        .collect(Collectors.joining(", "));
    return "no book was finished for %d minutes, %d ranges of books wait for a worker; %s. What is done stays done; start workers and run again."
        .formatted(
            patience.toMinutes(),
            waiting,
            held.isEmpty() ? "no worker has taken any" : "last heard of were " + held);
  }
}
