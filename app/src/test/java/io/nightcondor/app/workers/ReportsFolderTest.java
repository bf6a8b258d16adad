package io.nightcondor.app.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsFolderTest {

  @TempDir
  private Path folder;

  @Test
  void givenOneFolder_whenManyAskAtOnce_thenOneNumber() throws Exception {
    Path reports = folder.resolve("ws/reports");
    ExecutorService many = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> calls = IntStream.range(0, 32)
          .<Callable<String>>mapToObj(i -> () -> ReportsFolder.id(reports))
          .toList();
      Set<String> numbers = new HashSet<>();
      for (Future<String> asked : many.invokeAll(calls)) {
        numbers.add(asked.get());
      }
      assertThat(numbers).hasSize(1).allMatch(number -> number.matches("[0-9a-f]{32}"));
    } finally {
      many.shutdownNow();
    }
    try (var files = Files.list(reports)) {
      assertThat(files).containsExactly(reports.resolve(ReportsFolder.FILE));
    }
  }

  @Test
  void givenTwoFolders_whenAsked_thenTwoNumbers() {
    assertThat(ReportsFolder.id(folder.resolve("a")))
        .isEqualTo(ReportsFolder.id(folder.resolve("a")))
        .isNotEqualTo(ReportsFolder.id(folder.resolve("b")));
  }

  @Test
  void givenFileWithoutANumber_whenAsked_thenItSaysWhatToDo() throws IOException {
    Files.writeString(folder.resolve(ReportsFolder.FILE), "mount point, do not use?");
    assertThatThrownBy(() -> ReportsFolder.id(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasStackTraceContaining(
            "it has 'mount point, do not use?', expected 32 hexadecimal digits; remove it and start again");
  }
}
