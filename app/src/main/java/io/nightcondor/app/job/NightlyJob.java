package io.nightcondor.app.job;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/**
 * The job: admit, ingest, calibrate, recompute, render, deliver; of a rerun, some of them under the
 * same name. No bean of type Job, since there is one for every choice of steps.
 */
@Component
class NightlyJob {

  private final JobRepository jobRepository;
  private final OrderlyStop stop;
  private final Map<StepName, Step> steps = new EnumMap<>(StepName.class);

  /** The steps come under the names of their beans, those of partitions among them. */
  NightlyJob(
      JobRepository jobRepository, OrderlyStop stop, StepReport report, Map<String, Step> beans) {
    this.jobRepository = jobRepository;
    this.stop = stop;
    for (StepName name : StepName.values()) {
      Step step = Objects.requireNonNull(beans.get(name.text()), name.text());
      ((AbstractStep) step).registerStepExecutionListener(report);
      steps.put(name, step);
    }
  }

  Job of(Steps chosen) {
    JobBuilder builder = new JobBuilder(NightParameters.JOB, jobRepository).listener(stop);
    List<Step> inOrder = chosen.names().stream()
        .map(name -> Objects.requireNonNull(steps.get(name), name.text()))
        .toList();
    SimpleJobBuilder job = builder.start(inOrder.get(0));
    inOrder.stream().skip(1).forEach(job::next);
    return job.build();
  }
}
