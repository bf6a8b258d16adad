package io.nightcondor.app.job;

import io.nightcondor.app.store.PendingBooks.Work;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.core.task.TaskExecutor;

/** This process works on all ranges itself. */
final class OwnThreads implements BookPartitions {

  /** Enough to keep all threads busy to the end, few enough for the job repository. */
  private static final int MOST_RANGES = 64;

  private final TaskExecutor threads;

  OwnThreads(TaskExecutor threads) {
    this.threads = threads;
  }

  @Override
  public int mostRanges(int books) {
    return MOST_RANGES;
  }

  @Override
  public PartitionHandler handler(Step books, Work work) {
    TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
    handler.setStep(books);
    handler.setTaskExecutor(threads);
    return handler;
  }
}
