package io.nightcondor.app.config;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * Checks mail addresses. Only a plain {@code name@domain} passes: a comma would make two recipients
 * of one, a line break a header of its own.
 */
final class Addresses {

  static final String EXPECTED = "one plain address such as jane.doe@example.com";

  private Addresses() {}

  static boolean isPlain(String address) {
    if (!address.matches("[^\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\@]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*")
        || address.length() > 254) {
      return false;
    }
    try {
      new InternetAddress(address, true).validate();
      return true;
    } catch (AddressException e) {
      return false;
    }
  }
}
