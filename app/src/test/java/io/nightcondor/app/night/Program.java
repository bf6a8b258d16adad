package io.nightcondor.app.night;

import io.nightcondor.app.command.RootCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * One call of the program inside this process.
 *
 * @param code its exit code
 * @param out standard output
 * @param err standard error
 */
record Program(int code, String out, String err) {

  /** The evening of 1 August 2024 in New York. */
  private static final Instant EVENING = Instant.parse("2024-08-01T22:00:00Z");

  static Program call(String... arguments) {
    return at(EVENING, arguments);
  }

  static Program at(Instant now, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = RootCommand.execute(
        arguments, new PrintWriter(out), new PrintWriter(err), Clock.fixed(now, ZoneOffset.UTC));
    return new Program(code, out.toString(), err.toString());
  }
}
