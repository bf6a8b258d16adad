package io.nightcondor.app.workers;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.fault.Campaign;
import io.nightcondor.app.night.BlackBox;
import io.nightcondor.app.night.ManyBooks;
import io.nightcondor.app.night.SmallMarket;
import io.nightcondor.app.night.Tree;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run and three workers with a real broker and a real database, which are killed and cut off in
 * turn, in both steps. Each night ends with the bytes that one process makes, at once or after the
 * command that the failed one names; and none hangs.
 */
class WorkersIT {

  private static final int BOOKS = 16;
  /** About as long as two books take. */
  private static final int LONGEST_WAIT_MILLIS = 400;

  private static final Random RANDOM = Campaign.random("moments of workers");
  private static final List<String> NAMES = List.of("w0", "w1", "w2");

  @TempDir
  private static Path shared;

  @TempDir
  private Path folder;

  private static Path template;
  private static SortedMap<String, String> alone;

  private Farm farm;

  @BeforeAll
  static void runAlone() throws Exception {
    template = shared.resolve("template");
    SmallMarket.copyTo(template);
    ManyBooks.write(template, BOOKS, ManyBooks.Size.TINY);
    Path workspace = shared.resolve("alone");
    SmallMarket.copy(template, workspace);
    BlackBox night = BlackBox.start(
        "run", "--date", SmallMarket.FIRST.toString(), "--workspace", workspace.toString());
    assertThat(night.exit()).as(night.err()).isZero();
    alone = Tree.of(workspace.resolve("reports"));
  }

  @BeforeEach
  void open() throws Exception {
    farm = Farm.of(template, folder);
  }

  @AfterEach
  void close() throws Exception {
    farm.close();
  }

  @Test
  void givenThreeWorkers_whenNightIsRun_thenBytesOfOneProcess() throws Exception {
    BlackBox night = farm.run();
    NAMES.forEach(farm::work);
    assertThat(night.exit()).as(night.err()).isZero();
    assertReports();
    assertThat(farm.number("SELECT COUNT(DISTINCT worker) FROM range_holder").orElseThrow())
        .as("they share the work")
        .isGreaterThan(1L);
    farm.stopWorkers();
  }

  /** Requests wait, at first for nobody who may take them, then for a run that has died. */
  @Test
  void givenRequestsThatWait_whenOthersComeAndTheRunDies_thenOnlyItsFollowerIsServed()
      throws Exception {
    BlackBox died = farm.run();
    farm.awaitRequests();
    Path changed = Files.createDirectory(folder.resolve("changed"));
    Files.writeString(
        changed.resolve("nightcondor.yaml"),
        Files.readString(farm.workspace().resolve("nightcondor.yaml"))
            .replaceFirst("equity: 5000000", "equity: 5000001"));
    Path away = Files.createDirectory(folder.resolve("away"));
    Files.copy(farm.workspace().resolve("nightcondor.yaml"), away.resolve("nightcondor.yaml"));
    BlackBox other = BlackBox.startWith(Farm.SMALL, Farm.worker("other", changed));
    BlackBox later =
        BlackBox.startJar(jarOfVersion("9.9.9"), Farm.worker("later", farm.workspace()));
    BlackBox elsewhere = BlackBox.startWith(Farm.SMALL, Farm.worker("elsewhere", away));
    assertThat(other.exit()).as(other.err()).isEqualTo(78);
    assertThat(other.err())
        .matches(
            "the run has version \\S+, configuration ([0-9a-f]{12}), reports folder [0-9a-f]{12},"
                + " and this worker version \\S+, configuration (?!\\1)[0-9a-f]{12}, reports folder"
                + " [0-9a-f]{12}: their reports would differ, or lie in two places\\. Nothing was"
                + " done; give both the same program, nightcondor\\.yaml and reports folder and start"
                + " the worker again\\.\n");
    assertThat(later.exit()).as(later.err()).isEqualTo(78);
    assertThat(later.err()).contains("and this worker version 9.9.9, ");
    assertThat(elsewhere.exit()).as(elsewhere.err()).isEqualTo(78);
    assertThat(elsewhere.err())
        .matches(
            "the run has (version \\S+, configuration [0-9a-f]{12}), reports folder ([0-9a-f]{12}),"
                + " and this worker \\1, reports folder (?!\\2)[0-9a-f]{12}: .*\n");
    assertThat(farm.number("SELECT COUNT(*) FROM range_holder")).contains(0L);

    died.kill();
    assertThat(died.exit()).isEqualTo(BlackBox.KILLED);
    BlackBox night = farm.run();
    farm.awaitRecovery();
    farm.work("w0");
    farm.work("w1");
    assertThat(night.exit()).as(night.err()).isZero();
    assertReports();
    farm.stopWorkers();
    String logs = Files.readString(farm.workspace().resolve("logs/worker-w0.log"))
        + Files.readString(farm.workspace().resolve("logs/worker-w1.log"));
    assertThat(logs.lines().filter(line -> line.contains("nobody waits for it any more")))
        .as("one for each range of the run that died")
        .hasSize(BOOKS / 4);
  }

