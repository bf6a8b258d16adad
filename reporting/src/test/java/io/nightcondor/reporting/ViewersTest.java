package io.nightcondor.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.poi.util.Reproducibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs that people open reports with: LibreOffice prints the workbook, Chromium draws the
 * page. Skipped where they are not installed, unless {@code -Dviewers=required}.
 */
public class ViewersTest {

  /** Slowest start of an office suite seen on a loaded machine was below one minute. */
  private static final long SECONDS = 180;

  @TempDir
  private Path folder;

  @BeforeEach
  void render() throws IOException {
    Reproducibility.runWithSourceDateEpoch(() -> {
      for (ReportFile file : BookReports.render(SamplePack.rich())) {
        Files.write(folder.resolve(file.name()), file.content());
      }
    });
  }

  @Test
  void givenWorkbook_whenLibreOfficePrintsIt_thenEverySheetIsThere() throws Exception {
    String office = Viewers.program("soffice");
    Viewers.program("pdftotext");
    run(
        office,
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder.toString(),
        folder.resolve("risk.xlsx").toString());
    run("pdftotext", "-layout", folder.resolve("risk.pdf").toString());

    String printed = Files.readString(folder.resolve("risk.txt"), StandardCharsets.UTF_8);
    for (String sheet : ReportDocument.of(SamplePack.rich()).sections().stream()
        .map(ReportSection::name)
        .toList()) {
      assertThat(printed).contains("· " + sheet, sheet + ", close of " + SamplePack.SESSION);
    }
    assertThat(printed).doesNotContain("###", "#REF!", "#NAME?", "#VALUE!", "Err:5");
  }

  @Test
  void givenPage_whenChromiumDrawsItLightAndDark_thenBothAreDrawnAndDiffer() throws Exception {
    String browser = Viewers.program("chromium");
    Path light = draw(browser, "light.png", "1");
    Path dark = draw(browser, "dark.png", "0");

    int corner = ImageIO.read(light.toFile()).getRGB(5, 790) & 0xFF;
    int darkCorner = ImageIO.read(dark.toFile()).getRGB(5, 790) & 0xFF;
    assertThat(corner).as("light background").isGreaterThan(200);
    assertThat(darkCorner).as("dark background").isLessThan(60);
  }

  private Path draw(String browser, String name, String scheme) throws Exception {
    Path picture = folder.resolve(name);
    run(
        browser,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + folder.resolve("profile-" + scheme),
        "--blink-settings=preferredColorScheme=" + scheme,
        "--window-size=1280,800",
        "--screenshot=" + picture,
        folder.resolve("risk.html").toUri().toString());
    assertThat(picture).isNotEmptyFile();
    return picture;
  }

  private void run(String... command) throws IOException, InterruptedException {
    run(folder, command);
  }

  /** Runs a program in a folder, and fails with what it said if it does. */
  public static void run(Path folder, String... command) throws IOException, InterruptedException {
    Path log = folder.resolve("viewer.log");
    Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    assertThat(process.waitFor())
        .as("%s: %s", command[0], Files.readString(log))
        .isZero();
  }
}
