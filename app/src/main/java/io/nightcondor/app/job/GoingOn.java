package io.nightcondor.app.job;

import io.nightcondor.app.store.ConnectionLoss;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.repeat.RepeatContext;
import org.springframework.batch.infrastructure.repeat.exception.ExceptionHandler;

/**
 * Lets a step over books go on when its connection to the store was lost before a book was
 * committed: nothing was done, and the book is taken again. A loss during a commit, of which nobody
 * knows how it ended, makes the step stop all the same.
 */
final class GoingOn implements ExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(GoingOn.class);

  private static final String LOSSES = "lostConnections";
  private static final int MOST = 5;

  @Override
  public void handleException(RepeatContext context, Throwable failure) throws Throwable {
    int losses = context.getAttribute(LOSSES) instanceof Integer before ? before + 1 : 1;
    if (ConnectionLoss.behind(failure).isEmpty() || losses > MOST) {
      throw failure;
    }
    context.setAttribute(LOSSES, losses);
    LOG.warn("the connection to the store was lost, the book is taken again", failure);
  }
}
