package io.nightcondor.app.command.setup;

import io.nightcondor.app.config.WorkersSettings;
import io.nightcondor.app.delivery.TrustedCertificates;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.workers.BrokerVisit;
import io.nightcondor.app.workers.WorkersException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Looks whether the broker lets this host in, and says why if it does not. */
final class BrokerCheckup {

  private static final String SUBJECT = "workers";
  private static final int MILLISECONDS = 5000;

  private final WorkersSettings settings;

  BrokerCheckup(WorkersSettings settings) {
    this.settings = settings;
  }

  Checkup look() {
    String brokers = String.join(",", settings.brokers());
    try {
      BrokerVisit visit = BrokerVisit.pay(settings);
      String finding = "%s answers%s%s; in %s wait %d, in %s lie %d"
          .formatted(
              brokers,
              settings.tls() ? ", over TLS" : "",
              settings.login().isPresent() ? ", and takes the login" : "",
              settings.queue(),
              visit.waiting(),
              settings.deadLetters(),
              visit.dead());
      return visit.dead() == 0
          ? Checkup.ok(SUBJECT, finding)
          : Checkup.warn(
              SUBJECT,
              finding,
              "the broker gave up what lies there; when the log of that night says why, remove it");
    } catch (WorkersException e) {
      return Checkup.fail(
          ExitCode.UNAVAILABLE,
          SUBJECT,
          "%s: %s%s".formatted(brokers, e.getMessage(), reasons()),
          "look at workers in nightcondor.yaml, and at the broker");
    }
  }

  /** The broker's library does not tell why there is no connection. */
  private String reasons() {
    StringBuilder reasons = new StringBuilder();
    for (String broker : settings.brokers()) {
      try {
        greet(broker);
      } catch (IOException e) {
        reasons.append("; ").append(broker).append(": ").append(e.getMessage());
      }
    }
    return reasons.toString();
  }

  private void greet(String broker) throws IOException {
    int colon = broker.lastIndexOf(':');
    String host = broker.substring(0, colon).replaceAll("[\\[\\]]", "");
    int port = Integer.parseInt(broker.substring(colon + 1));
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(host, port), MILLISECONDS);
      if (settings.tls()) {
        plain.setSoTimeout(MILLISECONDS);
        shakeHands(plain, host, port);
      }
    }
  }

  private void shakeHands(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = settings
        .certificates()
        .map(TrustedCertificates::factory)
        .orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
    try (SSLSocket encrypted = (SSLSocket) factory.createSocket(plain, host, port, false)) {
      SSLParameters parameters = encrypted.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      encrypted.setSSLParameters(parameters);
      encrypted.startHandshake();
    }
  }
}
