package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.Report;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the sheets of a workbook share: styles, names, numbers of parts, and where tables stand. */
final class WorkbookParts {

  private final XSSFWorkbook workbook;
  private final Report report;
  private final CellStyles styles;
  private final SheetLinks links;
  private final TableNames tableNames = new TableNames();
  private final Map<String, TablePlace> places = new HashMap<>();
  private final Set<String> definedNames = new HashSet<>();
  private int tables;
  private int drawings;
  private int charts;

  WorkbookParts(XSSFWorkbook workbook, Report report) {
    this.workbook = workbook;
    this.report = report;
    this.styles = new CellStyles(workbook);
    this.links = new SheetLinks(workbook, styles);
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  Report report() {
    return report;
  }

  CellStyles styles() {
    return styles;
  }

  SheetLinks links() {
    return links;
  }

  TableNames tableNames() {
    return tableNames;
  }

  int nextTable() {
    return ++tables;
  }

  int nextDrawing() {
    return ++drawings;
  }

  int nextChart() {
    return ++charts;
  }

  void place(TablePlace place) {
    places.put(place.table().id(), place);
    links.rows(place);
  }

  /** Where the table of that id stands; empty if it has no rows. */
  Optional<TablePlace> place(String tableId) {
    return Optional.ofNullable(places.get(tableId));
  }

  /** Gives cells a name; one that is taken is numbered. */
  void name(String wanted, String cells) {
    String clean = wanted.replaceAll("[^A-Za-z0-9_]+", "_");
    String free = clean;
    for (int i = 2; !definedNames.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = clean + "_" + i;
    }
    XSSFName name = workbook.createName();
    name.setNameName(free);
    name.setRefersToFormula(cells);
  }
}
