package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.ReportDocument;

/** Renders the workbook of many condors, in a process of its own. */
final class LargeWorkbook {

  private LargeWorkbook() {}

  public static void main(String[] arguments) {
    int condors = Integer.parseInt(arguments[0]);
    byte[] workbook = RiskWorkbook.render(ReportDocument.of(SamplePack.large(condors)));
    System.out.println("bytes " + workbook.length);
  }
}
