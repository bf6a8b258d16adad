package io.nightcondor.app;

import io.nightcondor.app.command.RootCommand;
import java.io.ObjectInputFilter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;

/** The program's entry. */
public final class NightCondor {

  private NightCondor() {}

  /** Does what the arguments say and ends with its exit code. */
  public static void main(String[] arguments) {
    // the same night reads the same in every country
    Locale.setDefault(Locale.ROOT);
    // newer platforms give a console even where nobody looks; this gives the old answer
    System.setProperty("jdk.console", "java.base");
    // the program reads no Java objects, so nothing may make it
    ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter("!*"));
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(RootCommand.execute(arguments, out, err, Clock.systemUTC()));
  }
}
