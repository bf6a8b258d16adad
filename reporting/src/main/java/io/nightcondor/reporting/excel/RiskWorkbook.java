package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.Report;
import io.nightcondor.reporting.table.ReportSection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook of a report: of one book's night, or of a back-test.
 *
 * <p>The caller wraps the whole render step once in POI's
 * {@code Reproducibility.runWithSourceDateEpoch}: without it every entry of the file carries the
 * clock. Its flag is global, so it must not be switched per book.
 */
public final class RiskWorkbook {

  private RiskWorkbook() {}

  /**
   * The workbook's bytes, one sheet for each section of the report; the checks, which point to
   * every table, are its last.
   */
  public static byte[] render(Report report) {
    XSSFWorkbook workbook = new XSSFWorkbook(new StreamedParts());
    try {
      return bytes(workbook, report);
    } catch (IOException e) {
      throw new UncheckedIOException("the workbook could not be written to memory", e);
    } finally {
      // closing a package that is new would pack all of it a second time
      workbook.getPackage().revert();
    }
  }

  private static byte[] bytes(XSSFWorkbook workbook, Report report) throws IOException {
    WorkbookProperties.write(workbook.getProperties(), report);
    WorkbookParts parts = new WorkbookParts(workbook, report);
    ChecksTable checks = new ChecksTable(report);
    for (ReportSection section : report.sections()) {
      new SheetWriter(new SheetPen(parts, section.name()), checks).write(section);
    }
    parts.links().resolve();
    workbook.setActiveSheet(0);
    SheetMarshaller.install(workbook);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }
}
