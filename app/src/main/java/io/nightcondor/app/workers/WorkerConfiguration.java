package io.nightcondor.app.workers;

import io.nightcondor.app.job.HandingBack;
import io.nightcondor.app.job.NightShift;
import io.nightcondor.app.job.RangeSteps;
import io.nightcondor.app.store.RangeHolders;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that works on books of nights that another one runs. */
@Configuration(proxyBeanMethods = false)
@Import({JmsTransport.Shared.class, JmsTransport.Receiving.class})
public class WorkerConfiguration {

  @Bean
  WorkerActivity workerActivity() {
    return new WorkerActivity();
  }

  @Bean
  RangeWorker rangeWorker(
      JobRepository jobRepository,
      RangeHolders holders,
      TransactionTemplate transaction,
      WorkerPlace place,
      RangeSteps steps,
      NightShift shift,
      HandingBack handingBack,
      WorkerActivity activity) {
    return new RangeWorker(
        new RangeClaims(jobRepository, holders, transaction, place.name()),
        steps,
        shift,
        handingBack,
        activity);
  }

  @Bean
  WorkerService workerService(
      @Qualifier(JmsTransport.RECEIVER) Lifecycle receiver,
      RequestQueue queue,
      Grounds grounds,
      HandingBack handingBack,
      NightShift shift,
      WorkerActivity activity) {
    return new WorkerService(receiver, queue, grounds, handingBack, shift, activity);
  }
}
