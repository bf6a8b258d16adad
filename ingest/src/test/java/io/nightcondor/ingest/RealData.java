package io.nightcondor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real market data, if the build was told where it is. */
public final class RealData {

  private RealData() {}

  /** The file; skips the test if no data folder is set, fails it if the file is absent. */
  public static Path file(String name) {
    String folder = System.getProperty("market.data", "");
    Assumptions.assumeTrue(!folder.isBlank(), "no real data: -Dmarket.data is not set");
    Path file = Path.of(folder, name);
    assertThat(file).isRegularFile();
    return file;
  }
}
