package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.json.RiskPackJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reports of many books of 25 condors in a small heap, by a process of its own whose whole life
 * is timed: {@code -Dreports.books=1000 -Dreports.runs=3} for the figures of the README, and
 * {@code -Dreports.pack=FILE} for another pack than the sample, such as one that a night wrote.
 */
@Tag("once") // no JDK changes what it looks at
class ManyReportsTest {

  private static final int BOOKS = number("reports.books", 6);
  private static final int RUNS = number("reports.runs", 1);
  private static final String PACK = System.getProperty("reports.pack", "");

  private static final String HEAP = "-Xmx512m";

  /** What a compiler does for long runs takes longer than a few books. */
  private static final List<String> OPTIONS =
      BOOKS < 100 ? List.of(HEAP, "-XX:TieredStopAtLevel=1") : List.of(HEAP);

  private static final int THREADS = 2;
  private static final int CONDORS = 25;

  /** 1.5 s a book, where two quiet cores take 0.24 s, and five minutes for the rest. */
  private static final long LONGEST_MINUTES = 5 + BOOKS / 40;

  @TempDir
  private Path folder;

  private record Measured(double seconds, long bytes, long heap) {}

  @Test
  void givenManyBooks_whenReportsAreDrawn_thenASmallHeapHoldsThem() throws Exception {
    Path pack = pack();
    String book = RiskPackJson.read(Files.readAllBytes(pack)).book().id();
    List<Measured> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      runs.add(measure(pack, book));
    }
    double[] seconds = runs.stream().mapToDouble(Measured::seconds).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "reports of %d books on %d threads, %s: median of %d %.1f s, %.1f MB, peak heap %d MB%n",
        BOOKS,
        THREADS,
        HEAP,
        RUNS,
        seconds[RUNS / 2],
        runs.get(0).bytes() / 1e6,
        runs.stream().mapToLong(Measured::heap).max().orElseThrow() >> 20);
    assertThat(runs).extracting(Measured::bytes).containsOnly(runs.get(0).bytes());
    for (String name : List.of("risk.xlsx", "risk.html", "risk.json", "mail.html", "mail.txt")) {
      assertThat(written(name)).hasSize(THREADS).allSatisfy(f -> assertThat(f).isNotEmptyFile());
    }
  }

  private Measured measure(Path pack, String book) throws IOException, InterruptedException {
    long start = System.nanoTime();
    String[] said = ForkedJvm.run(
            ForkedJvm.thisJdk(),
            OPTIONS,
            ReportsRun.class,
            List.of(
                pack.toString(),
                book,
                Integer.toString(BOOKS),
                Integer.toString(THREADS),
                folder.resolve("reports").toString()),
            folder,
            LONGEST_MINUTES)
        .strip()
        .split(" ");
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Measured(seconds, Long.parseLong(said[0]), Long.parseLong(said[1]));
  }

  private Path pack() throws IOException {
    return PACK.isEmpty()
        ? Files.write(folder.resolve("risk.json"), RiskPackJson.write(SamplePack.large(CONDORS)))
        : Path.of(PACK);
  }

  private List<Path> written(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
      return files.filter(file -> file.endsWith(name)).toList();
    }
  }

  private static int number(String property, int otherwise) {
    String given = System.getProperty(property, "");
    return given.isEmpty() ? otherwise : Integer.parseInt(given);
  }
}
