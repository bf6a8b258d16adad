package io.nightcondor.app.workers;

import io.nightcondor.app.config.Login;
import io.nightcondor.app.config.WorkersSettings;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.JMSFactoryType;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Connections to an Apache Artemis broker. */
final class Broker {

  /** A partner that is silent for so long is taken for dead; a cut cable looks like that. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(10);

  /** For an answer to one call. */
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private Broker() {}

  static ConnectionFactory connections(WorkersSettings settings) {
    TransportConfiguration[] brokers = settings.brokers().stream()
        .map(broker -> transport(broker, settings))
        .toArray(TransportConfiguration[]::new);
    ActiveMQConnectionFactory connections = brokers.length == 1
        ? ActiveMQJMSClient.createConnectionFactoryWithoutHA(JMSFactoryType.CF, brokers)
        : ActiveMQJMSClient.createConnectionFactoryWithHA(JMSFactoryType.CF, brokers);
    // requests stay at the broker until a worker is free for one
    connections.setConsumerWindowSize(0);
    connections.setConnectionTTL(SILENCE.toMillis());
    connections.setClientFailureCheckPeriod(BETWEEN_CHECKS.toMillis());
    connections.setCallTimeout(ANSWER.toMillis());
    // a session that is mended behind our back may have lost its transaction
    connections.setReconnectAttempts(0);
    if (settings.login().isPresent()) {
      Login login = settings.login().get();
      connections.setUser(login.username());
      connections.setPassword(login.password().reveal());
    }
    return connections;
  }

  private static TransportConfiguration transport(String broker, WorkersSettings settings) {
    int colon = broker.lastIndexOf(':');
    Map<String, Object> how = new HashMap<>();
    how.put(
        TransportConstants.HOST_PROP_NAME, broker.substring(0, colon).replaceAll("[\\[\\]]", ""));
    how.put(TransportConstants.PORT_PROP_NAME, broker.substring(colon + 1));
    if (settings.tls()) {
      how.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
      how.put(TransportConstants.VERIFY_HOST_PROP_NAME, true);
      settings.certificates().ifPresent(file -> {
        how.put(TransportConstants.TRUSTSTORE_TYPE_PROP_NAME, "PEMCA");
        how.put(
            TransportConstants.TRUSTSTORE_PATH_PROP_NAME, file.toAbsolutePath().toString());
      });
    }
    return new TransportConfiguration(NettyConnectorFactory.class.getName(), how);
  }
}
