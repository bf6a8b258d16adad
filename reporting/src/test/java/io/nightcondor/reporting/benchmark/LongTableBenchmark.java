package io.nightcondor.reporting.benchmark;

import io.nightcondor.reporting.MadeDocument;
import io.nightcondor.reporting.excel.RiskWorkbook;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.Tone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A table of 50,000 rows and 10 columns, beside POI's streaming workbook with the same values in
 * one style and without a table, filters, widths or totals.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 7)
@Fork(1)
public class LongTableBenchmark {

  private static final int ROWS = 50_000;
  private static final int TEXTS = 3;
  private static final int COLUMNS = 10;

  private ReportDocument document;

  @Setup
  public void fill() {
    List<ReportColumn> columns = new ArrayList<>();
    for (int c = 0; c < COLUMNS; c++) {
      columns.add(
          c < TEXTS
              ? new ReportColumn("Text " + c, "", 0, Kind.TEXT, "", false)
              : new ReportColumn("Number " + c, "USD", 2, Kind.NUMBER, "", true));
    }
    List<List<ReportCell>> rows = new ArrayList<>();
    for (int r = 0; r < ROWS; r++) {
      List<ReportCell> row = new ArrayList<>();
      for (int c = 0; c < COLUMNS; c++) {
        row.add(
            c < TEXTS
                ? new ReportCell.Text(text(r, c), Tone.PLAIN, "")
                : new ReportCell.Quantity(number(r, c), false, number(r, c)));
      }
      rows.add(List.copyOf(row));
    }
    ReportTable table = new ReportTable("long", "Long", "", false, columns, rows, "");
    document = MadeDocument.of(new ReportSection("long", "Long", "A long table.", List.of(table)));
  }

  private static String text(int row, int column) {
    return "text " + row * 7919 % 10_007 + " of " + column;
  }

  private static BigDecimal number(int row, int column) {
    return BigDecimal.valueOf(row * 7919L % 1_000_003 - 400_000L + column, 2);
  }

  @Benchmark
  public byte[] nightcondor() {
    return RiskWorkbook.render(document);
  }

  @Benchmark
  public byte[] sxssf() throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      CellStyle style = workbook.createCellStyle();
      SXSSFSheet sheet = workbook.createSheet("Long");
      for (int r = 0; r < ROWS; r++) {
        SXSSFRow row = sheet.createRow(r);
        for (int c = 0; c < COLUMNS; c++) {
          SXSSFCell cell = row.createCell(c);
          if (c < TEXTS) {
            cell.setCellValue(text(r, c));
          } else {
            cell.setCellValue(number(r, c).doubleValue());
          }
          cell.setCellStyle(style);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }
}
