package io.nightcondor.analytics.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The folder of real market data, where the build was given one. */
final class MarketData {

  private MarketData() {}

  /** Lines of a file, plain or gzipped; the test is skipped if there is no folder. */
  static List<String> lines(String name) {
    String folder = System.getProperty("market.data", "");
    assumeTrue(!folder.isBlank(), "skipped: no real market data, set -Dmarket.data");
    Path file = Path.of(folder, name);
    assertThat(file).isRegularFile();
    try (InputStream raw = Files.newInputStream(file);
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
