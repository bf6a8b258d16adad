package io.nightcondor.app.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.nightcondor.app.store.HeldRange;
import io.nightcondor.app.store.RangeHolders;
import io.nightcondor.app.store.TestDatabase;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RangeClaimsTest {

  private static final String STEP = "recomputeBooks";

  @ParameterizedTest
  @EnumSource
  void givenRangeThatWaits_whenClaimed_thenTheWorkerIsItsHolder(TestDatabase database)
      throws Exception {
    Place place = new Place(database);
    StepExecution range = place.range();
    assertThat(place.claims("w1").claim(request(range))).isPresent();
    assertThat(place.held())
        .extracting(HeldRange::worker, HeldRange::isOpen, HeldRange::isWaiting)
        .containsExactly(tuple(Optional.of("w1"), true, false));
    assertThat(place.claims("w1").isStillOurs(range.getId())).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void givenWorkerThatWasTakenForDead_whenItCommits_thenOnlyTheOtherOneCan(TestDatabase database)
      throws Exception {
    Place place = new Place(database);
    StepExecution range = place.range();
    StepExecution first = place.claims("w1").claim(request(range)).orElseThrow();
    StepExecution second = place.claims("w2").claim(request(range)).orElseThrow();
    first.incrementCommitCount();
    assertThatThrownBy(() -> place.repository.update(first))
        .isInstanceOf(OptimisticLockingFailureException.class);
    assertThat(place.claims("w1").isStillOurs(range.getId())).isFalse();
    second.incrementCommitCount();
    place.repository.update(second);
    assertThat(place.claims("w2").isStillOurs(range.getId())).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void givenRequestThatNobodyWaitsFor_whenItArrives_thenItIsDropped(TestDatabase database)
      throws Exception {
    Place place = new Place(database);
    StepExecution done = place.range();
    done.setStatus(BatchStatus.COMPLETED);
    place.repository.update(done);
    assertThat(place.claims("w1").claim(request(done)))
        .as("it was served, and is delivered again")
        .isEmpty();
    StepExecution stale = place.range();
    place.job.setStatus(BatchStatus.FAILED);
    place.job.setEndTime(LocalDateTime.of(2024, 8, 6, 1, 0));
    place.repository.update(place.job);
    assertThat(place.claims("w1").claim(request(stale))).as("its job has ended").isEmpty();
    assertThat(
            place.claims("w1").claim(new RangeRequest(STEP, 4711, 1, new Grounds("1", "c", "r"))))
        .as("it is of another database")
        .isEmpty();
  }

  private static RangeRequest request(StepExecution range) {
    return new RangeRequest(
        STEP, range.getId(), range.getJobExecution().getId(), new Grounds("1.0.0", "c", "r"));
  }

  /** A job at work in a database. */
  private static final class Place {
    final DataSource source;
    final JobRepository repository;
    final JobExecution job;

    Place(TestDatabase database) throws Exception {
      source = database.migrated();
      JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
      factory.setDataSource(source);
      factory.setTransactionManager(new JdbcTransactionManager(source));
      factory.afterPropertiesSet();
      repository = factory.getObject();
      JobParameters none = new JobParameters();
      job = repository.createJobExecution(
          repository.createJobInstance("night", none), none, new ExecutionContext());
      job.setStatus(BatchStatus.STARTED);
      repository.update(job);
    }

    StepExecution range() {
      return repository.createStepExecution(STEP + ":books-0-9", job);
    }

    RangeClaims claims(String worker) {
      return new RangeClaims(
          repository,
          new RangeHolders(JdbcClient.create(source)),
          new TransactionTemplate(new JdbcTransactionManager(source)),
          worker);
    }

    List<HeldRange> held() {
      return new RangeHolders(JdbcClient.create(source)).ranges(job.getId(), STEP + ":");
    }
  }
}
