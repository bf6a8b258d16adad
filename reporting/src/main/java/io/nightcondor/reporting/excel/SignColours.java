package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/**
 * A scale from losses over nothing to profits, with 0 in the middle and the same reach on both
 * sides: equal colour is equal size. In grey print the brackets of a loss still say its sign.
 */
final class SignColours {

  private static final int FEWEST_ROWS = 3;
  private static final String LOSS = "F1A975";
  private static final String NOTHING = "FFFFFF";
  private static final String PROFIT = "8AB8E2";

  private SignColours() {}

  /** Columns of profits in USD that have both signs. */
  static List<Integer> columns(ReportTable table, List<ColumnNumbers> numbers) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      ReportColumn column = table.columns().get(i);
      if (column.kind() == ReportColumn.Kind.NUMBER
          && column.unit().equals("USD")
          && table.rows().size() >= FEWEST_ROWS
          && numbers.get(i).hasBothSigns()) {
        columns.add(i);
      }
    }
    return columns;
  }

  static void apply(StreamedSheet sheet, TablePlace place, int column, BigDecimal reach) {
    XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule = formats.createConditionalFormattingColorScaleRule();
    XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
    ConditionalFormattingThreshold[] thresholds = scale.getThresholds();
    List<BigDecimal> at = List.of(reach.negate(), BigDecimal.ZERO, reach);
    for (int i = 0; i < thresholds.length; i++) {
      thresholds[i].setRangeType(RangeType.NUMBER);
      thresholds[i].setValue(at.get(i).doubleValue());
    }
    scale.setThresholds(thresholds);
    scale.setColors(
        new Color[] {StyleSheet.color(LOSS), StyleSheet.color(NOTHING), StyleSheet.color(PROFIT)});
    int at0 = place.firstColumn() + column;
    formats.addConditionalFormatting(
        new CellRangeAddress[] {new CellRangeAddress(place.firstRow(), place.lastRow(), at0, at0)},
        rule);
  }
}
