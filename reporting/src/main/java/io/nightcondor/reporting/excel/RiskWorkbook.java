package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook of one book's night.
 *
 * <p>The caller wraps the whole render step once in POI's
 * {@code Reproducibility.runWithSourceDateEpoch}: without it every entry of the file carries the
 * clock. Its flag is global, so it must not be switched per book.
 */
public final class RiskWorkbook {

  private static final String CHECKS = "Checks";
  private static final String CHECKS_PURPOSE =
      "Figures of the engine beside the same figures added up from the rows of tables, live.";

  private RiskWorkbook() {}

  /** The workbook's bytes, one sheet for each section of the document and one for its checks. */
  public static byte[] render(ReportDocument document) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new StreamedParts())) {
      WorkbookProperties.write(workbook.getProperties(), document);
      WorkbookParts parts = new WorkbookParts(workbook, document);
      ChecksTable checks = new ChecksTable(document);
      List<SheetPen> pens = new ArrayList<>();
      List<ReportSection> sections = sections(document);
      sections.forEach(section -> pens.add(new SheetPen(parts, section.name())));
      // the checks point to every table, so their sheet is filled when all others stand
      for (boolean last : new boolean[] {false, true}) {
        for (int i = 0; i < sections.size(); i++) {
          if (SheetWriter.holdsChecks(sections.get(i)) == last) {
            new SheetWriter(pens.get(i), checks).write(sections.get(i));
          }
        }
      }
      parts.links().resolve();
      workbook.setActiveSheet(0);
      SheetMarshaller.install(workbook);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the workbook could not be written to memory", e);
    }
  }

  private static List<ReportSection> sections(ReportDocument document) {
    List<ReportSection> sections = new ArrayList<>(document.sections());
    if (sections.stream().noneMatch(SheetWriter::holdsChecks)) {
      sections.add(
          new ReportSection("checks", CHECKS, CHECKS_PURPOSE, List.of(ChecksTable.place())));
    }
    return sections;
  }
}
