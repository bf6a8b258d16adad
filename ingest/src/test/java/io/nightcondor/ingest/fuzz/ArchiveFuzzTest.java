package io.nightcondor.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.nightcondor.ingest.inbox.SourceFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that may be text, gzip or zip. */
class ArchiveFuzzTest {

  private static final Path FILE = file();

  @FuzzTest(maxDuration = "5m")
  void givenAnyBytes_whenRead_thenRefusedOrEveryRowCounted(byte[] data) throws IOException {
    Files.write(FILE, data);
    Fuzz.read(FILE, SourceFormat.CBOE_WEB_CSV);
  }

  private static Path file() {
    try {
      Path file = Files.createTempFile("archive", ".bin");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException noTemporaryFolder) {
      throw new IllegalStateException(noTemporaryFolder);
    }
  }
}
