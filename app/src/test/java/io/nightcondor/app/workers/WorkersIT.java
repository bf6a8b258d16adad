package io.nightcondor.app.workers;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.night.BlackBox;
import io.nightcondor.app.night.ManyBooks;
import io.nightcondor.app.night.SmallMarket;
import io.nightcondor.app.night.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A manager and three workers, each a process of its own, with a real broker and a real database,
 * which are killed and cut off in turn. Each night ends with the bytes that one process makes, or
 * fails with the command that brings it there.
 */
class WorkersIT {

  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-Xmx400m");
  private static final int BOOKS = 12;

  @TempDir
  private static Path folder;

  private static Path template;
  private static SortedMap<String, String> alone;
  private static BrokerProcess broker;
  private static ServerProcess server;

  @BeforeAll
  static void runAlone() throws Exception {
    template = folder.resolve("template");
    SmallMarket.copyTo(template);
    ManyBooks.write(template, BOOKS);
    Path workspace = folder.resolve("alone");
    SmallMarket.copy(template, workspace);
    BlackBox night = run(workspace);
    assertThat(night.exit()).as(night.err()).isZero();
    alone = Tree.of(workspace.resolve("reports"));
    broker = BrokerProcess.start(folder.resolve("broker"));
    server = ServerProcess.start(folder.resolve("pgdata"));
  }

  @AfterAll
  static void stop() throws Exception {
    broker.close();
    server.close();
  }

  @Test
  void givenThreeWorkers_whenNightIsRun_thenBytesOfOneProcess() throws Exception {
    Path workspace = workspace("clean");
    List<BlackBox> workers = workers(workspace, 3);
    BlackBox night = run(workspace);
    int code = night.exit();
    System.out.println(night.out());
    workers.forEach(BlackBox::terminate);
    for (BlackBox worker : workers) {
      System.out.println(worker.exit() + worker.out() + worker.err());
    }
    assertThat(code).as(night.err()).isZero();
    assertThat(Tree.of(workspace.resolve("reports"))).isEqualTo(alone);
  }

  private static Path workspace(String name) throws IOException, SQLException {
    Path workspace = folder.resolve(name);
    SmallMarket.copy(template, workspace);
    Files.writeString(
        workspace.resolve("nightcondor.yaml"),
        """
        database:
          url: %s
        workers:
          broker: localhost:%d
          tls: false
          queue: %s
        """.formatted(server.database(name), broker.port(), name),
        StandardOpenOption.APPEND);
    return workspace;
  }

  private static List<BlackBox> workers(Path workspace, int number) throws InterruptedException {
    // the tables are there after a run; a first one is made by the night of another date
    BlackBox tables =
        BlackBox.start(QUICK, "run", "--date", "2024-07-31", "--workspace", workspace.toString());
    tables.exit();
    List<BlackBox> workers = new ArrayList<>();
    for (int worker = 0; worker < number; worker++) {
      workers.add(BlackBox.start(
          QUICK,
          "worker",
          "--name",
          "w" + worker,
          "--threads",
          "1",
          "--workspace",
          workspace.toString()));
    }
    return workers;
  }

  private static BlackBox run(Path workspace) {
    return BlackBox.start(
        QUICK, "run", "--date", SmallMarket.FIRST.toString(), "--workspace", workspace.toString());
  }
}
