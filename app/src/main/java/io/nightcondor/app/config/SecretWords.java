package io.nightcondor.app.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises secrets where none belong, so that they are refused without being repeated. */
public final class SecretWords {

  /** Where a secret goes instead, for people. */
  public static final String PLACE =
      "passwordFile, a file of mode 0600, or credential, a systemd credential";

  private static final Pattern NAME =
      Pattern.compile("pass|pw|pwd|.*(password|passwd|passphrase|secret|token|apikey)");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]");

  /** {@code //user:password@host}, and {@code password=} among the parameters of a URL. */
  private static final Pattern IN_URL =
      Pattern.compile("(?i)//[^/@\\s]*:[^/@\\s]*@|[?&;][a-z]*(password|passphrase|secret|token)=");

  private SecretWords() {}

  /** Whether a name says that its value is a secret. */
  public static boolean isName(String name) {
    String letters = NOT_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    return NAME.matcher(letters).matches();
  }

  /** Whether a URL holds a secret. */
  static boolean isInUrl(String url) {
    return IN_URL.matcher(url).find();
  }

  /** The same URL as far as a person may see it. */
  static String masked(String url) {
    return url.replaceAll("//[^/\\s]*@", "//***@").replaceAll("[?&;][^=]*=.*", "?***");
  }

  /** The name of an argument that holds a secret or is followed by one; empty if none does. */
  public static Optional<String> inArgument(String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    boolean option = argument.startsWith("-") || equals >= 0;
    if (option && isName(name)) {
      return Optional.of(name);
    }
    return isInUrl(argument) ? Optional.of("a URL") : Optional.empty();
  }
}
