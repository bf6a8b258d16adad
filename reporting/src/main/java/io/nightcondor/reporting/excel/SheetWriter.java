package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.HeatMap;
import io.nightcondor.reporting.table.PayoffChart;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;

/** Writes one section as one sheet, block below block. */
final class SheetWriter {

  /** Rows that stay in sight and are printed on every page: title, headline, run, banner. */
  private static final int FROZEN_ROWS = 4;

  private static final int LINE_CHARACTERS = 150;
  private static final double HEADER_LINE_POINTS = 14;
  private static final double BODY_LINE_POINTS = 13;

  private final XSSFWorkbook workbook;
  private final CellStyles styles;
  private final TableNames names;
  private final ReportDocument document;
  private final ReportSection section;
  private final XSSFSheet sheet;
  /** Characters that the bold type and the indent of a toned cell take beside its text. */
  private static final int BADGE = 5;

  private final ColumnWidths widths = new ColumnWidths();

  /** Row of a block's first data row, by block id and first cell's text: where links lead. */
  private final Map<String, Integer> targets = new LinkedHashMap<>();

  private final List<PendingLink> links = new ArrayList<>();
  /** Sentences of tables, which may reach over the empty cells at their right. */
  private final List<XSSFCell> sentences = new ArrayList<>();

  /** Texts too long for any column, broken into lines. */
  private final List<XSSFCell> words = new ArrayList<>();

  private final Map<Integer, XSSFRow> headers = new LinkedHashMap<>();
  private int next;

  private record PendingLink(XSSFCell cell, String target, String text) {}

  SheetWriter(
      XSSFWorkbook workbook,
      CellStyles styles,
      TableNames names,
      ReportDocument document,
      ReportSection section) {
    this.workbook = workbook;
    this.styles = styles;
    this.names = names;
    this.document = document;
    this.section = section;
    this.sheet = workbook.createSheet(section.name());
  }

  void write() {
    top();
    for (ReportBlock block : section.blocks()) {
      next++;
      if (block instanceof ReportTable table) {
        table(table, 0);
      } else if (block instanceof ReportList list) {
        list(list);
      } else if (block instanceof HeatMap map) {
        heatMap(map);
      } else {
        chart((PayoffChart) block);
      }
    }
    fitTexts();
    widths.apply(sheet);
    headers.values().forEach(this::fitHeight);
    PageSetup.apply(workbook, sheet, document, FROZEN_ROWS, next);
  }

  /**
   * Turns link texts into links, once all sheets stand; addresses are made of constants and row
   * numbers.
   */
  void link(List<SheetWriter> sheets) {
    for (PendingLink link : links) {
      for (SheetWriter other : sheets) {
        Integer row = other.targets.get(link.target() + "/" + link.text());
        if (row != null) {
          address(link.cell(), other.section.name(), row);
          break;
        }
      }
    }
  }

