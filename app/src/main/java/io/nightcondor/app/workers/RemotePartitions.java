package io.nightcondor.app.workers;

import io.nightcondor.app.config.WorkersSettings;
import io.nightcondor.app.job.BookPartitions;
import io.nightcondor.app.job.BooksAtWork;
import io.nightcondor.app.store.PendingBooks.Work;
import io.nightcondor.app.store.RangeHolders;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.messaging.MessageChannel;

/** Workers work on the ranges of books. */
final class RemotePartitions implements BookPartitions {

  /** Enough for fifty workers to end at about the same time, few enough for the job repository. */
  private static final int MOST_RANGES = 200;

  /** Fewer would be sent about for longer than they take; whoever ends early gets some of them. */
  private static final int BOOKS_A_REQUEST = 4;

  private final MessageChannel requests;
  private final RequestQueue queue;
  private final JobRepository jobRepository;
  private final RangeHolders holders;
  private final BooksAtWork books;
  private final Grounds grounds;
  private final WorkersSettings settings;

  RemotePartitions(
      MessageChannel requests,
      RequestQueue queue,
      JobRepository jobRepository,
      RangeHolders holders,
      BooksAtWork books,
      Grounds grounds,
      WorkersSettings settings) {
    this.requests = requests;
    this.queue = queue;
    this.jobRepository = jobRepository;
    this.holders = holders;
    this.books = books;
    this.grounds = grounds;
    this.settings = settings;
  }

  @Override
  public int mostRanges(int books) {
    return Math.min(MOST_RANGES, (books + BOOKS_A_REQUEST - 1) / BOOKS_A_REQUEST);
  }

  @Override
  public PartitionHandler handler(Step step, Work work) {
    RangeSender sender = new RangeSender(requests, grounds);
    return (splitter, manager) -> new RangeRound(
            sender,
            queue,
            jobRepository,
            new RangeLooks(holders, books, work, settings.patience()),
            books,
            work,
            splitter.getStepName(),
            manager)
        .handle(splitter);
  }
}
