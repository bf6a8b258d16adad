package io.nightcondor.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.ReportFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFoldersTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 1);

  @TempDir
  private Path reports;

  @Test
  void givenReportsOfEarlierRevision_whenReplaced_thenOnlyTheNewFilesStand() throws IOException {
    ReportFolders folders = new ReportFolders(reports);
    folders.replace(SESSION, "A", List.of(file("risk.json", "old"), file("gone.txt", "old")));
    folders.replace(SESSION, "A", List.of(file("risk.json", "new")));
    folders.tidy(SESSION);
    assertThat(files()).containsExactly(reports.resolve("2024-08-01/A/risk.json"));
    assertThat(reports.resolve("2024-08-01/A/risk.json")).hasContent("new");
  }

  @Test
  void givenHalfWrittenTry_whenReplacedAgain_thenNothingOfItRemains() throws IOException {
    Path aside = Files.createDirectories(reports.resolve("2024-08-01/.aside/fresh/A"));
    Files.writeString(aside.resolve("risk.xlsx"), "half");
    ReportFolders folders = new ReportFolders(reports);
    assertThat(folders.replace(SESSION, "A", List.of(file("risk.json", "whole"))))
        .singleElement()
        .satisfies(stored -> assertThat(stored.bytes()).isEqualTo(5));
    folders.tidy(SESSION);
    assertThat(files()).containsExactly(reports.resolve("2024-08-01/A/risk.json"));
  }

  @Test
  void givenBookNamedLikeAnotherWithAnEnding_whenBothAreReplacedAtOnce_thenBothStand()
      throws IOException {
    ReportFolders folders = new ReportFolders(reports);
    folders.replace(SESSION, "A", List.of(file("risk.json", "old")));
    List<ReportFile> files = new AbstractList<>() {
      @Override
      public ReportFile get(int index) {
        if (index == 1) {
          folders.replace(SESSION, "A", List.of(file("risk.json", "new")));
        }
        return file("file-" + index, "of A.old");
      }

      @Override
      public int size() {
        return 2;
      }
    };
    folders.replace(SESSION, "A.old", files);
    folders.tidy(SESSION);
    assertThat(files())
        .containsExactlyInAnyOrder(
            reports.resolve("2024-08-01/A/risk.json"),
            reports.resolve("2024-08-01/A.old/file-0"),
            reports.resolve("2024-08-01/A.old/file-1"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(reports)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static ReportFile file(String name, String content) {
    return new ReportFile(name, content.getBytes(StandardCharsets.UTF_8));
  }
}
