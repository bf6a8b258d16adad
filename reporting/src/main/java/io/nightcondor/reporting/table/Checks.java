package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.RiskPack;
import java.util.List;

/** The figures of the engine that a reader can add up, and from which rows. */
final class Checks {

  private Checks() {}

  static List<ReportCheck> of(RiskPack pack) {
    CheckList checks = new CheckList();
    BookChecks.add(pack, checks);
    HedgeChecks.add(pack, checks);
    PaperChecks.add(pack, checks);
    ProfitChecks.add(pack, checks);
    SignalChecks.add(pack, checks);
    return checks.all();
  }
}
