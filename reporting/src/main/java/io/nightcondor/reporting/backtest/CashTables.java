package io.nightcondor.reporting.backtest;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CashMoveRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CondorSummary;
import io.nightcondor.analytics.pack.backtest.BacktestPack.EndRow;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.TableBuilder;
import io.nightcondor.reporting.table.Words;
import java.util.List;

/** What was sold, what moved the cash, and what the equity at the end is made of. */
final class CashTables {

  static final String MOVES = "cashMoves";
  static final String ACCOUNT = "Account";
  static final String REASON = "Reason";
  static final String AMOUNT = "Amount";

  static final String ENDS = "equityEnds";
  static final String POLICY = "Policy";
  static final String START = "At the start";
  static final String CONDOR_CASH = "Condors, cash";
  static final String CONDOR_MARKS = "Condors, marks";
  static final String HEDGE_CASH = "Hedge, cash";
  static final String HEDGE_MARKS = "Hedge, marks";

  /** As in an account. */
  static final int CENTS = 2;

  private CashTables() {}

  static List<ReportBlock> of(BacktestPack pack) {
    return List.of(condors(pack.condors()), moves(pack.cash()), ends(pack));
  }

  private static ReportTable condors(CondorSummary condors) {
    return new TableBuilder<CondorSummary>("condorSales", "What was sold")
        .number("Sessions", "number", 0, CondorSummary::sessions)
        .number("Condors sold", "number", 0, CondorSummary::sold)
        .number("Contracts", "number", 0, CondorSummary::contracts)
        .number("Sales refused", "number", 0, CondorSummary::refused)
        .amount("Premium received", USD, CENTS, row -> Figure.of(row.premium()))
        .cost("Commissions paid", USD, CENTS, row -> Figure.of(row.commissions()))
        .amount("Settlements", USD, CENTS, row -> Figure.of(row.settlements()))
        .build(List.of(condors), "");
  }

  private static ReportTable moves(List<CashMoveRow> rows) {
    return new TableBuilder<CashMoveRow>(MOVES, "What moved the cash")
        .note(
            "All of one reason together; below 0 it was paid. The condors' account is the same under every policy.")
        .text(ACCOUNT, CashMoveRow::account)
        .text(REASON, row -> Words.ofCode(row.reason()))
        .amount(AMOUNT, USD, CENTS, row -> Figure.of(row.amount()))
        .build(rows, "No cash was moved.");
  }

  private static ReportTable ends(BacktestPack pack) {
    return new TableBuilder<EndRow>(ENDS, "What the equity at the end is made of")
        .note(
            "Marks: what the positions that are still open are worth to the model. The parts of a row add up to its last figure.")
        .text(POLICY, EndRow::policy)
        .amount(START, USD, CENTS, row -> Figure.of(pack.equity()))
        .amount(CONDOR_CASH, USD, CENTS, row -> Figure.of(row.condorCash()))
        .amount(CONDOR_MARKS, USD, CENTS, row -> Figure.of(row.condorMarks()))
        .amount(HEDGE_CASH, USD, CENTS, row -> Figure.of(row.hedgeCash()))
        .amount(HEDGE_MARKS, USD, CENTS, row -> Figure.of(row.hedgeMarks()))
        .amount("At the end", USD, CENTS, row -> Figure.of(row.equity()))
        .build(pack.ends(), "No policy was run.");
  }
}
