package io.nightcondor.app.workers;

import io.nightcondor.app.config.Login;
import io.nightcondor.app.config.WorkersSettings;
import io.nightcondor.app.delivery.TestCertificate;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** A broker in this JVM that has a certificate and asks for a login. */
public final class SecuredBroker {

  private static final String USER = "nightcondor";
  private static final String ROLE = "amq";
  private static final String PASSWORD = "s3cret";

  private final Path folder;
  private final EmbeddedActiveMQ broker;
  private final TestCertificate own;
  private final int port;

  private SecuredBroker(Path folder, EmbeddedActiveMQ broker, TestCertificate own, int port) {
    this.folder = folder;
    this.broker = broker;
    this.own = own;
    this.port = port;
  }

  public static SecuredBroker start(Path folder) throws Exception {
    TestCertificate own =
        TestCertificate.create(Files.createDirectory(folder.resolve("own")), "localhost");
    int port = BrokerProcess.freePort();
    SecurityConfiguration users = new SecurityConfiguration();
    users.addUser(USER, PASSWORD);
    users.addRole(USER, ROLE);
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ()
        .setConfiguration(new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setJMXManagementEnabled(false)
            .setSecurityEnabled(true)
            .putSecurityRoles(
                "#",
                Set.of(new Role(
                    ROLE, true, true, true, true, true, true, true, true, true, true, true, true)))
            .addAcceptorConfiguration(
                "tls",
                "tcp://localhost:%d?protocols=CORE&sslEnabled=true&keyStorePath=%s&keyStorePassword=changeit&keyStoreType=PKCS12"
                    .formatted(port, own.pem().resolveSibling("server.p12"))))
        .setSecurityManager(
            new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
    broker.start();
    return new SecuredBroker(folder, broker, own, port);
  }

  /** Where nobody listens. */
  public static int freePort() throws IOException {
    return BrokerProcess.freePort();
  }

  public int port() {
    return port;
  }

  /** PEM file of what it shows. */
  public Path certificate() {
    return own.pem();
  }

  /** The login that it takes. */
  public Login login() throws IOException {
    return login(PASSWORD);
  }

  public Login login(String password) throws IOException {
    Path file = Files.createTempFile(
        folder,
        "password",
        "",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, password + "\n");
    return new Login(USER, file);
  }

  /** The way to it. */
  public WorkersSettings settings(boolean tls, Optional<Path> certificates, Optional<Login> login) {
    return new WorkersSettings(
        List.of("localhost:" + port),
        tls,
        certificates,
        login,
        "nightcondor",
        "DLQ",
        Duration.ofMinutes(1));
  }

  /** Puts a message into a queue. */
  public void put(String queue) throws JMSException, IOException {
    try (Connection connection = connection();
        Session session = connection.createSession()) {
      session.createProducer(session.createQueue(queue)).send(session.createTextMessage("words"));
    }
  }

  /** Takes a message out of a queue. */
  public void take(String queue) throws JMSException, IOException {
    try (Connection connection = connection();
        Session session = connection.createSession()) {
      connection.start();
      session.createConsumer(session.createQueue(queue)).receive();
    }
  }

  private Connection connection() throws JMSException, IOException {
    return Broker.connections(settings(true, Optional.of(certificate()), Optional.of(login())))
        .createConnection();
  }

  public void stop() throws Exception {
    broker.stop();
  }
}
