package io.nightcondor.app.job;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Splits a step into its ranges of books. A range is stored in two transactions, first its name and
 * then its bounds: a process that dies between them leaves a range without bounds, which a restart
 * would take over as it is. Here it gets them again.
 */
final class BookRangeSplitter extends SimpleStepExecutionSplitter {

  private final JobRepository jobRepository;
  private final String stepName;
  private final Partitioner ranges;

  /** @param ranges the same at every start of a night */
  BookRangeSplitter(JobRepository jobRepository, String stepName, Partitioner ranges) {
    super(jobRepository, stepName, ranges);
    this.jobRepository = jobRepository;
    this.stepName = stepName;
    this.ranges = ranges;
  }

  @Override
  public Set<StepExecution> split(StepExecution step, int gridSize) throws JobExecutionException {
    Set<StepExecution> executions = super.split(step, gridSize);
    Map<String, ExecutionContext> all = ranges.partition(gridSize);
    for (StepExecution execution : executions) {
      if (!execution.getExecutionContext().containsKey(BookRanges.FROM)) {
        String range = execution.getStepName().substring(stepName.length() + 1);
        execution.setExecutionContext(Objects.requireNonNull(all.get(range), range));
        jobRepository.updateExecutionContext(execution);
      }
    }
    return executions;
  }
}
