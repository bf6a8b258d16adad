package io.nightcondor.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.ViewersTest;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class WorkbookMemoryTest {

  @TempDir
  private Path folder;

  /** What one book's workbook may take, whatever else the night holds. */
  @Test
  void givenTwoHundredCondors_whenRenderedInAHeapOf200Megabytes_thenWritten() throws Exception {
    ViewersTest.run(
        folder,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx200m",
        "-Djava.awt.headless=true",
        "-cp",
        classPath(),
        LargeWorkbook.class.getName(),
        Integer.toString(WorkbookSamples.MANY));
    assertThat(Files.readString(folder.resolve("viewer.log"))).contains("bytes ");
  }

  /** Of this test, whoever started it. */
  private static String classPath() {
    return LargeWorkbook.class.getClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs())
            .map(URL::getPath)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }
}
