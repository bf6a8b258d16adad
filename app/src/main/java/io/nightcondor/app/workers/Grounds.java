package io.nightcondor.app.workers;

/**
 * What a night's reports depend on besides the store: two processes that share it draw the same
 * bytes into the same folder.
 *
 * @param program its version
 * @param configuration its hash
 * @param reports which folder, by its {@link ReportsFolder}
 */
public record Grounds(String program, String configuration, String reports) {

  private static final int SHORT = 12;

  /** For a person. */
  public String words() {
    return "version %s, configuration %s, reports folder %s"
        .formatted(program, cut(configuration), cut(reports));
  }

  private static String cut(String hash) {
    return hash.substring(0, Math.min(SHORT, hash.length()));
  }
}
