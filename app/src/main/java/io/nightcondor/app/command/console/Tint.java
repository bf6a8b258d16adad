package io.nightcondor.app.command.console;

/** Colours of words on a terminal; the words say the same without them. */
public final class Tint {

  /** The option that turns them off. */
  public static final String OFF = "--no-color";

  private static final String RED = "\033[31m";
  private static final String GREEN = "\033[32m";
  private static final String YELLOW = "\033[33m";
  private static final String PLAIN = "\033[0m";

  private final boolean on;

  private Tint(boolean on) {
    this.on = on;
  }

  /** @param wanted false for none; else it depends on where the words go */
  static Tint of(boolean wanted) {
    String never = System.getenv("NO_COLOR");
    return new Tint(wanted && (never == null || never.isEmpty()) && Terminal.isInteractive());
  }

  public String bad(String words) {
    return on ? RED + words + PLAIN : words;
  }

  public String doubtful(String words) {
    return on ? YELLOW + words + PLAIN : words;
  }

  public String good(String words) {
    return on ? GREEN + words + PLAIN : words;
  }
}
