package io.nightcondor.app.job;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.store.SourceFileStore;
import java.util.List;
import java.util.Map;
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

  private static final String GROUP = "group";

  /** The files were settled by admission, so every start finds the same groups. */
  @Bean
  Partitioner fileGroups(CurrentNight night, SourceFileStore files) {
    return gridSize -> {
      Map<String, ExecutionContext> partitions = new TreeMap<>();
      for (String group : FileGroup.of(files.files(night.key())).keySet()) {
        ExecutionContext context = new ExecutionContext();
        context.putString(GROUP, group);
        partitions.put(group, context);
      }
      return partitions;
    };
  }

  @Bean
  @StepScope
  FileRowReader fileRowReader(
      CurrentNight night,
      Workspace workspace,
      ExchangeCalendar calendar,
      SourceFileStore files,
      @Value("#{stepExecutionContext['group']}") String group) {
    List<AdmittedFile> members =
        FileGroup.of(files.files(night.key())).getOrDefault(group, List.of());
    return new FileRowReader(workspace.inbox(night.session()), night.session(), calendar, members);
  }

  @Bean
  Step ingestFiles(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      FileRowReader fileRowReader,
      FileRowWriter fileRowWriter) {
    return new StepBuilder("ingestFiles", jobRepository)
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
      @Qualifier("ingestFiles") Step ingestFiles,
      ControlTotals controlTotals,
      TaskExecutor partitionThreads) {
    return new StepBuilder(StepName.INGEST.text(), jobRepository)
        .partitioner("ingestFiles", fileGroups)
        .step(ingestFiles)
        .aggregator(controlTotals)
        .taskExecutor(partitionThreads)
        .build();
  }
}
