package io.nightcondor.app.job;

import io.nightcondor.app.store.PendingBooks.Work;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.step.Step;

/** Who works on the ranges of books of a step. */
public interface BookPartitions {

  /**
   * Into how many ranges that many books are cut at most.
   *
   * @param books 1 or more
   */
  int mostRanges(int books);

  /** @param books the step that works on one range */
  PartitionHandler handler(Step books, Work work);
}
