package io.nightcondor.app.job;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.delivery.ReportFolders;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.PendingBooks;
import io.nightcondor.app.store.PendingBooks.Work;
import java.util.Collection;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The two steps over the books: computed and rendered in ranges, each book committing alone. */
@Configuration(proxyBeanMethods = false)
class BooksConfiguration {

  @Bean
  BookPartitions bookPartitions(@Qualifier("partitionThreads") TaskExecutor partitionThreads) {
    return new OwnThreads(partitionThreads);
  }

  @Bean
  Step recomputeBooks(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      RecomputeTasklet tasklet) {
    return books("recomputeBooks", jobRepository, transactionManager, tasklet);
  }

  @Bean
  Step recompute(
      JobRepository jobRepository,
      CurrentNight night,
      BookStore store,
      PendingBooks pending,
      @Qualifier("recomputeBooks") Step recomputeBooks,
      BookPartitions partitions) {
    BookTotals totals = new BookTotals(
        night, store, BookProgress::recompute, "computed", key -> BookRemains.computed(store, key));
    return new StepBuilder(StepName.RECOMPUTE.text(), jobRepository)
        .partitioner(recomputeBooks)
        .splitter(new BookRangeSplitter(
            jobRepository,
            recomputeBooks.getName(),
            pending,
            Work.RECOMPUTE,
            night,
            partitions::mostRanges))
        .partitionHandler(partitions.handler(recomputeBooks, Work.RECOMPUTE))
        .aggregator(totals)
        .build();
  }

  @Bean
  Step renderBooks(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      RenderTasklet tasklet) {
    return books("renderBooks", jobRepository, transactionManager, tasklet);
  }

  @Bean
  Step render(
      JobRepository jobRepository,
      CurrentNight night,
      BookStore store,
      PendingBooks pending,
      @Qualifier("renderBooks") Step renderBooks,
      BookPartitions partitions,
      Workspace workspace,
      IndexPages indexPages) {
    ReportFolders folders = new ReportFolders(workspace.reports());
    BookTotals totals = new BookTotals(
        night,
        store,
        BookProgress::render,
        "rendered",
        key -> BookRemains.rendered(store, folders, key));
    return new StepBuilder(StepName.RENDER.text(), jobRepository)
        .partitioner(renderBooks)
        .splitter(new BookRangeSplitter(
            jobRepository,
            renderBooks.getName(),
            pending,
            Work.RENDER,
            night,
            partitions::mostRanges))
        .partitionHandler(partitions.handler(renderBooks, Work.RENDER))
        .aggregator((StepExecution result, Collection<StepExecution> executions) -> {
          totals.aggregate(result, executions);
          indexPages.write(result);
        })
        .build();
  }

  private static Step books(
      String name,
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      Tasklet tasklet) {
    return new StepBuilder(name, jobRepository)
        .tasklet(tasklet, transactionManager)
        .exceptionHandler(new GoingOn())
        .build();
  }
}
