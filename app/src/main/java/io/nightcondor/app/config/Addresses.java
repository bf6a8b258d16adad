package io.nightcondor.app.config;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks mail addresses. Only a plain {@code name@domain} passes: a comma would make two recipients
 * of one, a line break a header of its own.
 */
final class Addresses {

  static final String EXPECTED = "one plain address such as jane.doe@example.com";

  private static final String DOMAIN = "[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*";
  private static final Pattern PLAIN =
      Pattern.compile("[^\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\@]+@" + DOMAIN);
  private static final int LONGEST = 254;

  private Addresses() {}

  static boolean isPlain(String address) {
    if (!PLAIN.matcher(address).matches() || address.length() > LONGEST) {
      return false;
    }
    try {
      new InternetAddress(address, true).validate();
      return true;
    } catch (AddressException e) {
      return false;
    }
  }

  /** The plain addresses that stand in a text, such as between the commas of a list. */
  static List<String> inside(String text) {
    return PLAIN
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(Addresses::isPlain)
        .toList();
  }
}
