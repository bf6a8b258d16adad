package io.nightcondor.app.job;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Tells the observer of the six steps; their partitions are passed over. */
@Component
class StepReport implements StepExecutionListener {

  private final RunObserver observer;
  private final StepProgress progress;

  StepReport(RunObserver observer, StepProgress progress) {
    this.observer = observer;
    this.progress = progress;
  }

  @Override
  public void beforeStep(StepExecution step) {
    observer.stepStarted(step.getStepName());
    progress.begin(step.getStepName());
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    LocalDateTime start = step.getStartTime();
    if (step.getStatus() == BatchStatus.COMPLETED && start != null) {
      observer.stepCompleted(
          step.getStepName(),
          Duration.between(start, LocalDateTime.now(ZoneId.systemDefault())),
          step.getExitStatus().getExitDescription());
    }
    return step.getExitStatus();
  }
}
