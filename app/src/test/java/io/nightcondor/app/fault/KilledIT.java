package io.nightcondor.app.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.night.BlackBox;
import io.nightcondor.app.night.SmallMarket;
import io.nightcondor.app.night.Tree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real process is killed at random times of each step and started again; its reports and mails
 * must equal those of a night that nobody disturbed, byte for byte. The night is the second of the
 * demo, which builds on the states of the first. Beside the kills stand ends by SIGTERM and by the
 * command {@code stop}.
 */
class KilledIT {

  private static final String FIRST = SmallMarket.FIRST.toString();
  private static final String SECOND = SmallMarket.SECOND.toString();

  private static final Pattern STEP_LINE = Pattern.compile("(?m)^(\\w+) +(\\d+\\.\\d\\d) s  ");

  private static final List<String> STEPS =
      List.of("admit", "ingest", "calibrate", "recompute", "render", "deliver");

  private static final List<String> STOPPED_STEPS = List.of("ingest", "recompute", "render");

  /** Of SIGTERM, in a whole campaign. */
  private static final int STOPS = 12;

  /** A step may be over before the signal arrives; then the next try strikes earlier. */
  private static final int TRIES = 6;

  @TempDir
  private static Path folder;

  private static Path template;
  private static SortedMap<String, String> undisturbed;
  private static SortedMap<String, Duration> durations;

  @BeforeAll
  static void runUndisturbed() throws InterruptedException {
    template = folder.resolve("template");
    SmallMarket.copyTo(template);
    BlackBox first = run(template, FIRST);
    assertThat(first.exit()).as(first.err()).isZero();
    Path workspace = copy("undisturbed");
    // another language and zone must not show either
    BlackBox second = BlackBox.startWith(
        List.of("-Duser.language=tr", "-Duser.timezone=Asia/Tokyo"), night(workspace, SECOND));
    assertThat(second.exit()).as(second.err()).isZero();
    undisturbed = files(workspace);
    assertThat(undisturbed).hasSizeGreaterThan(10);
    durations = new TreeMap<>();
    Matcher line = STEP_LINE.matcher(second.out());
    while (line.find()) {
      durations.put(
          line.group(1), Duration.ofMillis(Math.round(1000 * Double.parseDouble(line.group(2)))));
    }
  }

  /** The steps in turn from a random one on, each at a random share of its time. */
  private static Stream<Arguments> kills() {
    Random random = Campaign.random("kills");
    int first = random.nextInt(STEPS.size());
    return IntStream.range(0, Campaign.COUNT)
        .mapToObj(
            kill -> Arguments.of(STEPS.get((first + kill) % STEPS.size()), random.nextDouble()));
  }

  private static Stream<String> stops() {
    Random random = Campaign.random("stops");
    return IntStream.range(0, Campaign.of(STOPS))
        .mapToObj(stop -> STOPPED_STEPS.get(random.nextInt(STOPPED_STEPS.size())));
  }

  @ParameterizedTest
  @MethodSource("kills")
  void givenRunKilledInStep_whenRunAgain_thenSameBytesAsUndisturbed(String step, double share)
      throws InterruptedException {
    Path workspace = killedIn(step, share);
    BlackBox again = run(workspace);
    System.out.printf(
        "killed in %s after %.0f %% of it: then %d%n", step, 100 * share, again.exit());
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(files(workspace)).isEqualTo(undisturbed);
  }

  @Test
  void givenRunKilledInEveryStepInTurn_whenRunAgain_thenSameBytesAsUndisturbed()
      throws InterruptedException {
    Path workspace = copy("in-turn");
    for (String step : STEPS.subList(1, STEPS.size())) {
      BlackBox run = run(workspace);
      if (run.reaches(step, workspace)) {
        run.kill();
      }
      run.exit();
    }
    BlackBox last = run(workspace);
    assertThat(last.exit()).as(last.err()).isZero();
    assertThat(files(workspace)).isEqualTo(undisturbed);
  }

