package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.util.Reproducibility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The same pack gives the same bytes, whatever process draws it: its time zone, locale, encoding,
 * collector, compiler and JDK. Another JDK is tried where {@code -Dother.jdk} names its folder.
 */
class SamenessTest {

  private static final long LONGEST_MINUTES = 5;

  static final List<String> PROCESSES = List.of(
      "-Duser.timezone=Pacific/Kiritimati -Duser.language=tr -Duser.country=TR"
          + " -Dfile.encoding=ISO-8859-9 -XX:+UseSerialGC",
      "-Duser.timezone=America/New_York -Duser.language=ar -Duser.country=EG"
          + " -Duser.extensions=u-nu-arab -Dfile.encoding=US-ASCII -XX:+UseParallelGC",
      "-Duser.timezone=Asia/Kolkata -Duser.language=hi -Duser.country=IN"
          + " -Duser.extensions=u-nu-deva -Dfile.encoding=windows-1252 -XX:TieredStopAtLevel=1",
      "-Duser.timezone=Europe/Berlin -Duser.language=de -Duser.country=DE"
          + " -Dfile.encoding=UTF-8 -XX:-UseSuperWord");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @FieldSource("PROCESSES")
  void givenOtherProcess_whenPacksAreDrawn_thenSameBytes(String options) throws Exception {
    assertThat(hashes(ForkedJvm.thisJdk(), options)).isEqualTo(RenderedHashes.all());
  }

  @Test
  void givenOtherJdk_whenPacksAreDrawn_thenSameBytes() throws Exception {
    String other = System.getProperty("other.jdk", "");
    Assumptions.assumeFalse(other.isBlank(), "no other JDK is named by -Dother.jdk");
    assertThat(hashes(Path.of(other), PROCESSES.get(0))).isEqualTo(RenderedHashes.all());
  }

  private SortedMap<String, String> hashes(Path jdk, String options)
      throws IOException, InterruptedException {
    SortedMap<String, String> hashes = new TreeMap<>();
    ForkedJvm.run(
            jdk,
            List.of(options.split(" ")),
            RenderedHashes.class,
            List.of(),
            folder,
            LONGEST_MINUTES)
        .lines()
        .map(line -> line.split(" "))
        .forEach(line -> hashes.put(line[0], line[1]));
    return hashes;
  }

  @Test
  void givenFourThreads_whenPacksAreDrawnAtOnce_thenSameBytesAsOneAfterTheOther()
      throws IOException {
    SortedMap<String, String> alone = RenderedHashes.all();
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
