package io.nightcondor.app.job;

import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.app.telemetry.LogContext;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.stereotype.Component;

/**
 * Which job's night this process is at, if others start the jobs. Its threads are all at the same
 * one: work for another job waits until the last of them has ended what it is at.
 */
@Component
public class NightShift {

  private final CurrentNight night;
  private final RunStore runs;
  private final NightFactsLoader facts;

  private final Object monitor = new Object();
  private int atWork;
  private @Nullable Long job;

  NightShift(CurrentNight night, RunStore runs, NightFactsLoader facts) {
    this.night = night;
    this.runs = runs;
    this.facts = facts;
  }

  /** Works on the night of a job. */
  public void at(JobExecution execution, Runnable work) {
    begin(execution);
    try {
      LogContext.night(night.key(), night.runHash());
      work.run();
    } finally {
      LogContext.clear();
      end();
    }
  }

  private void begin(JobExecution execution) {
    long wanted = execution.getId();
    synchronized (monitor) {
      awaitOthers(wanted);
      if (!isAt(wanted)) {
        // another job of the same night may build on other nights before it
        facts.forget();
        NightParameters identity = NightParameters.of(execution.getJobParameters());
        NightRun run = runs.find(identity.key())
            .orElseThrow(() ->
                new IllegalStateException("%s is of no night of this store".formatted(execution)));
        night.follow(run);
        job = wanted;
      }
      atWork++;
    }
  }

  private boolean isAt(long wanted) {
    return job != null && job == wanted;
  }

  private void awaitOthers(long wanted) {
    try {
      while (atWork > 0 && !isAt(wanted)) {
        monitor.wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another night was at work", e);
    }
  }

  private void end() {
    synchronized (monitor) {
      atWork--;
      monitor.notifyAll();
    }
  }

  /** Lets go of the market, which is large, if nothing is at work. */
  public void rest() {
    synchronized (monitor) {
      if (atWork == 0 && job != null) {
        facts.forget();
        job = null;
      }
    }
  }
}
