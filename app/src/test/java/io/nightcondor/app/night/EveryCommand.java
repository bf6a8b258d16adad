package io.nightcondor.app.night;

import io.nightcondor.app.command.RootCommand;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A call of each command that the program has, as its own model describes it: what it requires is
 * filled in by its label, so that a new command is called too.
 *
 * @param names of the command and of those above it
 * @param spec its model
 * @param arguments of the call
 */
record EveryCommand(List<String> names, CommandSpec spec, List<String> arguments) {

  /** One call for each command without commands below it. */
  static List<EveryCommand> calls(Path workspace) {
    List<EveryCommand> calls = new ArrayList<>();
    add(RootCommand.model(Clock.systemUTC()), List.of(), workspace, calls);
    return calls;
  }

  boolean has(String option) {
    return spec.findOption(option) != null;
  }

  /** The call with more arguments. */
  String[] with(String... more) {
    return Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private static void add(
      CommandLine line, List<String> names, Path workspace, List<EveryCommand> calls) {
    Collection<CommandLine> below = line.getSubcommands().values();
    below.stream().distinct().forEach(command -> {
      List<String> longer = new ArrayList<>(names);
      longer.add(command.getCommandName());
      add(command, longer, workspace, calls);
    });
    if (below.isEmpty()) {
      CommandSpec spec = line.getCommandSpec();
      calls.add(new EveryCommand(names, spec, arguments(spec, names, workspace)));
    }
  }

  private static List<String> arguments(CommandSpec command, List<String> names, Path workspace) {
    List<String> call = new ArrayList<>(names);
    if (command.findOption("--workspace") != null) {
      call.addAll(List.of("--workspace", workspace.toString()));
    }
    if (command.findOption("--verbose") != null) {
      call.add("--verbose");
    }
    command.options().stream()
        .filter(option -> option.required() && option.group() == null)
        .forEach(option -> {
          call.add(option.longestName());
          call.add(value(option, workspace));
        });
    command.argGroups().stream()
        .filter(choice -> choice.multiplicity().min() > 0)
        .forEach(choice -> call.add(choice.options().stream()
            .filter(option -> option.arity().max() == 0)
            .findFirst()
            .orElseThrow()
            .longestName()));
    // a demo writes into the folder that it is given, and nowhere else
    command.positionalParameters().stream()
        .filter(parameter -> parameter.group() == null)
        .filter(parameter -> parameter.required() || parameter.paramLabel().contains("DIR"))
        .forEach(parameter -> call.add(value(parameter, workspace)));
    return call;
  }

  private static String value(ArgSpec argument, Path workspace) {
    String label = argument.paramLabel().toUpperCase(Locale.ROOT);
    if (label.contains("DATE") || label.contains("RUN")) {
      return SmallMarket.FIRST.toString();
    }
    if (label.contains("FILE")) {
      return workspace
          .resolve("inbox/" + SmallMarket.FIRST + "/positions/arbor.csv")
          .toString();
    }
    if (label.equals("N")) {
      return "60";
    }
    if (label.contains("DIR")) {
      // one that must be there is to have reports in it
      return (argument.required() ? workspace.resolve("reports") : workspace).toString();
    }
    return "arbor";
  }
}
