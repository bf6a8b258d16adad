package io.nightcondor.app.job;

import io.nightcondor.app.keep.IoFailure;
import io.nightcondor.app.store.BookRange;
import io.nightcondor.app.store.PendingBooks;
import io.nightcondor.app.store.PendingBooks.Work;
import io.nightcondor.app.telemetry.LogContext;
import io.nightcondor.ingest.store.NightKey;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.dao.DataAccessException;

/**
 * Works through a range of books, each in a transaction of its own. A book that fails is noted with
 * its reason and the others go on; a failure of the store itself ends the step. Which books are not
 * done is in the store, so several processes may be at the same range, and a restart goes on.
 */
abstract class BookTasklet implements Tasklet {

  private static final Logger LOG = LoggerFactory.getLogger(BookTasklet.class);

  /** How long books that others have taken are left alone before they are looked at again. */
  private static final Duration OTHERS = Duration.ofMillis(200);

  final CurrentNight night;
  private final PendingBooks pending;
  private final Work work;
  private final StepProgress progress;
  private final HandingBack handingBack;

  BookTasklet(
      CurrentNight night,
      PendingBooks pending,
      Work work,
      StepProgress progress,
      HandingBack handingBack) {
    this.night = night;
    this.pending = pending;
    this.work = work;
    this.progress = progress;
    this.handingBack = handingBack;
  }

  /** Does the work and stores its result. */
  abstract void process(NightKey key, String book);

  /** Notes the failure, in place of a result. */
  abstract void failed(NightKey key, String book, String reason);

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    StepExecution execution = context.getStepContext().getStepExecution();
    if (isOver(execution)) {
      execution.setTerminateOnly();
      return RepeatStatus.CONTINUABLE;
    }
    if (handingBack.isAsked()) {
      contribution.setExitStatus(HandingBack.STATUS);
      return RepeatStatus.FINISHED;
    }
    NightKey key = night.key();
    BookRange range = RangeName.range(execution.getStepName());
    Optional<String> next = pending.take(key, range, work);
    if (next.isEmpty()) {
      if (pending.left(key, range, work) == 0) {
        return RepeatStatus.FINISHED;
      }
      Pause.of(OTHERS); // whoever has taken them may die
      return RepeatStatus.CONTINUABLE;
    }
    settle(contribution, key, next.get());
    return RepeatStatus.CONTINUABLE;
  }

  /** A job that was stopped elsewhere is known from the store; each commit of a step asks it. */
  private static boolean isOver(StepExecution execution) {
    return execution.getJobExecution().getStatus().isGreaterThan(BatchStatus.STOPPING);
  }

  private void settle(StepContribution contribution, NightKey key, String book) {
    LogContext.book(book);
    try {
      process(key, book);
      contribution.incrementWriteCount(1);
    } catch (DataAccessException storeFailed) {
      throw storeFailed;
    } catch (RuntimeException e) {
      if (IoFailure.isFull(e) || Thread.currentThread().isInterrupted()) {
        throw e; // every book after it would fail alike
      }
      LOG.error("book {} of {} failed", book, key, e);
      failed(key, book, reason(e));
    } finally {
      LogContext.bookEnded();
    }
    progress.advance(1);
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
