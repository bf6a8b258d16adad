package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.ReportDocument;
import java.util.List;
import org.junit.jupiter.api.Named;

/** Documents whose workbooks are opened, read and calculated anew. */
final class WorkbookSamples {

  static final int MANY = 200;

  private WorkbookSamples() {}

  static List<Named<ReportDocument>> all() {
    return List.of(
        Named.of("rich", ReportDocument.of(SamplePack.rich())),
        Named.of("empty", ReportDocument.of(SamplePack.empty())),
        Named.of("checked", CheckedDocument.of()),
        Named.of(MANY + " condors", ReportDocument.of(SamplePack.large(MANY))));
  }
}
