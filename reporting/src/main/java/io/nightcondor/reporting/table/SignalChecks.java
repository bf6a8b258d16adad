package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.CheckList.named;
import static io.nightcondor.reporting.table.CheckList.sum;

import io.nightcondor.analytics.pack.DataPanel.FileRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.VixRow;
import io.nightcondor.analytics.pack.ReconciliationPanel.PositionCheckRow;
import io.nightcondor.analytics.pack.RiskPack;

/** Figures of signals and data that a reader can add up. */
final class SignalChecks {

  private static final int SCORE = 4;

  private final RiskPack pack;
  private final CheckList checks;

  private SignalChecks(RiskPack pack, CheckList checks) {
    this.pack = pack;
    this.checks = checks;
  }

  static void add(RiskPack pack, CheckList list) {
    SignalChecks group = new SignalChecks(pack, list);
    group.signals();
    group.replication();
    group.data();
  }

  private void signals() {
    checks.add(
        "intensity",
        "Hedge intensity",
        "0 to 1",
        Chapter.REGIME,
        TableBuilder.cell(pack.signals().intensity().score(), SCORE, false),
        sum("intensity", "Contribution"));
    checks.add(
        "callIntensity",
        "Hedge intensity of a call side",
        "0 to 1",
        Chapter.REGIME,
        TableBuilder.cell(pack.signals().callIntensity().score(), SCORE, false),
        sum("callIntensity", "Contribution"));
    checks.add(
        "regimeSessions",
        "Sessions by regime",
        "sessions",
        Chapter.REGIME,
        TableBuilder.cell(Figure.of(pack.regime().sessions()), 0, false),
        sum("regimeFrequencies", "Sessions"));
  }

  /** Of an index made of our own chain, and as published. */
  private void replication() {
    int number = 0;
    for (VixRow row : pack.market().vixReplication()) {
      number++;
      String name = SafeText.oneLine(row.symbol());
      checks.add(
          "difference" + number,
          name + " of the chain less published",
          TableBuilder.VIX_POINTS,
          Chapter.REGIME,
          TableBuilder.cell(row.difference(), CheckList.CENTS, false),
          named(1, "vixReplication", "Of the chain", "Index", name),
          named(-1, "vixReplication", "Published", "Index", name));
    }
  }

  private void data() {
    checks.add(
        "rowsIn",
        "Rows read: used and refused",
        "rows",
        Chapter.DATA,
        TableBuilder.cell(
            Figure.of(pack.data().files().stream().mapToDouble(FileRow::rowsIn).sum()), 0, false),
        sum("files", "Rows used"),
        sum("files", "Rows refused"));
    checks.add(
        "contracts",
        "Contracts of the position files",
        "contracts",
        Chapter.AUDIT,
        TableBuilder.cell(
            Figure.of(pack.reconciliation().positions().stream()
                .mapToInt(PositionCheckRow::contracts)
                .sum()),
            0,
            false),
        sum("positionChecks", "Netted"),
        sum("positionChecks", "Condors"),
        sum("positionChecks", "Structures"),
        sum("positionChecks", "Left over"),
        sum("positionChecks", "Hedges"));
  }
}
