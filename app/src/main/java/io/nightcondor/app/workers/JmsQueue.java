package io.nightcondor.app.workers;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jms.core.JmsTemplate;

/** Looks at queues of a JMS broker. What a message is about stands in its properties too. */
final class JmsQueue implements RequestQueue {

  static final String EXECUTION = "nightcondor_execution";
  static final String JOB = "nightcondor_job";
  static final String PROGRAM = "nightcondor_program";
  static final String CONFIGURATION = "nightcondor_configuration";
  static final String REPORTS = "nightcondor_reports";

  private final JmsTemplate jms;
  private final String requests;
  private final String deadLetters;

  JmsQueue(JmsTemplate jms, String requests, String deadLetters) {
    this.jms = jms;
    this.requests = requests;
    this.deadLetters = deadLetters;
  }

  /** Of messages that a worker of these grounds may serve. */
  static String selector(Grounds grounds) {
    return String.join(
        " AND ",
        is(PROGRAM, grounds.program()),
        is(CONFIGURATION, grounds.configuration()),
        is(REPORTS, grounds.reports()));
  }

  private static String is(String property, String value) {
    return "%s = '%s'".formatted(property, value.replace("'", "''"));
  }

  @Override
  public Set<Long> deadLetters(long job) {
    Set<Long> executions = new HashSet<>();
    jms.browseSelected(deadLetters, "%s = %d".formatted(JOB, job), (session, browser) -> {
      Enumeration<?> messages = browser.getEnumeration();
      while (messages.hasMoreElements()) {
        executions.add(((Message) messages.nextElement()).getLongProperty(EXECUTION));
      }
      return executions;
    });
    return executions;
  }

  @Override
  public Optional<Grounds> othersThan(Grounds own) {
    String others = "%s IS NOT NULL AND NOT (%s)".formatted(PROGRAM, selector(own));
    Grounds found = jms.browseSelected(requests, others, (session, browser) -> {
      Enumeration<?> messages = browser.getEnumeration();
      return messages.hasMoreElements() ? grounds((Message) messages.nextElement()) : null;
    });
    return Optional.ofNullable(found);
  }

  private static Grounds grounds(Message message) throws JMSException {
    return new Grounds(
        message.getStringProperty(PROGRAM),
        message.getStringProperty(CONFIGURATION),
        message.getStringProperty(REPORTS));
  }
}
