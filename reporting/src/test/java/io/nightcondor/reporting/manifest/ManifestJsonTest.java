package io.nightcondor.reporting.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestJsonTest {

  private static final String HASH = "a".repeat(64);
  private static final ListedFile PAGE = new ListedFile("risk.html", 12, HASH);
  private static final ListedFile PACK = new ListedFile("risk.json", 3, HASH);

  private static Manifest book(List<ListedFile> outputs) {
    return new Manifest(
        Manifest.VERSION,
        Manifest.Kind.BOOK,
        LocalDate.of(2024, 8, 5),
        1,
        "0123456789ab",
        new Manifest.Program("nightcondor", "0.1.0", HASH),
        HASH,
        new Manifest.Inputs(HASH, List.of(new ListedFile("positions/arbor.csv", 7, HASH))),
        "arbor",
        HASH,
        List.of(),
        outputs);
  }

  private static Manifest night() {
    return new Manifest(
        Manifest.VERSION,
        Manifest.Kind.NIGHT,
        LocalDate.of(2024, 8, 5),
        2,
        "0123456789ab",
        new Manifest.Program("nightcondor", "0.1.0", HASH),
        HASH,
        new Manifest.Inputs(HASH, List.of()),
        "",
        "",
        List.of(new ListedBook("zeder", "OK", HASH), new ListedBook("arbor", "FAILED", "")),
        List.of(new ListedFile("index.html", 5, HASH)));
  }

  @Test
  void givenManifests_whenWrittenAndRead_thenTheSameAndAsTheSchemaSays() throws IOException {
    for (Manifest manifest : List.of(book(List.of(PACK, PAGE)), night())) {
      byte[] json = ManifestJson.write(manifest);
      assertThat(ManifestJson.read(json)).isEqualTo(manifest);
      assertThat(ManifestJson.write(ManifestJson.read(json))).isEqualTo(json);
      assertThat(errors(text(json))).isEmpty();
    }
    assertThat(errors(text(ManifestJson.write(night())).replace("\"index.html\"", "7")))
        .isNotEmpty();
  }

  @Test
  void givenFilesInAnyOrder_whenWritten_thenSortedAndTheSameBytes() {
    byte[] json = ManifestJson.write(book(List.of(PACK, PAGE)));
    assertThat(ManifestJson.write(book(List.of(PAGE, PACK)))).isEqualTo(json);
    assertThat(text(json)).containsSubsequence("risk.html", "risk.json").doesNotContain("\r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../risk.html",
        "/etc/passwd",
        "a/b",
        "..",
        ".",
        "",
        "a\\\\b",
        ".hidden",
        "C:evil",
        "a\\u0000b",
        "a\\nb"
      })
  void givenNameThatLeavesTheFolder_whenRead_thenRefused(String name) {
    String json = text(ManifestJson.write(book(List.of(PAGE, PACK))));
    byte[] evil = json.replace("risk.html", name).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> ManifestJson.read(evil))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no manifest that this program reads");
  }

  @Test
  void givenOtherVersionTwiceListedOrWrongHash_whenRead_thenRefusedWithTheReason() {
    assertRefused("\"version\" : 1", "\"version\" : 2", "'version' is 2, expected 1");
    assertRefused("risk.html", "risk.json", "'risk.json' is listed twice");
    assertRefused(HASH, "A".repeat(64), "expected a SHA-256 of 64 hexadecimal digits");
    assertRefused("\"kind\" : \"book\"", "\"kind\" : \"night\"", "in the manifest of a NIGHT");
    assertRefused("\"bytes\" : 12", "\"bytes\" : -1", "a length of -1 bytes");
    assertRefused("\"run\"", "\"runs\"", "");
  }

  private static void assertRefused(String from, String to, String reason) {
    String json = text(ManifestJson.write(book(List.of(PAGE, PACK))));
    assertThat(json).contains(from);
    assertThatThrownBy(
            () -> ManifestJson.read(json.replace(from, to).getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  private static List<?> errors(String json) throws IOException {
    try (InputStream in = Objects.requireNonNull(
        ManifestJson.class.getClassLoader().getResourceAsStream(ManifestJson.SCHEMA))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .validate(json, InputFormat.JSON);
    }
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
