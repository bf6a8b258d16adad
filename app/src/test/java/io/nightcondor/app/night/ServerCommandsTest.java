package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command says the same of a store on PostgreSQL as of one in the workspace, so that no
 * statement is left that only one of the two takes.
 */
@Tag("once") // no JDK changes what it looks at
class ServerCommandsTest {

  /** What only the workspace's own file has, and what shows which of the two it is. */
  private static final List<String> OF_ONE_STORE =
      List.of("backup", "restore", "prune", "config", "doctor", "db");

  /** Commands in the ways that ask the store for more than their plain call does. */
  private static final List<List<String>> MORE = List.of(
      List.of("status", "--json"),
      List.of("status", "--date", "2024-08-01"),
      List.of("history", "--json"),
      List.of("history", "--book", "arbor"),
      List.of("diff", "2024-08-01", "2024-08-02"),
      List.of("explain", "arbor", "--date", "2024-08-01"),
      List.of("send", "--date", "2024-08-01", "--book", "arbor"),
      List.of("mail", "--resend", "--date", "2024-08-01", "--book", "arbor"),
      List.of("backfill", "--from", "2024-08-01", "--to", "2024-08-02", "--dry-run", "--json"),
      List.of("rerun", "--date", "2024-08-02", "--only", "render"),
      List.of("rerun", "--date", "2024-08-02", "--from", "admit"),
      List.of("rerun", "--date", "2024-08-02", "--book", "arbor", "--from", "recompute"));

  @TempDir
  private Path folder;

  @Test
  void givenTheSameNights_whenEveryCommandIsCalled_thenBothStoresSayTheSame() throws IOException {
    Path own = workspace("own", "");
    Path server = workspace(
        "server", "database: {url: '%s?user=postgres'}\n".formatted(TestDatabase.newPostgresUrl()));
    SoftAssertions softly = new SoftAssertions();
    for (List<String> command : commands()) {
      String ofOwn = said(command, own);
      softly.assertThat(said(command, server)).as("%s", command).isEqualTo(ofOwn);
      softly.assertThat(ofOwn).as("%s", command).doesNotContain("unexpected fault");
    }
    softly.assertAll();
    assertThat(Program.call("doctor", "--workspace", server.toString()).out())
        .containsPattern("OK +store +opens, schema ");
    assertThat(names(server)).isEqualTo(names(own)).hasSizeGreaterThan(20);
    assertThat(Tree.of(server.resolve("reports"))).isEqualTo(Tree.of(own.resolve("reports")));
    assertThat(Tree.of(server.resolve("outbox"))).isEqualTo(Tree.of(own.resolve("outbox")));
  }

  /** With figures for a monitor, which are read from the store, too. */
  private Path workspace(String name, String database) throws IOException {
    Path workspace = folder.resolve(name);
    SmallMarket.copyTo(workspace);
    Path file = workspace.resolve("nightcondor.yaml");
    Files.writeString(
        file, Files.readString(file) + "\nmetrics: {textfile: night.prom}\n" + database);
    return workspace;
  }

  /** Two nights, then each command as its model describes it, then those ways. */
  private List<List<String>> commands() {
    List<List<String>> commands = new ArrayList<>();
    commands.add(List.of("run", "--date", "2024-08-01"));
    commands.add(List.of("run", "--date", "2024-08-02"));
    EveryCommand.calls(folder).stream()
        .filter(call -> call.has("--workspace"))
        .filter(call -> !OF_ONE_STORE.contains(call.names().get(0)))
        .map(call -> call.arguments().stream()
            .filter(
                word -> !List.of("--workspace", "--verbose", folder.toString()).contains(word))
            .toList())
        .forEach(commands::add);
    commands.addAll(MORE);
    return commands;
  }

  /** Of the figures; a few of their values are times and bytes. */
  private static List<String> names(Path workspace) throws IOException {
    return Files.readAllLines(workspace.resolve("night.prom")).stream()
        .map(line -> line.replaceAll("[ {].*", ""))
        .filter(name -> !name.equals("#"))
        .toList();
  }

  /**
   * Code, output and errors without what differs by itself: places, times and the columns' widths.
   */
  private static String said(List<String> command, Path workspace) {
    Program program =
        Program.call(Stream.concat(command.stream(), Stream.of("--workspace", workspace.toString()))
            .toArray(String[]::new));
    return "%d%n%s%n%s"
        .formatted(program.code(), program.out(), program.err())
        .replace(workspace.toString(), "WORKSPACE")
        .replaceAll("\\d+\\.\\d+ s\\b|\"seconds\" : [0-9.]+", "TIME")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "INSTANT")
        .replaceAll(" +", " ")
        .replaceAll("-+", "-");
  }
}
