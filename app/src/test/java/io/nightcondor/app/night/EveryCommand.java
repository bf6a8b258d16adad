package io.nightcondor.app.night;

import io.nightcondor.app.command.RootCommand;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A call of each command that the program has, as its own model describes it: what it requires is
 * filled in by its label, so that a new command is called too.
 */
final class EveryCommand {

  private EveryCommand() {}

  /** Arguments of one call for each command without commands below it. */
  static List<List<String>> calls(Path workspace) {
    List<List<String>> calls = new ArrayList<>();
    add(RootCommand.model(Clock.systemUTC()), List.of(), workspace, calls);
    return calls;
  }

  private static void add(
      CommandLine line, List<String> names, Path workspace, List<List<String>> calls) {
    Collection<CommandLine> below = line.getSubcommands().values();
    below.stream().distinct().forEach(command -> {
      List<String> longer = new ArrayList<>(names);
      longer.add(command.getCommandName());
      add(command, longer, workspace, calls);
    });
    if (below.isEmpty()) {
      calls.add(call(line.getCommandSpec(), names, workspace));
    }
  }

  private static List<String> call(CommandSpec command, List<String> names, Path workspace) {
    List<String> call = new ArrayList<>(names);
    if (command.findOption("--workspace") != null) {
      call.addAll(List.of("--workspace", workspace.toString()));
    }
    if (command.findOption("--verbose") != null) {
      call.add("--verbose");
    }
    command.options().stream().filter(ArgSpec::required).forEach(option -> {
      call.add(option.longestName());
      call.add(value(option, workspace));
    });
    // a demo writes into the folder that it is given, and nowhere else
    command.positionalParameters().stream()
        .filter(parameter -> parameter.required() || parameter.paramLabel().contains("DIR"))
        .forEach(parameter -> call.add(value(parameter, workspace)));
    return call;
  }

  private static String value(ArgSpec argument, Path workspace) {
    String label = argument.paramLabel().toUpperCase(Locale.ROOT);
    if (label.contains("DATE")) {
      return SmallMarket.FIRST.toString();
    }
    if (label.contains("FILE")) {
      return workspace
          .resolve("inbox/" + SmallMarket.FIRST + "/positions/arbor.csv")
          .toString();
    }
    return label.contains("DIR") ? workspace.toString() : "arbor";
  }
}