  private void address(XSSFCell cell, String sheetName, int row) {
    Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheetName + "'!A" + (row + 1));
    cell.setHyperlink(link);
    cell.setCellStyle(styles.link());
  }

  private void fitHeight(XSSFRow header) {
    int lines = 1;
    for (Cell cell : header) {
      lines = Math.max(lines, widths.headerLines(cell.getColumnIndex(), cell.getStringCellValue()));
    }
    header.setHeightInPoints((float) (HEADER_LINE_POINTS * lines + 4));
  }

  private void top() {
    XSSFRow title = row();
    text(title, 0, document.bookId() + " · " + section.name(), styles.title());
    title.setHeightInPoints(24);
    XSSFRow status = row();
    text(status, 0, document.status().name(), styles.toned(document.statusTone()));
    text(status, 1, document.headline(), styles.headline());
    XSSFRow run = row();
    String close = "Close of " + document.session();
    text(run, 0, close, styles.bold());
    // every sheet says in its first column which close it is of; what stands beside would cover it
    widths.cell(0, close.length() + 3);
    StringBuilder facts = new StringBuilder(document.bookName());
    document
        .facts()
        .forEach(f -> facts.append(" · ").append(f.name()).append(' ').append(f.value()));
    text(run, 1, facts.toString(), styles.note());
    XSSFRow banner = row();
    boolean alarm = !document.alarm().isEmpty();
    if (alarm || !document.modelled().isEmpty()) {
      XSSFCellStyle style = alarm ? styles.toned(Tone.BAD) : styles.banner();
      text(banner, 0, (document.alarm() + " " + document.modelled()).strip(), style);
      for (int column = 1; column <= 6; column++) {
        banner.createCell(column).setCellStyle(style);
      }
    }
    XSSFRow purpose = row();
    if (section.name().equals(document.sections().get(0).name())) {
      text(purpose, 0, section.purpose(), styles.note());
    } else {
      XSSFCell back =
          text(purpose, 0, "Back to " + document.sections().get(0).name(), styles.link());
      address(back, document.sections().get(0).name(), 0);
      text(purpose, 1, section.purpose(), styles.note());
    }
  }

  private void list(ReportList list) {
    text(row(), 0, list.title(), styles.heading());
    note(list.note(), 0);
    if (list.items().isEmpty()) {
      text(row(), 0, list.whenEmpty(), styles.note());
    }
    for (ReportList.Item item : list.items()) {
      if (!item.lead().isEmpty()) {
        text(
            row(),
            0,
            item.tag().isEmpty() ? item.lead() : item.lead() + "  [" + item.tag() + "]",
            styles.bold());
      }
      for (String line : TextLines.wrap(item.text(), LINE_CHARACTERS)) {
        text(row(), 0, line, item.lead().isEmpty() ? styles.plain() : styles.note());
      }
    }
  }

  /** Lines of a length that leaves the print legible; none of an empty note. */
  private void note(String note, int column) {
    if (!note.isEmpty()) {
      TextLines.wrap(note, LINE_CHARACTERS)
          .forEach(line -> text(row(), column, line, styles.note()));
    }
  }

  private void chart(PayoffChart chart) {
    sheet.setRowBreak(next - 1); // a chart and its numbers stay on one page
    text(row(), 0, chart.title(), styles.heading());
    note(chart.description(), 0);
    int start = next;
    TableArea curve = table(chart.table(), 0);
    int end = next;
    next = start;
    TableArea marks = table(chart.markTable(), chart.table().columns().size() + 1);
    int marksEnd = next;
    next = Math.max(end, marksEnd + 1 + PayoffPicture.ROWS);
    PayoffPicture.draw(sheet, chart, curve, marks, marksEnd + 1);
  }

  /** The figures with the hedge, those without it below them in the same columns. */
  private void heatMap(HeatMap map) {
    text(row(), 0, map.title(), styles.heading());
    note(map.note(), 0);
    shade(table(map.hedged(), 0), map.hedgedShades());
    next++;
    shade(table(map.unhedged(), 0), map.unhedgedShades());
  }

  private void shade(TableArea area, List<List<Integer>> shades) {
    for (int r = 0; r < shades.size(); r++) {
      XSSFRow row = sheet.getRow(area.firstRow() + r);
      for (int c = 0; c < shades.get(r).size(); c++) {
        XSSFCell cell = row.getCell(area.firstColumn() + 1 + c);
        if (cell.getCellType() == CellType.NUMERIC) {
          cell.setCellStyle(styles.shaded(shades.get(r).get(c)));
        }
      }
    }
  }

  /** Where the rows of a table stand on the sheet. */
  record TableArea(int firstRow, int lastRow, int firstColumn) {}

  private TableArea table(ReportTable table, int firstColumn) {
    text(row(), firstColumn, table.title(), styles.heading());
    if (table.rows().isEmpty()) {
      text(row(), firstColumn, table.whenEmpty(), styles.note());
      return new TableArea(next, next, firstColumn);
    }
    note(table.note(), firstColumn);
    boolean hasUnits = table.columns().stream().anyMatch(c -> !c.unit().isEmpty());
    XSSFRow units = hasUnits ? row() : null;
    XSSFRow heads = row();
    for (int i = 0; i < table.columns().size(); i++) {
      ReportColumn column = table.columns().get(i);
      boolean numeric = column.kind().isNumeric();
      if (units != null && !column.unit().isEmpty()) {
        text(units, firstColumn + i, column.unit(), styles.unit(numeric));
      }
      text(heads, firstColumn + i, column.name(), styles.header(numeric, firstColumn + i > 0));
      widths.header(firstColumn + i, column.name(), column.unit());
      if (column.kind() == Kind.PROSE) {
        widths.proseHeader(firstColumn + i, column.name());
      }
    }
    headers.put(heads.getRowNum(), heads);
    int first = next;
    for (List<ReportCell> cells : table.rows()) {
      XSSFRow row = row();
      for (int i = 0; i < cells.size(); i++) {
        cell(row, firstColumn + i, cells.get(i), table.columns().get(i));
      }
      String key = table.id() + "/" + row.getCell(firstColumn).toString();
      targets.putIfAbsent(key, row.getRowNum());
    }
    frame(table, firstColumn, heads.getRowNum(), next - 1);
    return new TableArea(first, next - 1, firstColumn);
  }

  private void cell(XSSFRow row, int column, ReportCell value, ReportColumn head) {
    if (value instanceof ReportCell.Quantity quantity) {
      int decimals =
          quantity.percent() ? quantity.value().scale() - 2 : quantity.value().scale();
      XSSFCell cell = row.createCell(column);
      cell.setCellValue(quantity.value().doubleValue());
      // POI writes a double in the JDK's digits, which differ between releases
      cell.getCTCell().setV(quantity.value().toPlainString());
      cell.setCellStyle(
          head.kind() == Kind.COST
              ? styles.cost(decimals)
              : styles.number(decimals, quantity.percent()));
      widths.cell(column, quantity.value().toPlainString().length() + 3);
    } else if (value instanceof ReportCell.Date date) {
      XSSFCell cell = row.createCell(column);
      cell.setCellValue(date.date());
      cell.setCellStyle(styles.date());
      widths.cell(column, date.date().toString().length() + 1);
    } else if (value instanceof ReportCell.Missing missing) {
      text(row, column, missing.reason(), styles.missing());
      widths.missing(column, missing.reason());
    } else if (value instanceof ReportCell.Text text) {
      boolean wraps = head.kind() == Kind.TEXT
          && text.tone() == Tone.PLAIN
          && ColumnWidths.wraps(column, text.text().length());
      XSSFCell cell = text(row, column, text.text(), style(text.tone(), column, wraps));
      if (wraps) {
        words.add(cell);
      }
      if (!text.target().isEmpty()) {
        links.add(new PendingLink(cell, text.target(), text.text()));
      }
      if (head.kind() == Kind.TEXT) {
        widths.cell(column, text.text().length() + (text.tone() == Tone.PLAIN ? 1 : BADGE));
      } else if (text.tone() == Tone.PLAIN) {
        sentences.add(cell);
      }
    }
  }

  /** Breaks into lines what would reach too far, and makes rows as high as their lines. */
  private void fitTexts() {
    List<XSSFCell> broken = new ArrayList<>(words);
    for (XSSFCell cell : sentences) {
      if (widths.reachesTooFar(cell.getColumnIndex(), cell.getStringCellValue().length())) {
        cell.setCellStyle(styles.wrapped(cell.getColumnIndex() > 0));
        widths.sentence(cell.getColumnIndex());
        broken.add(cell);
      }
    }
    for (XSSFCell cell : broken) {
      int lines = widths.lines(cell.getColumnIndex(), cell.getStringCellValue());
      float height = (float) (BODY_LINE_POINTS * lines + 2);
      if (lines > 1 && cell.getRow().getHeightInPoints() < height) {
        cell.getRow().setHeightInPoints(height);
      }
    }
  }

  private XSSFCellStyle style(Tone tone, int column, boolean wraps) {
    if (wraps) {
      return styles.wrapped(column > 0);
    }
    return tone == Tone.PLAIN && column > 0 ? styles.word() : styles.toned(tone);
  }

  /** Makes a real table of the block: its column names must equal the header cells' text. */
  private void frame(ReportTable table, int firstColumn, int headerRow, int lastRow) {
    int lastColumn = firstColumn + table.columns().size() - 1;
    AreaReference area = new AreaReference(
        new CellReference(headerRow, firstColumn),
        new CellReference(lastRow, lastColumn),
        SpreadsheetVersion.EXCEL2007);
    XSSFTable frame = sheet.createTable(area);
    String name = names.of(table.id());
    frame.setName(name);
    frame.setDisplayName(name);
    frame.updateHeaders();
    CTTable xml = frame.getCTTable();
    xml.addNewAutoFilter()
        .setRef(new CellRangeAddress(headerRow, lastRow, firstColumn, lastColumn).formatAsString());
    xml.addNewTableStyleInfo().setName("TableStyleLight1");
    xml.getTableStyleInfo().setShowRowStripes(false);
  }

  private XSSFRow row() {
    int number = next++;
    XSSFRow row = sheet.getRow(number);
    return row == null ? sheet.createRow(number) : row;
  }

  private static XSSFCell text(XSSFRow row, int column, String text, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    return cell;
  }
}
