package io.nightcondor.app.command.manual;

import java.util.Arrays;

/** A text in the language of manual pages; what is appended is text, never a command of it. */
final class Roff {

  private final StringBuilder source = new StringBuilder();

  /**
   * A command of the language at the start of its line, such as {@code .SH}, with quoted arguments.
   */
  Roff macro(String name, String... arguments) {
    source.append('.').append(name);
    for (String argument : arguments) {
      source
          .append(" \"")
          .append(argument.replace("\\", "\\e").replace("\"", "\\(dq"))
          .append('"');
    }
    source.append('\n');
    return this;
  }

  /** A line of running text. */
  Roff text(String text) {
    return raw(escaped(text));
  }

  /** A line that is escaped already, made of the parts below. */
  Roff raw(String line) {
    boolean looksLikeMacro = line.startsWith(".") || line.startsWith("'");
    source.append(looksLikeMacro ? "\\&" : "").append(line).append('\n');
    return this;
  }

  /** Lines that stay as they are. */
  Roff verbatim(String... lines) {
    macro("EX");
    Arrays.stream(lines).forEach(this::text);
    return macro("EE");
  }

  static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  static String italic(String text) {
    return "\\fI" + escaped(text) + "\\fR";
  }

  static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga");
  }

  @Override
  public String toString() {
    return source.toString();
  }
}
