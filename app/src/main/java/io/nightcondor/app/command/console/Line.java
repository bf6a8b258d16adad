package io.nightcondor.app.command.console;

import java.util.ArrayList;
import java.util.List;

/** Text of files on a terminal. */
public final class Line {

  private Line() {}

  /** The same without control characters, which a terminal would obey. */
  public static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  /** Broken between words so that no line is longer; a longer word stands alone. */
  public static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : plain(text).split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
