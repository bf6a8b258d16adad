package io.nightcondor.app.config;

import java.util.List;

/**
 * The configuration cannot be used; the message says where, what, what was expected and what
 * happens now. It is the first of several complaints, if there are several.
 */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> complaints;

  public ConfigurationException(String message) {
    super(message);
    this.complaints = List.of(message);
  }

  /** @param complaints one or more, in the order of reading */
  ConfigurationException(List<String> complaints) {
    super(complaints.get(0));
    this.complaints = List.copyOf(complaints);
  }

  /** One or more; the message is the first. */
  public List<String> complaints() {
    return complaints;
  }
}
