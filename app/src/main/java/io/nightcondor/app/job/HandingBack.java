package io.nightcondor.app.job;

import org.springframework.batch.core.ExitStatus;
import org.springframework.stereotype.Component;

/**
 * Whether this process is to end its ranges of books early, so that others take what is left of
 * them. Only a process that serves another one is ever asked.
 */
@Component
public class HandingBack {

  /** How an execution ends that did not come to the end of its range. */
  public static final ExitStatus STATUS = new ExitStatus("HANDED BACK");

  private volatile boolean asked;

  /** From the next book on. */
  public void ask() {
    asked = true;
  }

  public boolean isAsked() {
    return asked;
  }
}
