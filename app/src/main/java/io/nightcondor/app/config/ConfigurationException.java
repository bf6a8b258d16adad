package io.nightcondor.app.config;

/**
 * The configuration cannot be used; the message says where, what, what was expected and what
 * happens now.
 */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ConfigurationException(String message) {
    super(message);
  }
}
