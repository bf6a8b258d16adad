package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.CheckResults;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Colours beside the words of checks, as the words change. */
final class CheckColours {

  private CheckColours() {}

  static void apply(StreamedSheet sheet, int firstRow, int lastRow, int column) {
    XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    formats.addConditionalFormatting(
        new CellRangeAddress[] {new CellRangeAddress(firstRow, lastRow, column, column)},
        rule(formats, CheckResults.OK, "E4F2EA"),
        rule(formats, CheckResults.CHECK, "FBE3E3"));
  }

  private static XSSFConditionalFormattingRule rule(
      XSSFSheetConditionalFormatting formats, String word, String fill) {
    XSSFConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + word + "\"");
    XSSFPatternFormatting pattern = rule.createPatternFormatting();
    pattern.setFillBackgroundColor(StyleSheet.color(fill));
    return rule;
  }
}
