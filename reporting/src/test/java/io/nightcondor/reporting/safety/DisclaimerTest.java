package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.excel.RiskWorkbook;
import io.nightcondor.reporting.html.RiskPage;
import io.nightcondor.reporting.mail.FailedBook;
import io.nightcondor.reporting.mail.MailContent;
import io.nightcondor.reporting.table.ReportDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every report says of itself that it is no advice, and of a modelled market that it is one. */
class DisclaimerTest {

  static final List<RiskPack> PACKS = List.of(SamplePack.rich(), SamplePack.empty());

  @ParameterizedTest
  @FieldSource("PACKS")
  void givenPack_whenReported_thenEveryReportSaysWhatItIsNot(RiskPack pack) throws IOException {
    reports(pack).forEach((name, words) -> {
      assertThat(words.contains(ReportDocument.DISCLAIMER)).as(name).isTrue();
      assertThat(words.contains(ReportDocument.MODELLED))
          .as(name + ", modelled")
          .isEqualTo(pack.run().modelled());
    });
  }

  /** What each says, its white space as one blank. */
  private static Map<String, String> reports(RiskPack pack) throws IOException {
    Map<String, String> reports = new LinkedHashMap<>();
    ReportDocument document = ReportDocument.of(pack);
    reports.put("first sheet", firstSheet(RiskWorkbook.render(document)));
    reports.put("page", Markup.words(utf8(RiskPage.render(document))));
    MailContent mail = MailContent.of(pack);
    reports.put("mail text", mail.text());
    reports.put("mail page", Markup.words(mail.html()));
    boolean modelled = pack.run().modelled();
    List<String> overviews = Overviews.empty(SamplePack.SESSION, modelled);
    reports.put("night", Markup.words(overviews.get(0)));
    reports.put("history", Markup.words(Overviews.history(pack)));
    reports.put("nights", Markup.words(overviews.get(1)));
    MailContent failed =
        MailContent.failed(new FailedBook("A", "Name", SamplePack.SESSION, 1, false, "no chain"));
    reports.put("failure", failed.text() + (modelled ? ReportDocument.MODELLED : ""));
    reports.replaceAll((name, words) -> words.replaceAll("\\s+", " "));
    return reports;
  }

  private static String firstSheet(byte[] workbook) throws IOException {
    StringBuilder words = new StringBuilder();
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Row row : read.getSheetAt(0)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING) {
            words.append(cell.getStringCellValue()).append(' ');
          }
        }
      }
    }
    return words.toString();
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
