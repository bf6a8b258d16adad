package io.nightcondor.app.delivery;

import io.nightcondor.app.config.MailSettings;
import io.nightcondor.app.store.MailEntry;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Properties;

/** Hands mails to a server, each in a connection of its own. */
public final class SmtpCarrier implements Carrier {

  private static final int MILLISECONDS = 1000;

  private final MailSettings.Smtp server;

  public SmtpCarrier(MailSettings.Smtp server) {
    this.server = server;
  }

  @Override
  public MailEntry.Channel channel() {
    return MailEntry.Channel.SMTP;
  }

  @Override
  public void send(Mail mail) throws NotSentException {
    try (Deadline deadline = new Deadline(Duration.ofSeconds(server.longestSeconds()))) {
      send(mail, deadline);
    }
  }

  /** Greets the server, logs in and leaves without a mail; throws if it could not have sent one. */
  public void greet() throws NotSentException {
    try (Deadline deadline = new Deadline(Duration.ofSeconds(server.longestSeconds()))) {
      WatchedTransport transport = connect(Session.getInstance(properties(deadline)), deadline);
      boolean answers = transport.isConnected(); // asks by NOOP
      close(transport);
      if (!answers) {
        throw new NotSentException("the server hung up after the greeting");
      }
    }
  }

  private void send(Mail mail, Deadline deadline) throws NotSentException {
    Session session = Session.getInstance(properties(deadline));
    WatchedTransport transport = connect(session, deadline);
    try {
      MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.bytes()));
      Address[] to = {new InternetAddress(mail.recipient(), true)};
      transport.sendMessage(message, to);
    } catch (MessagingException e) {
      if (transport.isInDoubt()) {
        throw new IllegalStateException(
            "the server did not say that it took the mail: " + deadline.reason(e), e);
      }
      throw new NotSentException(deadline.reason(e), e);
    } finally {
      close(transport);
    }
  }

  private WatchedTransport connect(Session session, Deadline deadline) throws NotSentException {
    WatchedTransport transport = new WatchedTransport(session, server.host(), server.port());
    try {
      if (server.login().isPresent()) {
        transport.connect(
            server.host(),
            server.port(),
            server.login().get().username(),
            server.login().get().password().reveal());
      } else {
        transport.connect(server.host(), server.port(), null, null);
      }
      return transport;
    } catch (MessagingException e) {
      close(transport);
      throw NotSentException.unreachable(deadline.reason(e), e);
    }
  }

  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // the mail's fate is settled by the answer to its data, not by the farewell
      System.getLogger(SmtpCarrier.class.getName()).log(System.Logger.Level.INFO, "closing", e);
    }
  }

  private Properties properties(Deadline deadline) {
    String timeout = Integer.toString(server.timeoutSeconds() * MILLISECONDS);
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", timeout);
    properties.setProperty("mail.smtp.timeout", timeout);
    properties.setProperty("mail.smtp.writetimeout", timeout);
    properties.put("mail.smtp.socketFactory", deadline.sockets());
    properties.setProperty("mail.smtp.socketFactory.fallback", "false");
    properties.setProperty("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.startTls()));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.startTls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    server
        .certificates()
        .ifPresent(file ->
            properties.put("mail.smtp.ssl.socketFactory", TrustedCertificates.factory(file)));
    return properties;
  }
}
