package io.nightcondor.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportStampTest {

  private static final String PART = "docProps/custom.xml";

  private static final byte[] WORKBOOK = BookReports.render(SamplePack.rich()).stream()
      .filter(file -> file.name().equals("risk.xlsx"))
      .findFirst()
      .orElseThrow()
      .content();

  @Test
  void givenReports_whenRead_thenEachSaysWhoseItIsAndOfWhichFigures() {
    List<ReportFile> files = BookReports.render(SamplePack.rich());
    String pack = files.stream()
        .filter(file -> file.name().equals("risk.json"))
        .map(file -> Sha256.of(file.content()))
        .findFirst()
        .orElseThrow();
    assertThat(files.stream().filter(file -> file.name().startsWith("risk.")))
        .hasSize(3)
        .allSatisfy(file -> assertThat(ReportStamp.read(file.name(), file.content()))
            .contains(new ReportStamp(SamplePack.rich().book().id(), pack)));
  }

  @Test
  void givenWorkbook_whenRead_thenItIsWhatASpreadsheetProgramFinds() throws Exception {
    try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(WORKBOOK))) {
      POIXMLProperties.CustomProperties own = new POIXMLProperties(workbook).getCustomProperties();
      assertThat(ReportStamp.read("risk.xlsx", WORKBOOK))
          .contains(new ReportStamp(
              own.getProperty("book").getLpwstr(), own.getProperty("pack").getLpwstr()));
    }
  }

  static List<String> foreign() {
    return List.of(
        "",
        "no XML",
        custom("", text("book", "A")),
        custom("", text("book", "A") + text("pack", "p") + text("book", "B")),
        custom("<!DOCTYPE Properties>", text("book", "A") + text("pack", "p")),
        custom(
            "<!DOCTYPE Properties [<!ENTITY b SYSTEM \"file:/etc/hostname\">]>",
            text("book", "&b;") + text("pack", "p")),
        custom("", text("book", "A") + text("pack", "p")).replace("custom-properties", "other"),
        custom("", text("book", "A") + text("pack", "p") + text("x", "y".repeat(70_000))));
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void givenPartThatIsNoneOfOurs_whenRead_thenNoStamp(String part) throws IOException {
    assertThat(ReportStamp.read("risk.xlsx", with(part))).isEmpty();
  }

  @Test
  void givenPartOfOurForm_whenRead_thenItsStamp() throws IOException {
    assertThat(ReportStamp.read(
            "risk.xlsx", with(custom("", text("book", "A") + text("pack", "p")))))
        .contains(new ReportStamp("A", "p"));
  }

  @Test
  void givenPartThatIsThereTwice_whenRead_thenNoStamp() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (String book : List.of("A", "B")) {
        zip.putArchiveEntry(new ZipArchiveEntry(PART));
        zip.write(
            custom("", text("book", book) + text("pack", "p")).getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    assertThat(ReportStamp.read("risk.xlsx", bytes.toByteArray())).isEmpty();
  }

  @Test
  void givenWorkbookThatIsCut_whenRead_thenNoStamp() {
    for (int length = 0; length < WORKBOOK.length; length += WORKBOOK.length / 40) {
      assertThat(ReportStamp.read("risk.xlsx", Arrays.copyOf(WORKBOOK, length))).isEmpty();
    }
  }

  private static String text(String name, String value) {
    return "<property name=\"%s\"><vt:lpwstr>%s</vt:lpwstr></property>".formatted(name, value);
  }

  private static String custom(String type, String properties) {
    String formats = "http://schemas.openxmlformats.org/officeDocument/2006/";
    return type
        + "<Properties xmlns=\"%scustom-properties\" xmlns:vt=\"%sdocPropsVTypes\">%s</Properties>"
            .formatted(formats, formats, properties);
  }

  /** The workbook with that in place of what it says of itself. */
  private static byte[] with(String part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(WORKBOOK));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            entry.getName().equals(PART)
                ? part.getBytes(StandardCharsets.UTF_8)
                : from.readAllBytes());
      }
    }
    return bytes.toByteArray();
  }
}
