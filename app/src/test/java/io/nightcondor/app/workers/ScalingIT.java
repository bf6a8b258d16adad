package io.nightcondor.app.workers;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.night.BlackBox;
import io.nightcondor.app.night.ManyBooks;
import io.nightcondor.app.night.SmallMarket;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Measures a night with 1, 2 and 4 workers of one thread each, all on this machine beside the run,
 * the broker and the database, and with 0, where the run has as many threads as the machine has
 * processors: {@code -Dscaling.books=1000 -Dscaling.size=TINY -Dscaling.workers=0,1,2,4}. Prints a
 * line for each; asserts only that the night was done.
 */
@EnabledIfSystemProperty(named = "scaling.books", matches = "\\d+")
class ScalingIT {

  private static final int BOOKS = Integer.getInteger("scaling.books", 0);
  private static final ManyBooks.Size SIZE =
      ManyBooks.Size.valueOf(System.getProperty("scaling.size", "TINY"));

  private static final List<String> RUN = List.of("-Xmx768m");
  private static final List<String> WORKER = List.of("-Xmx512m");
  private static final long LONGEST_MINUTES = 10 + BOOKS / 20;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  @TempDir
  private static Path folder;

  private static Path template;

  @BeforeAll
  static void write() throws Exception {
    template = folder.resolve("template");
    SmallMarket.copyTo(template);
    ManyBooks.write(template, BOOKS, SIZE);
    System.out.println(
        "| books | workers | recompute, s | render, s | books/s | CPU, ms/book: workers | run | database"
            + " | broker | step executions | rows/book | bytes/book |");
  }

  private static List<Integer> numbersOfWorkers() {
    return List.of(System.getProperty("scaling.workers", "0,1,2,4").split(",")).stream()
        .map(Integer::valueOf)
        .toList();
  }

  /**
   * What had been used, and what there was, by the end of a step.
   *
   * @param run its processor time, as the next two
   */
  private record Reading(Duration run, Duration server, Duration broker, long rows, long bytes) {

    static Reading of(Farm farm, BlackBox night) throws IOException {
      return new Reading(
          night.cpu(), farm.server().cpu(), farm.broker().cpu(), farm.rows(), farm.bytes());
    }
  }

  @ParameterizedTest
  @MethodSource("numbersOfWorkers")
  void measure(int workers) throws Exception {
    Path place = folder.resolve("farm-" + workers);
    Farm farm = workers == 0 ? Farm.alone(template, place) : Farm.of(template, place);
    try {
      BlackBox night = farm.run(RUN);
      List<BlackBox> all = IntStream.range(0, workers)
          .mapToObj(number -> farm.work("w" + number, WORKER))
          .toList();
      Map<String, Reading> ends = readingsAtEnds(farm, night);
      assertThat(night.exit(LONGEST_MINUTES)).as(night.err()).isZero();
      Reading before = ends.get("calibrate");
      Reading after = ends.get("render");
      long spent = all.stream().mapToLong(worker -> worker.cpu().toMillis()).sum();
      double recompute = seconds(farm, "recomputeBooks");
      double render = seconds(farm, "renderBooks");
      System.out.printf(
          "| %,d | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %d | %d | %,d |%n",
          BOOKS,
          workers,
          recompute,
          render,
          BOOKS / (recompute + render),
          spent / (double) BOOKS,
          aBook(before.run(), after.run()),
          aBook(before.server(), after.server()),
          aBook(before.broker(), after.broker()),
          farm.number("SELECT COUNT(*) FROM batch_step_execution").orElseThrow(),
          (after.rows() - before.rows()) / BOOKS,
          (after.bytes() - before.bytes()) / BOOKS);
      farm.stopWorkers();
    } finally {
      farm.close();
    }
  }

  private static Map<String, Reading> readingsAtEnds(Farm farm, BlackBox night) throws Exception {
    Map<String, Reading> ends = new LinkedHashMap<>();
    while (!night.isOver()) {
      for (String step : List.of("calibrate", "render")) {
        if (!ends.containsKey(step) && hasEnded(farm, step)) {
          ends.put(step, Reading.of(farm, night));
        }
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
    }
    return ends;
  }

  private static boolean hasEnded(Farm farm, String step) {
    return farm.number(
            "SELECT COUNT(*) FROM batch_step_execution WHERE end_time IS NOT NULL AND step_name = '%s'"
                .formatted(step))
        .filter(ended -> ended > 0)
        .isPresent();
  }

  /** From the first range that was taken to the last that ended. */
  private static double seconds(Farm farm, String step) {
    return farm.number("""
            SELECT CAST(EXTRACT(EPOCH FROM MAX(end_time) - MIN(start_time)) * 1000 AS BIGINT)
            FROM batch_step_execution WHERE step_name LIKE '%s:%%'
            """.formatted(step)).orElseThrow() / 1000.0;
  }

  private static double aBook(Duration from, Duration to) {
    return to.minus(from).toMillis() / (double) BOOKS;
  }
}
