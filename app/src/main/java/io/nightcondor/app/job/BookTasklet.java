package io.nightcondor.app.job;

import io.nightcondor.app.keep.IoFailure;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.telemetry.LogContext;
import io.nightcondor.ingest.store.NightKey;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.dao.DataAccessException;

/**
 * Works through a range of books, each in a transaction of its own. A book that fails is noted with
 * its reason and the others go on; a failure of the store itself ends the step. A restart finds the
 * books that are not done by their state in the store.
 */
abstract class BookTasklet implements Tasklet {

  private static final Logger LOG = LoggerFactory.getLogger(BookTasklet.class);

  final CurrentNight night;
  final BookStore books;
  private final StepProgress progress;

  BookTasklet(CurrentNight night, BookStore books, StepProgress progress) {
    this.night = night;
    this.books = books;
    this.progress = progress;
  }

  /** The next book of the range that this step has not settled. */
  abstract Optional<BookProgress> next(NightKey key, int from, int to);

  /** Does the work and stores its result. */
  abstract void process(NightKey key, String book);

  /** Notes the failure, in place of a result. */
  abstract void failed(NightKey key, String book, String reason);

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    ExecutionContext range = context.getStepContext().getStepExecution().getExecutionContext();
    NightKey key = night.key();
    Optional<BookProgress> next =
        next(key, range.getInt(BookRanges.FROM), range.getInt(BookRanges.TO));
    if (next.isEmpty()) {
      return RepeatStatus.FINISHED;
    }
    String book = next.get().book();
    LogContext.book(book);
    try {
      process(key, book);
      contribution.incrementWriteCount(1);
    } catch (DataAccessException storeFailed) {
      throw storeFailed;
    } catch (RuntimeException e) {
      if (IoFailure.isFull(e)) {
        throw e; // every book after it would fail alike
      }
      LOG.error("book {} of {} failed", book, key, e);
      failed(key, book, reason(e));
    } finally {
      LogContext.bookEnded();
    }
    progress.advance(1);
    return RepeatStatus.CONTINUABLE;
  }

  private static String reason(RuntimeException failure) {
    Optional<IoFailure> denied = IoFailure.behind(failure).filter(IoFailure::isDenied);
    if (denied.isPresent()) {
      return denied.get().words();
    }
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : failure.getClass().getSimpleName() + ": " + message;
  }
}
