package io.nightcondor.app.workers;

import io.nightcondor.app.config.WorkersSettings;
import io.nightcondor.app.job.BookPartitions;
import io.nightcondor.app.job.BooksAtWork;
import io.nightcondor.app.store.RangeHolders;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.messaging.MessageChannel;

/** A night whose books workers work on. */
@Configuration(proxyBeanMethods = false)
@Import({JmsTransport.Shared.class, JmsTransport.Sending.class})
public class ManagerConfiguration {

  @Bean
  @Primary
  BookPartitions remotePartitions(
      @Qualifier(JmsTransport.REQUESTS) MessageChannel requests,
      RequestQueue queue,
      JobRepository jobRepository,
      RangeHolders holders,
      BooksAtWork books,
      Grounds grounds,
      WorkersSettings settings) {
    return new RemotePartitions(requests, queue, jobRepository, holders, books, grounds, settings);
  }
}
