package io.nightcondor.reporting.excel;

import java.util.ArrayList;
import java.util.List;

/** Breaks a sentence into lines at spaces; a word longer than a line stays whole. */
final class TextLines {

  private TextLines() {}

  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
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
