package io.nightcondor.app.workers;

import io.nightcondor.app.config.Login;
import io.nightcondor.app.config.WorkersSettings;
import jakarta.jms.ConnectionFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Connections to an Apache Artemis broker. */
final class Broker {

  /**
   * A window of 0 leaves requests at the broker until a worker is free for one. A partner that is
   * silent for the time to live is taken for dead, which is what a cut cable looks like.
   */
  private static final String OPTIONS =
      "consumerWindowSize=0&connectionTTL=30000&clientFailureCheckPeriod=10000&callTimeout=20000&reconnectAttempts=0";

  private Broker() {}

  static ConnectionFactory connections(WorkersSettings settings) {
    Optional<Login> login = settings.login();
    return new ActiveMQConnectionFactory(
        url(settings),
        login.map(Login::username).orElse(null),
        login.map(known -> known.password().reveal()).orElse(null));
  }

  static String url(WorkersSettings settings) {
    String tls = settings.tls()
        ? "?sslEnabled=true&verifyHost=true"
            + settings.certificates().map(Broker::trusting).orElse("")
        : "";
    List<String> brokers =
        settings.brokers().stream().map(broker -> "tcp://" + broker + tls).toList();
    if (brokers.size() == 1) {
      return brokers.get(0) + (tls.isEmpty() ? "?" : "&") + OPTIONS;
    }
    return brokers.stream().collect(Collectors.joining(",", "(", ")")) + "?ha=true&" + OPTIONS;
  }

  private static String trusting(Path certificates) {
    return "&trustStoreType=PEMCA&trustStorePath="
        + URLEncoder.encode(certificates.toAbsolutePath().toString(), StandardCharsets.UTF_8)
            .replace("+", "%20");
  }
}
