package io.nightcondor.app.workers;

/**
 * What figures depend on besides the store: two processes that share it draw the same bytes.
 *
 * @param program its version
 * @param configuration its hash
 */
public record Grounds(String program, String configuration) {

  private static final int SHORT = 12;

  /** For a person. */
  public String words() {
    return "version %s, configuration %s"
        .formatted(program, configuration.substring(0, Math.min(SHORT, configuration.length())));
  }
}
