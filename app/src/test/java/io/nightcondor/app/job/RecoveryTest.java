package io.nightcondor.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.store.TestDatabase;
import io.nightcondor.ingest.store.NightKey;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.support.JdbcTransactionManager;

class RecoveryTest {

  private static final LocalDateTime LONG_AGO = LocalDateTime.of(2024, 8, 2, 1, 0);

  private static JobRepository repository;
  private static JobOperator operator;
  private static Recovery recovery;
  private static Job job;
  private static int jobs;

  /** Of a job of its own. */
  private final JobParameters parameters = new NightParameters(
          new NightKey(LocalDate.of(2024, 8, 1), 1), jobs++, Steps.ALL)
      .toJobParameters();

  @BeforeAll
  static void openStore() throws Exception {
    DataSource source = TestDatabase.H2.migrated();
    JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    JdbcJobRepositoryFactoryBean repositories = new JdbcJobRepositoryFactoryBean();
    repositories.setDataSource(source);
    repositories.setTransactionManager(transactions);
    repositories.afterPropertiesSet();
    repository = repositories.getObject();
    JobOperatorFactoryBean operators = new JobOperatorFactoryBean();
    operators.setJobRepository(repository);
    operators.setJobRegistry(new MapJobRegistry());
    operators.setTransactionManager(transactions);
    operators.afterPropertiesSet();
    operator = operators.getObject();
    recovery = new Recovery(operator, repository);
    job = new JobBuilder(NightParameters.JOB, repository)
        .start(new StepBuilder(StepName.RENDER.text(), repository)
            .tasklet((contribution, context) -> RepeatStatus.FINISHED, transactions)
            .build())
        .build();
  }

  /** Whatever a process can leave of a job and of its step that it did not complete. */
  private static Stream<Arguments> left() {
    return Stream.of(BatchStatus.values())
        .filter(status -> status != BatchStatus.COMPLETED && status != BatchStatus.ABANDONED)
        .flatMap(ofJob -> Stream.of(BatchStatus.values())
            .filter(ofStep -> ofStep != BatchStatus.ABANDONED)
            .flatMap(ofStep ->
                Stream.of(Arguments.of(ofJob, ofStep, true), Arguments.of(ofJob, ofStep, false))));
  }

  private void leave(BatchStatus ofJob, BatchStatus ofStep, boolean ended) {
    JobExecution left = repository.createJobExecution(
        repository.createJobInstance(NightParameters.JOB, parameters),
        parameters,
        new ExecutionContext());
    left.setStartTime(LONG_AGO);
    StepExecution step = repository.createStepExecution(StepName.RENDER.text(), left);
    step.setStatus(ofStep);
    repository.update(step);
    left.setStatus(ofJob);
    if (ended) {
      left.setEndTime(LONG_AGO);
    }
    repository.update(left);
  }

  @ParameterizedTest
  @MethodSource("left")
  void givenWhateverWasLeft_whenHealed_thenTheJobStartsAndCompletes(
      BatchStatus ofJob, BatchStatus ofStep, boolean ended) throws Exception {
    leave(ofJob, ofStep, ended);
    assertThat(recovery.heal(parameters)).isEmpty();
    assertThat(operator.start(job, parameters).getStatus()).isEqualTo(BatchStatus.COMPLETED);
  }

  @ParameterizedTest
  @EnumSource(
      value = BatchStatus.class,
      names = {"STARTED", "UNKNOWN"})
  void givenNightThatWasCutShort_whenAllAreHealed_thenItIsSaidOnceAndInWhichStep(BatchStatus left) {
    leave(left, BatchStatus.STARTED, true);
    assertThat(recovery.all())
        .containsExactly(
            "revision 1 of 2024-08-01 was cut short in step render; it is failed now and can go on");
    assertThat(recovery.all()).isEmpty();
  }

  @Test
  void givenJobThatWasNeverExecuted_whenHealed_thenItIsGone() {
    repository.createJobInstance(NightParameters.JOB, parameters);
    assertThat(recovery.heal(parameters)).isEmpty();
    assertThat(repository.getJobInstance(NightParameters.JOB, parameters)).isNull();
  }

  @Test
  void givenJobThatHadCompleted_whenHealed_thenItIsTheAnswer() throws Exception {
    JobExecution done = operator.start(job, parameters);
    assertThat(recovery.heal(parameters)).contains(done);
  }
}
