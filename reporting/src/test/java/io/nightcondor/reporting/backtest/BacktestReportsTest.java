package io.nightcondor.reporting.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.reporting.BacktestSample;
import io.nightcondor.reporting.ReportFile;
import io.nightcondor.reporting.Viewers;
import io.nightcondor.reporting.ViewersTest;
import io.nightcondor.reporting.json.BacktestPackJson;
import io.nightcondor.reporting.table.ReportSection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.util.Reproducibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Changes the defaults of the whole process, hence alone. */
@Isolated
class BacktestReportsTest {

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir
  private Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void givenPack_whenRendered_thenWorkbookPageAndItsJson() throws IOException {
    List<ReportFile> files = render(BacktestSample.rich());
    assertThat(files)
        .extracting(ReportFile::name)
        .containsExactly("backtest.xlsx", "backtest.html", "backtest.json");
    assertThat(BacktestPackJson.read(files.get(2).content())).isEqualTo(BacktestSample.rich());
  }

  @Test
  void givenOtherLocaleAndZone_whenRenderedAgain_thenSameBytes() throws Exception {
    Locale.setDefault(Locale.US);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    List<ReportFile> first = render(BacktestSample.rich());
    Thread.sleep(2_100); // zip entries carry times in steps of two seconds
    for (String[] other :
        new String[][] {{"ar-EG-u-nu-arab", "Africa/Cairo"}, {"tr-TR", "Pacific/Auckland"}}) {
      Locale.setDefault(Locale.forLanguageTag(other[0]));
      TimeZone.setDefault(TimeZone.getTimeZone(other[1]));
      List<ReportFile> again = render(BacktestSample.rich());
      for (int i = 0; i < first.size(); i++) {
        assertThat(HexFormat.of().formatHex(again.get(i).content()))
            .as("%s in %s", first.get(i).name(), other[0])
            .isEqualTo(HexFormat.of().formatHex(first.get(i).content()));
      }
    }
  }

  @Test
  void givenWorkbook_whenLibreOfficePrintsIt_thenEverySheetIsThere() throws Exception {
    String office = Viewers.program("soffice");
    Viewers.program("pdftotext");
    Path workbook = folder.resolve("backtest.xlsx");
    Files.write(workbook, render(BacktestSample.rich()).get(0).content());
    ViewersTest.run(
        folder,
        office,
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "pdf",
        workbook.toString());
    ViewersTest.run(folder, "pdftotext", "-layout", "backtest.pdf");

    String printed = Files.readString(folder.resolve("backtest.txt"), StandardCharsets.UTF_8);
    for (String sheet : BacktestDocument.of(BacktestSample.rich(), "").sections().stream()
        .map(ReportSection::name)
        .toList()) {
      assertThat(printed).contains("Back-test · " + sheet, sheet + ", 2018-01-02 to 2018-12-31");
    }
    assertThat(printed)
        .contains("MODELLED market data: prices come from a model")
        .doesNotContain("###", "#REF!", "#NAME?", "#VALUE!", "Err:5");
  }

  private static List<ReportFile> render(BacktestPack pack) throws IOException {
    List<ReportFile> files = new ArrayList<>();
    Reproducibility.runWithSourceDateEpoch(() -> files.addAll(BacktestReports.render(pack)));
    return files;
  }
}
