package io.nightcondor.app.workers;

import io.nightcondor.app.config.WorkersSettings;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import java.util.Enumeration;

/**
 * Goes to the broker as a run would, and sends and takes nothing.
 *
 * @param waiting requests that nobody has taken
 * @param dead requests that the broker gave up
 */
public record BrokerVisit(int waiting, int dead) {

  /** Throws {@link WorkersException} if the broker does not let it in, or has not the queues. */
  public static BrokerVisit pay(WorkersSettings settings) {
    try (Connection connection = Broker.connections(settings).createConnection();
        Session session = connection.createSession()) {
      connection.start();
      return new BrokerVisit(
          messages(session, settings.queue()), messages(session, settings.deadLetters()));
    } catch (JMSException e) {
      throw new WorkersException(String.valueOf(e.getMessage()), e);
    }
  }

  private static int messages(Session session, String queue) throws JMSException {
    try (QueueBrowser browser = session.createBrowser(session.createQueue(queue))) {
      Enumeration<?> messages = browser.getEnumeration();
      int number = 0;
      while (messages.hasMoreElements()) {
        messages.nextElement();
        number++;
      }
      return number;
    }
  }
}