  @Test
  void givenRequestThatTheBrokerGivesUp_whenNightIsRun_thenItFailsAndTheNextRunFinishesIt()
      throws Exception {
    BlackBox night = farm.run();
    farm.awaitRequests();
    farm.wearOutARequest();
    NAMES.forEach(farm::work);
    assertThat(night.exit()).as(night.err()).isEqualTo(1);
    assertThat(night.err())
        .containsPattern(
            "books-\\d+-\\d+ of no worker: the broker gave its request up after too many tries")
        .contains(" run --date 2024-08-01 ");
    BlackBox again = farm.run();
    assertThat(again.exit()).as(again.err()).isZero();
    assertReports();
    farm.stopWorkers();
  }

  /** The program under test, as if it were of another version. */
  private Path jarOfVersion(String version) throws IOException {
    Path jar =
        Files.copy(Path.of(System.getProperty("nightcondor.jar")), folder.resolve("later.jar"));
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path properties = inside.getPath("BOOT-INF/classes/application.properties");
      Files.writeString(
          properties,
          Files.readString(properties)
              .replaceFirst("nightcondor.version=.*", "nightcondor.version=" + version));
    }
    return jar;
  }

  /** What befalls a night, and what is done about it from outside. */
  enum Fault {
    WORKER_KILLED {
      @Override
      void strike(Farm farm, BlackBox night, BlackBox held) {
        held.kill();
      }
    },
    WORKER_ENDED {
      @Override
      void strike(Farm farm, BlackBox night, BlackBox held) {
        held.terminate();
      }
    },
    RUN_KILLED {
      @Override
      void strike(Farm farm, BlackBox night, BlackBox held) {
        night.kill();
      }
    },
    RUN_ENDED {
      @Override
      void strike(Farm farm, BlackBox night, BlackBox held) {
        night.terminate();
      }
    },
    BROKER_KILLED {
      @Override
      void strike(Farm farm, BlackBox night, BlackBox held) throws Exception {
        farm.broker().kill();
        farm.broker().start();
      }
    },
    DATABASE_KILLED {
      @Override
      void strike(Farm farm, BlackBox night, BlackBox held) throws Exception {
        farm.server().kill();
        farm.server().restart();
      }
    },
    BROKER_CUT_OFF {
      @Override
      void strike(Farm farm, BlackBox night, BlackBox held) throws Exception {
        farm.toBroker().refuse();
        Thread.sleep(2000);
        farm.toBroker().admit();
      }
    },
    /** For longer than both sides bear. */
    BROKER_SILENT {
      @Override
      void strike(Farm farm, BlackBox night, BlackBox held) throws Exception {
        farm.toBroker().hold();
        Thread.sleep(50_000);
        farm.toBroker().release();
      }
    },
    DATABASE_CUT_OFF {
      @Override
      void strike(Farm farm, BlackBox night, BlackBox held) throws Exception {
        farm.toServer().refuse();
        Thread.sleep(2000);
        farm.toServer().admit();
      }
    };

    abstract void strike(Farm farm, BlackBox night, BlackBox held) throws Exception;
  }

  /** All faults in both steps, each worker in turn among them; the build tries a few. */
  private static List<Arguments> faults() {
    List<Arguments> all = new ArrayList<>();
    for (String column : List.of("recompute_state", "render_state")) {
      for (Fault fault : Fault.values()) {
        Stream<String> workers =
            fault == Fault.WORKER_KILLED ? NAMES.stream() : Stream.of(NAMES.get(0));
        workers.forEach(worker -> all.add(Arguments.of(fault, column, worker)));
      }
    }
    Random random = Campaign.random("workers");
    Collections.shuffle(all, random);
    // each takes long: the build tries the first of those that a campaign of its size would
    return Campaign.COUNT < Campaign.WHOLE ? all.subList(0, 1) : all;
  }

  @ParameterizedTest
  @MethodSource("faults")
  void givenFaultInMidRange_whenNightGoesOn_thenBytesOfOneProcess(
      Fault fault, String column, String worker) throws Exception {
    BlackBox night = farm.run();
    BlackBox held = null;
    for (String name : NAMES) {
      BlackBox started = farm.work(name);
      held = name.equals(worker) ? started : held;
    }
    boolean reached = farm.reaches(night, column, worker);
    Thread.sleep(RANDOM.nextInt(LONGEST_WAIT_MILLIS));
    fault.strike(farm, night, held);
    int code = night.exit();
    System.out.printf(
        "%s of %s at %s, reached %s: %d%n%s", fault, worker, column, reached, code, night.err());
    if (code != 0) {
      BlackBox again = farm.run();
      assertThat(again.exit()).as(again.err()).isZero();
    }
    assertReports();
    assertThat(reached).as("the fault was in the middle of the step").isTrue();
    assertThat(Arrays.asList(0, 1, 69, BlackBox.KILLED, BlackBox.TERMINATED)).contains(code);
    farm.stopWorkers();
  }

  private void assertReports() {
    SortedMap<String, String> reports = Tree.of(farm.workspace().resolve("reports"));
    reports.remove(ReportsFolder.FILE);
    assertThat(reports).isEqualTo(alone);
  }
}
