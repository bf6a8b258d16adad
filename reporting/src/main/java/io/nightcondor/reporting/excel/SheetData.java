package io.nightcondor.reporting.excel;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * The rows of one sheet, written as XML without cell objects of POI, whatever the size. Texts stand
 * in their cells: a shared list of them would have to be kept and searched.
 */
final class SheetData {

  private final List<SheetRow> rows = new ArrayList<>();
  private int lastColumn;

  /** The row of that number, from 0, made if it is not there. */
  SheetRow row(int number) {
    while (rows.size() <= number) {
      rows.add(new SheetRow(this, rows.size()));
    }
    return rows.get(number);
  }

  List<SheetRow> rows() {
    return rows;
  }

  int lastColumn() {
    return lastColumn;
  }

  void reaches(int column) {
    lastColumn = Math.max(lastColumn, column);
  }

  /** The element {@code sheetData}. */
  void writeTo(XmlOut xml) {
    List<String> letters = new ArrayList<>();
    for (int column = 0; column <= lastColumn(); column++) {
      letters.add(CellReference.convertNumToColString(column));
    }
    xml.raw("<sheetData>");
    for (SheetRow row : rows) {
      String number = Integer.toString(row.number() + 1);
      xml.raw("<row r=\"").raw(number);
      xml.raw("\" ht=\"").digits(row.height()).raw("\" customHeight=\"1\">");
      for (SheetRow.Cell cell : row.cells()) {
        xml.raw("<c r=\"").raw(letters.get(cell.column())).raw(number);
        xml.raw("\" s=\"").digits(cell.style()).raw("\"");
        write(xml, cell.value());
      }
      xml.raw("</row>");
    }
    xml.raw("</sheetData>");
  }

  private static void write(XmlOut xml, CellValue value) {
    if (value instanceof CellValue.Digits number) {
      xml.raw("><v>").digits(number.number()).raw("</v></c>");
    } else if (value instanceof CellValue.Text text) {
      xml.raw(" t=\"inlineStr\"><is><t");
      xml.raw(isTrimmed(text.text()) ? ">" : " xml:space=\"preserve\">");
      xml.text(text.text()).raw("</t></is></c>");
    } else if (value instanceof CellValue.Formula formula) {
      formula(xml, formula);
    } else {
      xml.raw("/>");
    }
  }

  private static void formula(XmlOut xml, CellValue.Formula formula) {
    if (formula.cached() instanceof CellValue.Digits number) {
      xml.raw("><f>").text(formula.formula()).raw("</f><v>");
      xml.digits(number.number());
    } else {
      xml.raw(" t=\"str\"><f>").text(formula.formula()).raw("</f><v>");
      xml.text(formula.cached() instanceof CellValue.Text text ? text.text() : "");
    }
    xml.raw("</v></c>");
  }

  private static boolean isTrimmed(String text) {
    return text.isEmpty() || (text.charAt(0) > ' ' && text.charAt(text.length() - 1) > ' ');
  }
}
