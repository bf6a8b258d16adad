package io.nightcondor.app.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.job.RunObserver;
import io.nightcondor.app.night.SmallMarket;
import io.nightcondor.app.night.Tree;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.NightOutcome;
import io.nightcondor.app.run.NightRunner;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A night ends before or after a commit, a renaming, a word in the mail ledger or a mail, in each
 * of its steps, and is run again: reports are those of a night that nobody disturbed, every mail
 * has gone once, or it is known as one that may have gone.
 */
class FaultPointsIT {

  @TempDir
  private static Path folder;

  /** More than a night takes. */
  private static final int NUMBERS = 100_000;

  private static final AtomicInteger COPIES = new AtomicInteger();
  private static final MailSink SINK = new MailSink();

  private static Path template;
  private static SortedMap<String, String> undisturbed;
  private static List<String> mails;
  private static Map<String, Integer> passed;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    template = folder.resolve("template");
    SmallMarket.copyDoneTo(template);
    Path configuration = template.resolve("nightcondor.yaml");
    String text = Files.readString(configuration);
    String smtp = "mode: smtp\n  host: 127.0.0.1\n  port: " + SINK.port();
    assertThat(text).contains("mode: outbox");
    Files.writeString(configuration, text.replace("mode: outbox", smtp));
    // never reached: it only counts
    FaultPoints counting = new FaultPoints("nowhere", 1);
    Path workspace = copy("undisturbed");
    SINK.begin(counting);
    NightOutcome outcome = run(workspace, counting);
    assertThat(outcome.code()).as(outcome.messages().toString()).isEqualTo(ExitCode.DONE);
    undisturbed = Tree.of(workspace.resolve("reports"));
    mails = sorted(SINK.taken());
    passed = counting.passed();
    assertThat(mails).hasSize(4).doesNotHaveDuplicates();
    assertThat(passed.keySet())
        .contains(
            "admit commit before",
            "ingest commit after",
            "calibrate commit before",
            "recompute commit after",
            "render rename before",
            "deliver ledger after",
            "deliver mail before",
            "deliver mail after");
  }

  @AfterAll
  static void closeSink() throws IOException {
    SINK.close();
  }

  /**
   * Each name once, in an order that the seed draws, then again at numbers not tried yet; all over
   * again when every point was drawn.
   */
  private static Stream<Arguments> points() {
    Random random = Campaign.random("points");
    List<Arguments> all = new ArrayList<>();
    List<List<Arguments>> rounds = new ArrayList<>();
    passed.forEach((name, times) -> {
      List<Integer> numbers =
          new ArrayList<>(IntStream.rangeClosed(1, times).boxed().toList());
      Collections.shuffle(numbers, random);
      for (int round = 0; round < times; round++) {
        if (round == rounds.size()) {
          rounds.add(new ArrayList<>());
        }
        rounds.get(round).add(Arguments.of(name, numbers.get(round)));
      }
    });
    for (List<Arguments> round : rounds) {
      Collections.shuffle(round, random);
      all.addAll(round);
    }
    return IntStream.range(0, Campaign.COUNT).mapToObj(point -> all.get(point % all.size()));
  }

  @ParameterizedTest
  @MethodSource("points")
  void givenNightThatEndsAtPoint_whenRunAgain_thenReportsAreThoseOfAnUndisturbedOne(
      String name, int number) {
    Path workspace = cutOff(name, number);
    List<String> before = SINK.taken();
    SINK.begin(FaultPoints.NONE);

    NightOutcome outcome = run(workspace, FaultPoints.NONE);
    System.out.printf("ended at %s, number %d: then %s%n", name, number, outcome.code());

    List<String> all = new ArrayList<>(before);
    all.addAll(SINK.taken());
    assertThat(Tree.of(workspace.resolve("reports"))).isEqualTo(undisturbed);
    assertThat(all).doesNotHaveDuplicates();
    assertThat(outcome.code())
        .as(outcome.messages().toString())
        .isEqualTo(outcome.doubt() ? ExitCode.WITH_FAILURES : ExitCode.DONE);
    if (outcome.doubt()) {
      assertThat(mails).containsAll(all);
      assertThat(all).hasSizeGreaterThanOrEqualTo(mails.size() - 1);
    } else {
      assertThat(sorted(all)).isEqualTo(mails);
    }
  }

  /** A partition is stored in two transactions: a draw may miss the ends between them. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void givenNightThatEndsAsItsFilesAreSplit_whenRunAgain_thenReportsAreThoseOfAnUndisturbedOne(
      int number) {
    givenNightThatEndsAtPoint_whenRunAgain_thenReportsAreThoseOfAnUndisturbedOne(
        "ingest commit after", number);
  }

  /** What a night leaves that ends there; how often a point is passed varies with the threads. */
  private static Path cutOff(String name, int number) {
    String end = "";
    for (int ordinal = number; ordinal > 0; ordinal /= 2) {
      Path workspace = copy(name.replace(' ', '-') + "-" + ordinal + "-" + COPIES.get());
      FaultPoints points = new FaultPoints(name, ordinal);
      SINK.begin(points);
      try {
        end = run(workspace, points).messages().toString();
      } catch (Throwable dying) { // it may end in any way; what counts is what it leaves
        end = dying.toString();
      }
      if (points.isDead()) {
        return workspace;
      }
    }
    throw new AssertionError("%s was never passed: %s".formatted(name, end));
  }

  private static NightOutcome run(Path workspace, FaultPoints points) {
    Workspace watched = new Workspace(
        points == FaultPoints.NONE ? workspace : WatchedFiles.watch(workspace, points));
    Settings settings = SettingsReader.read(watched);
    WatchedDatabase.watch(points);
    try (NightRunner runner = NightRunner.open(
        watched, settings, ExchangeCalendars.nyse(Optional.empty()), new Steps(points))) {
      return runner.run(SmallMarket.SECOND);
    } finally {
      WatchedDatabase.watch(FaultPoints.NONE);
    }
  }

  /** Tells the points which step is at work. */
  private record Steps(FaultPoints points) implements RunObserver {

    @Override
    public void stepStarted(String step) {
      points.at(step);
    }

    @Override
    public void stepCompleted(String step, Duration duration, String counts) {
      points.at("after " + step);
    }
  }

  private static List<String> sorted(List<String> mails) {
    return mails.stream().sorted().toList();
  }

  private static Path copy(String name) {
    Path workspace = folder.resolve(name);
    SmallMarket.copy(template, workspace);
    otherNumbers(workspace);
    return workspace;
  }

  /**
   * Spring Batch tells executions by their numbers and remembers in this process those that died;
   * in a process of its own each has its own.
   */
  private static void otherNumbers(Path workspace) {
    int from = NUMBERS * COPIES.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
        Statement statement = connection.createStatement()) {
      for (String of : List.of("JOB_INSTANCE", "JOB_EXECUTION", "STEP_EXECUTION")) {
        statement.execute("ALTER SEQUENCE BATCH_%s_SEQ RESTART WITH %d".formatted(of, from));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
