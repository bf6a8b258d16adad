package io.nightcondor.app.job;

import io.nightcondor.app.store.BookRange;
import io.nightcondor.app.store.PendingBooks;
import io.nightcondor.app.store.PendingBooks.Work;
import io.nightcondor.ingest.store.NightKey;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Splits a step into ranges of the books that it has still to settle. Which these are is in the
 * store, so every start cuts anew and nothing of an earlier one is taken over; and a range is all
 * in the name of its execution, so that a process that dies leaves no name without bounds.
 */
final class BookRangeSplitter implements StepExecutionSplitter {

  private final JobRepository jobRepository;
  private final String stepName;
  private final PendingBooks pending;
  private final Work work;
  private final CurrentNight night;
  private final IntUnaryOperator most;

  /**
   * @param stepName of the step that works on a range
   * @param most number of ranges by that of books
   */
  BookRangeSplitter(
      JobRepository jobRepository,
      String stepName,
      PendingBooks pending,
      Work work,
      CurrentNight night,
      IntUnaryOperator most) {
    this.jobRepository = jobRepository;
    this.stepName = stepName;
    this.pending = pending;
    this.work = work;
    this.night = night;
    this.most = most;
  }

  @Override
  public String getStepName() {
    return stepName;
  }

  @Override
  public Set<StepExecution> split(StepExecution step, int gridSize) {
    Set<StepExecution> executions = new LinkedHashSet<>();
    NightKey key = night.key();
    for (BookRange range : BookRanges.cut(sizes -> pending.forEach(key, work, sizes), most)) {
      executions.add(
          jobRepository.createStepExecution(RangeName.of(stepName, range), step.getJobExecution()));
    }
    return executions;
  }
}
