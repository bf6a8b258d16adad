package io.nightcondor.app.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/**
 * The part of the job that a rerun of failed books goes through. No bean of type Job, since it
 * bears the name of the whole one.
 */
@Component
class FailedBooksJob {

  private final Job job;

  FailedBooksJob(
      JobRepository jobRepository, OrderlyStop stop, Step recompute, Step render, Step deliver) {
    this.job = new JobBuilder(NightParameters.JOB, jobRepository)
        .listener(stop)
        .start(recompute)
        .next(render)
        .next(deliver)
        .build();
  }

  Job job() {
    return job;
  }
}
