package io.nightcondor.reporting;

import io.nightcondor.reporting.table.ReportCheck;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import java.util.List;

/** The head of the rich sample over sections made by hand. */
public final class MadeDocument {

  private MadeDocument() {}

  public static ReportDocument of(List<ReportSection> sections, List<ReportCheck> checks) {
    ReportDocument rich = ReportDocument.of(SamplePack.rich(), "0".repeat(64));
    return new ReportDocument(
        rich.bookId(),
        rich.bookName(),
        rich.session(),
        rich.status(),
        rich.statusTone(),
        rich.statusMeaning(),
        rich.headline(),
        rich.facts(),
        rich.alarm(),
        rich.modelled(),
        rich.packHash(),
        sections,
        checks);
  }

  /** One section, and the checks that end every document. */
  public static ReportDocument of(ReportSection section) {
    return of(List.of(section, ReportDocument.of(SamplePack.rich()).section("Checks")), List.of());
  }
}
