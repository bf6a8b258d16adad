package io.nightcondor.app.command.console;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;

/** Prints what goes into the log on a stream too, a line an event, without traces. */
final class LogEcho extends AppenderBase<ILoggingEvent> {

  private final PrintWriter err;

  LogEcho(PrintWriter err) {
    this.err = err;
  }

  /** To be called when logging has been set up, which forgets what was attached before. */
  void attach() {
    if (!isStarted()
        && LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      setContext(root.getLoggerContext());
      start();
      root.addAppender(this);
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    String logger = event.getLoggerName();
    err.println("%s %-5s %s: %s"
        .formatted(
            event.getInstant(),
            event.getLevel(),
            logger.substring(logger.lastIndexOf('.') + 1),
            Line.plain(event.getFormattedMessage())));
    err.flush();
  }
}
