package io.nightcondor.app.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.util.Properties;

/** Messages that are written or read here and sent by nobody. */
final class Messages {

  /** For all of them: to make one searches the class path for mail servers' protocols. */
  static final Session NO_SERVER = Session.getInstance(new Properties());

  private Messages() {}

  /** The message of that RFC 5322 text; its parts are not copied. */
  static MimeMessage read(byte[] bytes) throws MessagingException {
    return new MimeMessage(NO_SERVER, new SharedByteArrayInputStream(bytes));
  }
}
