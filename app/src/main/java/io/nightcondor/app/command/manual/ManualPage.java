package io.nightcondor.app.command.manual;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page of one command, section 1. */
public final class ManualPage {

  private static final String ONLY = " only: ";

  private final CommandSpec command;
  private final CommandSpec root;
  private final String version;
  private final String date;
  private final Roff page = new Roff();

  /**
   * @param version such as 0.1.0
   * @param date of the release, such as 2026-01-01
   */
  public ManualPage(CommandSpec command, String version, String date) {
    this.command = command;
    this.root = command.root();
    this.version = version;
    this.date = date;
  }

  /** Such as nightcondor-run.1. */
  public static String fileName(CommandSpec command) {
    return command.qualifiedName("-") + ".1";
  }

  public String roff() {
    String title = command.qualifiedName("-");
    page.macro("TH", title, "1", date, root.name() + " " + version, root.name() + " manual");
    page.macro("SH", "NAME").text(title + " - " + summary(command));
    synopsis();
    page.macro("SH", "DESCRIPTION");
    paragraphs(described(command));
    arguments();
    commands();
    exitStatus();
    environment();
    if (command.usageMessage().footer().length > 0) {
      page.macro("SH", "EXAMPLES").verbatim(formatted(command.usageMessage().footer()));
    }
    seeAlso();
    return page.toString();
  }

  private void synopsis() {
    String name = command.qualifiedName(" ");
    String whole = new Help(command, Help.defaultColorScheme(Help.Ansi.OFF))
        .synopsis(0)
        .replaceAll("\\s+", " ")
        .strip();
    page.macro("SH", "SYNOPSIS")
        .raw(Roff.bold(name) + Roff.escaped(whole.substring(name.length())));
  }

  private void paragraphs(String[] lines) {
    String between = "";
    for (String line : lines) {
      if (!between.isEmpty()) {
        page.macro(between);
      }
      page.text(line);
      between = "PP";
    }
  }

  private void arguments() {
    page.macro("SH", "OPTIONS");
    command.positionalParameters().stream()
        .filter(parameter -> !parameter.hidden())
        .forEach(parameter -> argument(Roff.italic(parameter.paramLabel()), parameter));
    command.options().stream()
        .filter(option -> !option.hidden())
        .forEach(option -> argument(names(option), option));
  }

  private void argument(String heading, ArgSpec argument) {
    page.macro("TP").raw(heading).text(String.join(" ", formatted(argument.description())));
  }

  private static String names(OptionSpec option) {
    String names = Arrays.stream(option.names()).map(Roff::bold).collect(Collectors.joining(", "));
    return option.arity().max() == 0 ? names : names + " " + Roff.italic(option.paramLabel());
  }

  private void commands() {
    List<CommandSpec> commands = commandsOf(command).toList();
    if (!commands.isEmpty()) {
      page.macro("SH", "COMMANDS");
      commands.forEach(each -> page.macro("TP").raw(Roff.bold(each.name())).text(summary(each)));
    }
  }

  private void exitStatus() {
    Map<String, String> codes = command.usageMessage().exitCodeList();
    page.macro("SH", "EXIT STATUS");
    (codes.isEmpty() ? root.usageMessage().exitCodeList() : codes).forEach((code, meaning) -> {
      int only = meaning.indexOf(ONLY);
      if (only < 0 || command == root) {
        page.macro("TP").raw(Roff.bold(code)).text(meaning);
      } else if (meaning.substring(0, only).equals(command.name())) {
        page.macro("TP").raw(Roff.bold(code)).text(meaning.substring(only + ONLY.length()));
      }
    });
  }

  private void environment() {
    if (command == root) {
      page.macro("SH", "ENVIRONMENT");
      Launcher.VARIABLES.forEach(
          (name, meaning) -> page.macro("TP").raw(Roff.bold(name)).text(meaning));
    }
  }

  private void seeAlso() {
    Stream<CommandSpec> others = command == root ? commandsOf(root) : Stream.of(root);
    page.macro("SH", "SEE ALSO")
        .raw(others
            .map(other -> Roff.bold(other.qualifiedName("-")) + "(1)")
            .collect(Collectors.joining(", ")));
  }

  /** Those that a page shows. */
  public static Stream<CommandSpec> commandsOf(CommandSpec command) {
    return command.subcommands().values().stream()
        .map(line -> line.getCommandSpec())
        .filter(spec -> !spec.usageMessage().hidden())
        .distinct();
  }

  /** The first sentence, without its full stop. */
  private static String summary(CommandSpec command) {
    String[] lines = described(command);
    String first = lines.length == 0 ? command.name() : lines[0];
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  private static String[] described(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    return Stream.of(usage.header(), usage.description())
        .flatMap(lines -> Arrays.stream(formatted(lines)))
        .filter(line -> !line.isBlank())
        .toArray(String[]::new);
  }

  /** Picocli's texts are formats, of nothing but line breaks and per cent signs. */
  private static String[] formatted(String[] lines) {
    return Arrays.stream(lines)
        .map(line -> line.replace("%n", "\n").replace("%%", "%"))
        .flatMap(String::lines)
        .toArray(String[]::new);
  }
}
