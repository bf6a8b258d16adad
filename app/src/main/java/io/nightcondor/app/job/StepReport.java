package io.nightcondor.app.job;

import io.nightcondor.app.keep.TotalsKeeper;
import io.nightcondor.app.telemetry.LogContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Tells the observer of the six steps, and has the rows promised that they left; their partitions
 * are passed over.
 */
@Component
class StepReport implements StepExecutionListener {

  private final RunObserver observer;
  private final StepProgress progress;
  private final CurrentNight night;
  private final TotalsKeeper totals;

  StepReport(RunObserver observer, StepProgress progress, CurrentNight night, TotalsKeeper totals) {
    this.observer = observer;
    this.progress = progress;
    this.night = night;
    this.totals = totals;
  }

  @Override
  public void beforeStep(StepExecution step) {
    LogContext.step(step.getStepName());
    observer.stepStarted(step.getStepName());
    progress.begin(step.getStepName());
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    LocalDateTime start = step.getStartTime();
    if (step.getStatus() == BatchStatus.COMPLETED && start != null) {
      totals.promise(night.key(), step.getStepName());
      observer.stepCompleted(
          step.getStepName(),
          Duration.between(start, LocalDateTime.now(ZoneId.systemDefault())),
          step.getExitStatus().getExitDescription());
    }
    LogContext.stepEnded();
    return step.getExitStatus();
  }
}
