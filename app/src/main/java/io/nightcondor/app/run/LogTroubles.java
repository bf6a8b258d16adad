package io.nightcondor.app.run;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import org.slf4j.LoggerFactory;

/** What the log says of itself. */
final class LogTroubles {

  private LogTroubles() {}

  /**
   * Keeps the log from printing a trace for every line that a full disk does not take: they would
   * bury the lines that say what to type.
   */
  static void keepFromConsole() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      StatusManager statuses = context.getStatusManager();
      statuses.getCopyOfStatusListenerList().forEach(statuses::remove);
    }
  }
}
