package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Summary.StateCount;
import io.nightcondor.analytics.pack.TrailRow;

/** The book's last nights beside this one. */
final class TrailTables {

  private TrailTables() {}

  static ReportTable of(RiskPack pack) {
    TableBuilder<TrailRow> table = new TableBuilder<TrailRow>("trail", "The last nights")
        .note("What stood on the front page of each; tonight is the last line.")
        .date("Session", TrailRow::session)
        .toned("Status", r -> r.status().name(), r -> ReadMeTables.tone(r.status()))
        .figure("ES 97.5 %", USD, 0, TrailRow::expectedShortfall)
        .figure("Max loss now", USD, 0, TrailRow::maxLossNow)
        .figure("Margin used", USD, 0, TrailRow::marginUsed)
        .percent("Worst severity", 0, TrailRow::worstSeverity)
        .figure("Hedge stress gain", USD, 0, TrailRow::hedgeStressGain)
        .figure("VIX exposure", "USD/VIX pt", 0, TrailRow::coordinatedExposure)
        .figure("P&L", USD, 0, TrailRow::totalPnl)
        .number("Decisions", "", 0, TrailRow::decisions)
        .number("Breaches", "limits", 0, TrailRow::breaches);
    for (DeltaState state : DeltaState.values()) {
      table.number(state.name(), "condors", 0, r -> count(r, state));
    }
    return table.build(pack.trail(), "No night before this one is remembered.");
  }

  private static int count(TrailRow row, DeltaState state) {
    return row.states().stream()
        .filter(count -> count.state() == state)
        .mapToInt(StateCount::condors)
        .sum();
  }
}
