package io.nightcondor.reporting.table;

import java.util.List;

/**
 * A sheet of the workbook, a chapter of the page.
 *
 * @param id small letters, constant for the section whatever its name
 * @param name short, fit for a sheet name
 * @param purpose one sentence: what a reader finds here
 */
public record ReportSection(String id, String name, String purpose, List<ReportBlock> blocks) {

  public ReportSection {
    blocks = List.copyOf(blocks);
  }
}
