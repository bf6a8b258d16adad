package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.poi.util.Reproducibility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The same pack gives the same bytes, whatever process draws it: its time zone, locale, encoding,
 * line ends, collector, compiler and JDK. Another JDK is tried where {@code -Dother.jdk} names its
 * folder.
 */
@Tag("once")
class SamenessTest {

  private static final long LONGEST_MINUTES = 5;

  /**
   * A process: what it starts with, and the time zone and locale that it takes when it has drawn
   * all packs once.
   */
  record Forked(List<String> options, List<String> then) {}

  static final List<Forked> PROCESSES = List.of(
      new Forked(
          List.of(
              "-Duser.timezone=Pacific/Kiritimati",
              "-Duser.language=tr",
              "-Duser.country=TR",
              "-Dfile.encoding=windows-1252",
              "-Dline.separator=\r\n",
              "-XX:+UseSerialGC",
              "-XX:-UseSuperWord"),
          List.of("Asia/Kolkata", "hi-IN-u-nu-deva")),
      new Forked(
          List.of(
              "-Duser.timezone=America/New_York",
              "-Duser.language=ar",
              "-Duser.country=EG",
              "-Duser.extensions=u-nu-arab",
              "-Dfile.encoding=US-ASCII",
              "-XX:+UseParallelGC",
              "-XX:TieredStopAtLevel=1"),
          List.of("Europe/Berlin", "de-DE")));

  private static SortedMap<String, String> alone;

  @TempDir
  private Path folder;

  @BeforeAll
  static void draw() throws IOException {
    alone = RenderedHashes.all();
  }

  @ParameterizedTest
  @FieldSource("PROCESSES")
  void givenOtherProcess_whenPacksAreDrawn_thenSameBytes(Forked process) throws Exception {
    assertSameBytes(ForkedJvm.thisJdk(), process);
  }

  @Test
  void givenOtherJdk_whenPacksAreDrawn_thenSameBytes() throws Exception {
    String other = System.getProperty("other.jdk", "");
    Assumptions.assumeFalse(other.isBlank(), "no other JDK is named by -Dother.jdk");
    assertSameBytes(Path.of(other), PROCESSES.get(0));
  }

  private void assertSameBytes(Path jdk, Forked process) throws IOException, InterruptedException {
    List<String> printed = ForkedJvm.run(
            jdk, process.options(), RenderedHashes.class, process.then(), folder, LONGEST_MINUTES)
        .lines()
        .toList();
    List<String> once = RenderedHashes.lines(alone);
    assertThat(printed).isEqualTo(Stream.concat(once.stream(), once.stream()).toList());
  }

  @Test
  void givenFourThreads_whenPacksAreDrawnAtOnce_thenSameBytesAsOneAfterTheOther()
      throws IOException {
    Reproducibility.runWithSourceDateEpoch(() -> {
      ExecutorService pool = Executors.newFixedThreadPool(4);
      try {
        List<Future<SortedMap<String, String>>> drawn = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
          for (Map.Entry<String, RiskPack> pack : RenderedHashes.packs().entrySet()) {
            drawn.add(pool.submit(() -> RenderedHashes.of(pack.getKey(), pack.getValue())));
          }
        }
        for (Future<SortedMap<String, String>> hashes : drawn) {
          assertThat(alone).containsAllEntriesOf(get(hashes));
        }
      } finally {
        pool.shutdownNow();
      }
    });
  }

  private static <T> T get(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    }
  }
}
