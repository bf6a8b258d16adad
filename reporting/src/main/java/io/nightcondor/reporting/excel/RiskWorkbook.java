package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook of one book's night.
 *
 * <p>The caller wraps the whole render step once in POI's
 * {@code Reproducibility.runWithSourceDateEpoch}: without it every entry of the file carries the
 * clock. Its flag is global, so it must not be switched per book.
 */
public final class RiskWorkbook {

  private RiskWorkbook() {}

  /** The workbook's bytes, one sheet for each section of the document. */
  public static byte[] render(ReportDocument document) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      properties(workbook.getProperties(), document);
      CellStyles styles = new CellStyles(workbook);
      TableNames tables = new TableNames();
      List<SheetWriter> sheets = new ArrayList<>();
      for (ReportSection section : document.sections()) {
        SheetWriter sheet = new SheetWriter(workbook, styles, tables, document, section);
        sheet.write();
        sheets.add(sheet);
      }
      for (SheetWriter sheet : sheets) {
        sheet.link(sheets);
      }
      workbook.setActiveSheet(0);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the workbook could not be written to memory", e);
    }
  }

  /** Dates are the session's: the clock appears in no report. */
  private static void properties(POIXMLProperties properties, ReportDocument document) {
    Optional<Date> session =
        Optional.of(Date.from(document.session().atStartOfDay(ZoneOffset.UTC).toInstant()));
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreated(session);
    core.setModified(session);
    core.setCreator("nightcondor");
    core.setLastModifiedByUser("nightcondor");
    core.setTitle("Risk of " + document.bookId() + ", " + document.session());
    core.setDescription(document.modelled());
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("nightcondor");
    document.facts().stream()
        .filter(f -> f.name().equals("Run"))
        .forEach(f -> properties.getCustomProperties().addProperty("run", f.value()));
  }
}
