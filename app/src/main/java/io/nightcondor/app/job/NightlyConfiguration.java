package io.nightcondor.app.job;

import io.nightcondor.app.telemetry.LogContext;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps that need no partitions, and what all steps share. */
@Configuration(proxyBeanMethods = false)
class NightlyConfiguration {

  /** More threads than this gain nothing on one database file. */
  private static final int MOST_THREADS = 8;

  @Bean
  ExecutionContextSerializer executionContextSerializer() {
    return new JacksonExecutionContextStringSerializer();
  }

  /** Bounded, never interrupted: a thread under a running step ends by itself. */
  @Bean
  TaskExecutor partitionThreads() {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("partition-");
    threads.setConcurrencyLimit(threads());
    threads.setTaskDecorator(LogContext::carried);
    return threads;
  }

  /** How many threads work on books at once. */
  static int threads() {
    return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
  }

  @Bean
  Step admit(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      AdmitTasklet tasklet) {
    return new StepBuilder(StepName.ADMIT.text(), jobRepository)
        .tasklet(tasklet, transactionManager)
        .build();
  }

  @Bean
  Step calibrate(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      CalibrateTasklet tasklet) {
    return new StepBuilder(StepName.CALIBRATE.text(), jobRepository)
        .tasklet(tasklet, transactionManager)
        .build();
  }

  @Bean
  Step deliver(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      DeliverTasklet tasklet) {
    return new StepBuilder(StepName.DELIVER.text(), jobRepository)
        .tasklet(tasklet, transactionManager)
        .build();
  }
}
