package io.nightcondor.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;

class BookRangeSplitterTest {

  private static final Partitioner RANGES =
      gridSize -> Map.of("books-from-0", range(0, 2), "books-from-2", range(2, 3));

  private EmbeddedDatabase database;
  private JobRepository jobRepository;
  private BookRangeSplitter splitter;

  @BeforeEach
  void open() throws Exception {
    database = new EmbeddedDatabaseBuilder()
        .setType(EmbeddedDatabaseType.H2)
        .generateUniqueName(true)
        .addScript("org/springframework/batch/core/schema-h2.sql")
        .build();
    JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(database);
    factory.setTransactionManager(new JdbcTransactionManager(database));
    factory.afterPropertiesSet();
    jobRepository = factory.getObject();
    splitter = new BookRangeSplitter(jobRepository, "renderBooks", RANGES);
  }

  @AfterEach
  void close() {
    database.shutdown();
  }

  @Test
  void givenDeathBetweenNameAndBoundsOfARange_whenSplitAgain_thenEveryRangeHasItsBounds()
      throws Exception {
    JobInstance night = jobRepository.createJobInstance("night", new JobParameters());
    JobExecution died = execution(night);
    jobRepository.createStepExecution("render", died);
    StepExecution named = jobRepository.createStepExecution("renderBooks:books-from-0", died);
    assertThat(named.getExecutionContext().isEmpty()).isTrue();
    recover(died);

    JobExecution again = execution(night);
    splitter.split(jobRepository.createStepExecution("render", again), 2);

    Map<String, String> stored = new TreeMap<>();
    JobExecution read = jobRepository.getJobExecution(again.getId());
    assertThat(read).isNotNull();
    read.getStepExecutions().stream()
        .filter(step -> step.getStepName().startsWith("renderBooks:"))
        .forEach(step -> stored.put(
            step.getStepName(),
            step.getExecutionContext().getInt(BookRanges.FROM) + " to "
                + step.getExecutionContext().getInt(BookRanges.TO)));
    assertThat(stored)
        .containsExactly(
            Map.entry("renderBooks:books-from-0", "0 to 2"),
            Map.entry("renderBooks:books-from-2", "2 to 3"));
  }

  private JobExecution execution(JobInstance night) {
    return jobRepository.createJobExecution(night, new JobParameters(), new ExecutionContext());
  }

  /** What a start does that finds an execution whose process died. */
  private void recover(JobExecution died) {
    for (StepExecution step : died.getStepExecutions()) {
      step.setStatus(BatchStatus.FAILED);
      step.setExitStatus(ExitStatus.FAILED);
      step.setEndTime(LocalDateTime.of(2024, 8, 6, 1, 0));
      jobRepository.update(step);
    }
    died.setStatus(BatchStatus.FAILED);
    died.setEndTime(LocalDateTime.of(2024, 8, 6, 1, 0));
    jobRepository.update(died);
  }

  private static ExecutionContext range(int from, int to) {
    ExecutionContext context = new ExecutionContext();
    context.putInt(BookRanges.FROM, from);
    context.putInt(BookRanges.TO, to);
    return context;
  }
}
