package io.nightcondor.reporting.mail;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.change.Change;
import io.nightcondor.reporting.change.ReportChanges;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.Tone;
import java.util.List;

/** What a correction says first: which of the figures that are read first are others now. */
final class MovedFigures {

  private MovedFigures() {}

  /** @param before pack of the revision that was mailed before */
  static ReportList since(RiskPack before, ReportDocument now) {
    List<Change> changes = ReportChanges.between(ReportDocument.of(before), now);
    List<ReportList.Item> items = changes.stream()
        .filter(Change::firstPage)
        .map(change -> new ReportList.Item("", change.words(), "", Tone.WARN))
        .toList();
    int others = changes.size() - items.size();
    return new ReportList(
        "moved",
        "What moved since revision " + before.run().revision(),
        others == 0 ? "" : others + " figures further down moved too; the command diff lists all.",
        items,
        "No figure that is read first has moved.");
  }
}
