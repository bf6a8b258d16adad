package io.nightcondor.app.config;

/** A word that nobody but the one who needs it may see: it prints as {@code ***}. */
public final class Secret {

  private final String word;

  public Secret(String word) {
    this.word = word;
  }

  /** For the one who logs in with it. */
  public String reveal() {
    return word;
  }

  @Override
  public String toString() {
    return "***";
  }
}
