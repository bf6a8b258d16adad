package io.nightcondor.reporting.backtest;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.backtest.ClaimRow;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.TableBuilder;
import java.util.List;

/** Public claims beside our own figures. */
final class ClaimTables {

  private ClaimTables() {}

  static ReportTable of(List<ClaimRow> claims) {
    return new TableBuilder<ClaimRow>("claims", "Public claims beside our figures")
        .note(
            "No claim is ours: origin P marks public pages about the method, and no data behind it could be found. Low and high bound the 90 % interval of our figure, which rests on the assumptions of the summary.")
        .text("Policy", ClaimRow::policy)
        .text("Claim", ClaimRow::claim)
        .text("Origin", ClaimRow::origin)
        .percent("Claimed from", 1, claim -> Figure.of(claim.from()))
        .percent("Claimed to", 1, claim -> Figure.of(claim.to()))
        .percent("Ours", 1, claim -> claim.ours().value())
        .percent("Ours, low", 1, claim -> claim.ours().low())
        .percent("Ours, high", 1, claim -> claim.ours().high())
        .prose("Verdict", ClaimRow::verdict)
        .build(claims, "No policy with a hedge was run: there is nothing to hold a claim against.");
  }
}
