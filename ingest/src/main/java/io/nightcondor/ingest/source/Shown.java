package io.nightcondor.ingest.source;

/** Text of a file as a message may show it. */
public final class Shown {

  private static final int LONGEST = 120;

  private Shown() {}

  /** Without control characters, and not longer than a line. */
  public static String text(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "?");
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "..." : clean;
  }
}