  @Test
  void givenRunAtWork_whenSecondOneAndStatusStart_thenBothNameItsPidAndStep()
      throws InterruptedException {
    Path workspace = copy("second-start");
    Path jar = Path.of(System.getProperty("nightcondor.jar"));
    BlackBox holder = BlackBox.startJar(jar, night(workspace, SECOND)); // with every compiler
    assertThat(holder.reaches("ingest", workspace)).as(holder.err()).isTrue();
    BlackBox second = run(workspace);
    BlackBox status = status(workspace);
    assertThat(second.exit()).isEqualTo(75);
    assertThat(second.err())
        .matches(
            "another run holds .*/data/nightcondor\\.lock: pid %d, since \\S+, step \\w+\\. Nothing was run; wait for its end and run again\\.\n"
                .formatted(holder.pid()));
    assertThat(status.exit()).isEqualTo(75);
    assertThat(holder.exit()).as(holder.err()).isZero();
    assertThat(files(workspace)).isEqualTo(undisturbed);
  }

  @ParameterizedTest
  @MethodSource("stops")
  void givenSigterm_whenRunAgain_thenItStoppedInOrderAndResumes(String step)
      throws InterruptedException {
    Path workspace = copy("sigterm-" + step + System.nanoTime());
    BlackBox run = run(workspace);
    assertThat(run.reaches(step, workspace)).as(run.err()).isTrue();
    run.terminate();
    assertThat(run.exit()).isEqualTo(BlackBox.TERMINATED);
    BlackBox status = status(workspace);
    // 4 once arbor is computed, whose expected shortfall is near its limit on that night
    assertThat(status.exit()).isIn(0, 4);
    assertThat(status.out())
        .containsPattern(SECOND + "  revision 1  unfinished\n")
        .containsPattern("(?m)^  \\w+ +STOPPED ")
        .contains("run --date " + SECOND + " --workspace " + workspace);
    BlackBox again = run(workspace);
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(files(workspace)).isEqualTo(undisturbed);
  }

  @Test
  void givenRunAtWork_whenStoppedByCommand_thenItEndsInOrderAndTheNextGoesOn()
      throws InterruptedException {
    Path workspace = copy("stopped");
    BlackBox run = run(workspace);
    assertThat(run.reaches("recompute", workspace)).as(run.err()).isTrue();
    BlackBox stop = BlackBox.start("stop", "--workspace", workspace.toString());
    assertThat(stop.exit()).as(stop.err()).isZero();
    assertThat(stop.out()).startsWith("pid " + run.pid() + " has ended; it was at step ");
    assertThat(run.exit()).isEqualTo(BlackBox.TERMINATED);
    BlackBox again = run(workspace);
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(files(workspace)).isEqualTo(undisturbed);
  }

  /** A workspace whose run was killed while the lock file named the step. */
  private static Path killedIn(String step, double share) throws InterruptedException {
    double part = share;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Path workspace = copy("%s-%.6f-%d".formatted(step, share, attempt));
      BlackBox run = run(workspace);
      if (run.reaches(step, workspace)) {
        TimeUnit.MILLISECONDS.sleep(Math.round(part * durations.get(step).toMillis()));
        run.kill();
      }
      int exit = run.exit();
      if (exit == BlackBox.KILLED && BlackBox.step(workspace).equals(step)) {
        return workspace;
      }
      part /= 2;
    }
    throw new AssertionError("no try of %d struck step %s".formatted(TRIES, step));
  }

  private static BlackBox run(Path workspace) {
    return run(workspace, SECOND);
  }

  private static BlackBox run(Path workspace, String session) {
    return BlackBox.start(night(workspace, session));
  }

  private static String[] night(Path workspace, String session) {
    return new String[] {"run", "--date", session, "--workspace", workspace.toString()};
  }

  private static BlackBox status(Path workspace) {
    return BlackBox.start("status", "--workspace", workspace.toString());
  }

  private static Path copy(String name) {
    Path workspace = folder.resolve(name);
    SmallMarket.copy(template, workspace);
    return workspace;
  }

  /** Reports and mails. */
  private static SortedMap<String, String> files(Path workspace) {
    SortedMap<String, String> files = new TreeMap<>();
    Tree.of(workspace.resolve("reports"))
        .forEach((name, hash) -> files.put("reports/" + name, hash));
    Tree.of(workspace.resolve("outbox")).forEach((name, hash) -> files.put("outbox/" + name, hash));
    return files;
  }
}
