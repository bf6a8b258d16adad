package io.nightcondor.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unpacked, and what is not: the limits are 100 to 1, 200 MB, 50 entries, one file. */
class SourceInputTest {

  private static final String TEXT = "date,close\n2024-08-05,5186.33\n";

  @TempDir
  private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("f"), bytes);
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] text() {
    return TEXT.getBytes(StandardCharsets.UTF_8);
  }

  private String head(byte[] bytes, UnpackLimits limits) throws Exception {
    return SourceInput.head(file(bytes), limits);
  }

  private void assertRefused(byte[] bytes, UnpackLimits limits, String message) {
    assertThatThrownBy(() -> {
          try (SourceInput input = SourceInput.open(file(bytes), limits)) {
            TextLines lines = new TextLines(input.reader());
            while (lines.advance()) {
              assertThat(lines.text()).isNotNull();
            }
          }
        })
        .isInstanceOf(RefusedContentException.class)
        .hasMessage(message);
  }

  @Test
  void givenPlainGzipOrZip_whenOpened_thenTheSameTextWithoutItsByteOrderMark() throws Exception {
    byte[] marked = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8);
    UnpackLimits standard = UnpackLimits.standard();
    assertThat(head(text(), standard)).isEqualTo(TEXT);
    assertThat(head(marked, standard)).isEqualTo(TEXT);
    assertThat(head(gzip(marked), standard)).isEqualTo(TEXT);
    assertThat(head(zip(Map.of("day/chain.csv", marked)), standard)).isEqualTo(TEXT);
    assertThat(head(zip(Map.of("chain.csv", text(), "__MACOSX/._chain.csv", text())), standard))
        .isEqualTo(TEXT);
  }

  @Test
  void givenZipWithAChoice_whenOpened_thenRefused() throws IOException {
    assertRefused(
        zip(Map.of("a.csv", text(), "b.csv", text())),
        UnpackLimits.standard(),
        "the zip has 2 files, expected one file, so that there is no choice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../chain.csv", "/chain.csv", "a/../../chain.csv", "C:chain.csv", "a\\b.csv"})
  void givenZipEntryThatLeavesItsFolder_whenOpened_thenRefused(String name) throws IOException {
    assertRefused(
        zip(Map.of(name, text())),
        UnpackLimits.standard(),
        "the zip has an entry '%s', expected names of files inside the archive".formatted(name));
  }

  @Test
  void givenZipOfManyEntries_whenOpened_thenRefused() throws IOException {
    Map<String, byte[]> many = new java.util.TreeMap<>();
    for (int i = 0; i < 51; i++) {
      many.put("f" + i, text());
    }
    assertRefused(
        zip(many), UnpackLimits.standard(), "the zip has 51 entries, expected at most 50");
  }

  @Test
  void givenBomb_whenOpened_thenItEndsAtTheRatioAndNotInMemory() throws IOException {
    byte[] lines = new byte[8 << 20];
    Arrays.fill(lines, (byte) '\n');
    for (byte[] bomb : List.of(gzip(lines), zip(Map.of("chain.csv", lines)))) {
      assertThatThrownBy(() -> {
            try (SourceInput input = SourceInput.open(file(bomb), UnpackLimits.standard())) {
              TextLines all = new TextLines(input.reader());
              int count = 0;
              while (all.advance()) {
                count++;
              }
              assertThat(count).isNegative();
            }
          })
          .isInstanceOf(RefusedContentException.class)
          .hasMessageStartingWith("the archive unpacks to ")
          .hasMessageEndingWith(", expected at most 100 times its length");
    }
  }

  @Test
  void givenTextAboveTheLimit_whenRead_thenRefusedWithTheOptionNamed() throws IOException {
    byte[] lines = "0123456789\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
    UnpackLimits oneMegabyte = UnpackLimits.of(Map.of("largestMegabytes", "1"));
    assertRefused(
        lines,
        oneMegabyte,
        "the file has more than 1048576 bytes of text, expected at most that many, or option largestMegabytes of its source");
  }

  @Test
  void givenCutArchive_whenRead_thenTruncated() throws IOException {
    byte[] gzip = gzip(text());
    byte[] zip = zip(Map.of("chain.csv", text()));
    assertThatThrownBy(() -> head(Arrays.copyOf(gzip, gzip.length - 9), UnpackLimits.standard()))
        .isInstanceOf(TruncatedContentException.class);
    assertThatThrownBy(() -> head(Arrays.copyOf(zip, zip.length - 9), UnpackLimits.standard()))
        .isInstanceOf(TruncatedContentException.class)
        .hasMessage("the zip has no directory at its end, expected a whole zip file");
  }

  @Test
  void givenDamagedArchive_whenRead_thenRefused() throws IOException {
    byte[] gzip = gzip(text());
    gzip[2] = 7; // no compression method of RFC 1952 but 8
    assertRefused(
        gzip, UnpackLimits.standard(), "the archive is damaged, expected a whole gzip or zip file");
  }

  @Test
  void givenLineWithoutEnd_whenRead_thenCutAndTheNextLineIsItself() throws Exception {
    String text = "x".repeat(300_000) + "\r\nnext\nlast";
    try (SourceInput input =
        SourceInput.open(file(text.getBytes(StandardCharsets.UTF_8)), UnpackLimits.standard())) {
      TextLines lines = new TextLines(input.reader());
      assertThat(lines.advance()).isTrue();
      assertThat(lines.text()).hasSize(TextLines.LONGEST_LINE + 1);
      assertThat(lines.advance()).isTrue();
      assertThat(lines.text()).isEqualTo("next");
      assertThat(lines.number()).isEqualTo(2);
      assertThat(lines.isTerminated()).isTrue();
      assertThat(lines.advance()).isTrue();
      assertThat(lines.text()).isEqualTo("last");
      assertThat(lines.isTerminated()).isFalse();
      assertThat(lines.advance()).isFalse();
    }
  }
}
