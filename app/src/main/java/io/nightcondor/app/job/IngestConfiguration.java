package io.nightcondor.app.job;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.store.SourceFileStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Stores the rows of the admitted files: a partition for each group of files, chunk by chunk. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

  private static final int ROWS_PER_COMMIT = 5000;

  private static final String FILES = "ingestFiles";

  /** The files were settled by admission, so every start finds the same groups. */
  @Bean
  Partitioner fileGroups(CurrentNight night, SourceFileStore files) {
    return gridSize -> {
      Map<String, ExecutionContext> partitions = new TreeMap<>();
      for (String group : FileGroup.of(files.files(night.key())).keySet()) {
        partitions.put(group, new ExecutionContext());
      }
      return partitions;
    };
  }

  /**
   * A partition is stored in two transactions, first its name and then its context; a process that
   * dies between them leaves a name without a context, so the name alone says which group it is.
   */
  @Bean
  @StepScope
  FileRowReader fileRowReader(
      CurrentNight night,
      Workspace workspace,
      ExchangeCalendar calendar,
      SourceFileStore files,
      @Value("#{stepExecution.stepName}") String step) {
    String group = step.substring(FILES.length() + 1);
    List<AdmittedFile> members =
        Objects.requireNonNull(FileGroup.of(files.files(night.key())).get(group), group);
    return new FileRowReader(workspace.inbox(night.session()), night.session(), calendar, members);
  }

  @Bean
  Step ingestFiles(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      FileRowReader fileRowReader,
      FileRowWriter fileRowWriter) {
    return new StepBuilder(FILES, jobRepository)
        .<FileRow, FileRow>chunk(ROWS_PER_COMMIT)
        .transactionManager(transactionManager)
        .reader(fileRowReader)
        .writer(fileRowWriter)
        .build();
  }

  @Bean
  Step ingest(
      JobRepository jobRepository,
      @Qualifier("fileGroups") Partitioner fileGroups,
      @Qualifier(FILES) Step ingestFiles,
      ControlTotals controlTotals,
      @Qualifier("partitionThreads") TaskExecutor partitionThreads) {
    return new StepBuilder(StepName.INGEST.text(), jobRepository)
        .partitioner(FILES, fileGroups)
        .step(ingestFiles)
        .aggregator(controlTotals)
        .taskExecutor(partitionThreads)
        .build();
  }
}
