package io.nightcondor.app.job;

import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.ingest.store.NightKey;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.StepExecutionAggregator;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.step.StepExecution;

/**
 * Sums up a step over the books from their states in the store, and does not let it pass while a
 * book is pending, or what a book should have left is not there.
 */
final class BookTotals implements StepExecutionAggregator {

  private final DefaultStepExecutionAggregator statuses = new DefaultStepExecutionAggregator();
  private final CurrentNight night;
  private final BookStore books;
  private final Function<BookProgress, BookProgress.State> state;
  private final String verb;
  private final Consumer<NightKey> left;

  /** @param left throws if the books did not leave what they should have */
  BookTotals(
      CurrentNight night,
      BookStore books,
      Function<BookProgress, BookProgress.State> state,
      String verb,
      Consumer<NightKey> left) {
    this.night = night;
    this.books = books;
    this.state = state;
    this.verb = verb;
    this.left = left;
  }

  @Override
  public void aggregate(StepExecution result, Collection<StepExecution> executions) {
    statuses.aggregate(result, executions);
    if (result.getStatus() != BatchStatus.COMPLETED) { // failed, or stopped half-way
      return;
    }
    Map<BookProgress.State, Integer> states = books.states(night.key(), state);
    int pending = states.getOrDefault(BookProgress.State.PENDING, 0);
    if (pending > 0) {
      throw new IllegalStateException("%s still pending although the step %s ended"
          .formatted(Words.count(pending, "book"), result.getStepName()));
    }
    left.accept(night.key());
    int done = states.getOrDefault(BookProgress.State.DONE, 0);
    int failed = states.getOrDefault(BookProgress.State.FAILED, 0);
    String counts = "%s %s".formatted(Words.count(done, "book"), verb);
    result.setExitStatus(ExitStatus.COMPLETED.addExitDescription(
        failed == 0 ? counts : counts + ", " + Words.number(failed) + " failed"));
  }
}
