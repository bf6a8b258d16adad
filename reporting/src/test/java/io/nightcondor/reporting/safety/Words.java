package io.nightcondor.reporting.safety;

import io.nightcondor.reporting.table.HeatMap;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the tables of a report say in words. */
final class Words {

  private Words() {}

  static Set<String> ofTables(ReportDocument document) {
    Set<String> words = new TreeSet<>();
    for (ReportTable table : tables(document)) {
      table
          .rows()
          .forEach(row -> row.forEach(cell -> {
            if (cell instanceof ReportCell.Text text) {
              words.add(text.text());
            } else if (cell instanceof ReportCell.Missing missing) {
              words.add(missing.reason());
            }
          }));
    }
    return words;
  }

  private static List<ReportTable> tables(ReportDocument document) {
    List<ReportTable> tables = new ArrayList<>();
    for (ReportSection section : document.sections()) {
      for (ReportBlock block : section.blocks()) {
        if (block instanceof ReportTable table) {
          tables.add(table);
        } else if (block instanceof HeatMap map) {
          tables.addAll(List.of(map.hedged(), map.unhedged()));
        }
      }
    }
    return tables;
  }
}
