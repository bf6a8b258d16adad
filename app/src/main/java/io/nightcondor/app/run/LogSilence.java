package io.nightcondor.app.run;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import org.slf4j.LoggerFactory;

/** What the log must not say on the console. */
public final class LogSilence {

  private LogSilence() {}

  /** Until the log file is known there is nobody to log to. */
  public static void untilThereIsAFile() {
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.OFF);
    }
  }

  /**
   * Keeps the log from printing a trace for every line that a full disk does not take: they would
   * bury the lines that say what to type.
   */
  static void ofItsTroubles() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      StatusManager statuses = context.getStatusManager();
      statuses.getCopyOfStatusListenerList().forEach(statuses::remove);
    }
  }
}
