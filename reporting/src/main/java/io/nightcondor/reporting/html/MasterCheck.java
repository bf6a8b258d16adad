package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportCheck;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the engine's figures are the sums of the rows that the report shows.
 *
 * @param checked figures that could be added up
 * @param off names of those that differ by more than a cent
 */
record MasterCheck(int checked, List<String> off) {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  static MasterCheck of(ReportDocument document) {
    int checked = 0;
    List<String> off = new ArrayList<>();
    for (ReportCheck check : document.checks()) {
      if (check.engine() instanceof ReportCell.Quantity engine) {
        checked++;
        BigDecimal difference = engine.exact().subtract(sum(document, check)).abs();
        if (difference.compareTo(CENT) > 0) {
          off.add(check.name());
        }
      }
    }
    return new MasterCheck(checked, List.copyOf(off));
  }

  private static BigDecimal sum(ReportDocument document, ReportCheck check) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ReportCheck.Term term : check.terms()) {
      BigDecimal rows = Blocks.table(document, term.table())
          .map(table -> sum(table, term))
          .orElse(BigDecimal.ZERO);
      sum = term.sign() < 0 ? sum.subtract(rows) : sum.add(rows);
    }
    return sum;
  }

  private static BigDecimal sum(ReportTable table, ReportCheck.Term term) {
    BigDecimal sum = BigDecimal.ZERO;
    for (List<ReportCell> row : table.rows()) {
      if (counts(table, row, term)) {
        sum = sum.add(term.column().isEmpty() ? BigDecimal.ONE : figure(table, row, term));
      }
    }
    return sum;
  }

  private static boolean counts(ReportTable table, List<ReportCell> row, ReportCheck.Term term) {
    return term.where()
        .map(where -> Blocks.text(table, row, where.column()).equals(where.text()))
        .orElse(true);
  }

  /** A cell without a figure adds nothing, as in a sheet. */
  private static BigDecimal figure(ReportTable table, List<ReportCell> row, ReportCheck.Term term) {
    return Blocks.cell(table, row, term.column())
        .filter(ReportCell.Quantity.class::isInstance)
        .map(cell -> ((ReportCell.Quantity) cell).exact())
        .orElse(BigDecimal.ZERO);
  }
}
