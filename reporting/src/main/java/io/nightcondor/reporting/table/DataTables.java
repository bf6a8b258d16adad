package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.RiskPack;
import java.util.List;

/** What came in, what was refused, what the quality rules found, and what could not be priced. */
final class DataTables {

  private static final String NO_FILE = "No file was read.";

  private DataTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    return List.of(
        unpriced(pack.data().unpriced()),
        files(pack.data().files()),
        hashes(pack.data().files()),
        QualityTables.rules(pack.data().quality()),
        QualityTables.rungs(pack.data().rungs()),
        QualityTables.expiries(pack.market().sliceQuality()),
        rejections(pack.data().rejections()),
        rejectedRows(pack.data().rejectedRows()));
  }

  private static ReportTable unpriced(List<DataPanel.UnpricedRow> rows) {
    return new TableBuilder<DataPanel.UnpricedRow>("unpriced", "Legs without a mark")
        .text("Symbol", DataPanel.UnpricedRow::symbol)
        .number("Quantity", "contracts", 0, DataPanel.UnpricedRow::quantity)
        .text("Reason", r -> Words.ofCode(r.reason()))
        .prose("Missing from", DataPanel.UnpricedRow::missingFrom)
        .build(rows, "Every leg has a mark.");
  }

  private static ReportTable files(List<DataPanel.FileRow> rows) {
    return new TableBuilder<DataPanel.FileRow>("files", "Files")
        .note("Every row is used or refused.")
        .text("File", DataPanel.FileRow::name)
        .text("Format", DataPanel.FileRow::format)
        .text("About", DataPanel.FileRow::content)
        .date("Session", DataPanel.FileRow::session)
        .text("Verdict", r -> Words.ofCode(r.verdict()))
        .number("Rows in", "", 0, DataPanel.FileRow::rowsIn)
        .summed()
        .number("Rows used", "", 0, DataPanel.FileRow::rowsUsed)
        .summed()
        .number("Rows refused", "", 0, DataPanel.FileRow::rowsRejected)
        .summed()
        .build(rows, NO_FILE);
  }

  private static ReportTable hashes(List<DataPanel.FileRow> rows) {
    return new TableBuilder<DataPanel.FileRow>("fileHashes", "SHA-256 of the files")
        .foldable()
        .text("File", DataPanel.FileRow::name)
        .prose("SHA-256", DataPanel.FileRow::sha256)
        .build(rows, NO_FILE);
  }

  private static ReportTable rejections(List<DataPanel.RejectionRow> rows) {
    return new TableBuilder<DataPanel.RejectionRow>("rejections", "Refused rows by rule")
        .text("File", DataPanel.RejectionRow::file)
        .text("Code", DataPanel.RejectionRow::code)
        .number("Rows", "", 0, DataPanel.RejectionRow::rows)
        .prose("Meaning", DataPanel.RejectionRow::meaning)
        .build(rows, "No row was refused.");
  }

  private static ReportTable rejectedRows(List<DataPanel.RejectedRowRow> rows) {
    return new TableBuilder<DataPanel.RejectedRowRow>("rejectedRows", "Refused rows")
        .note(
            "Those of this book's positions, and the first of the market files. All of the market files are in rejects.csv beside the folders of the books; all of the positions in rejects.csv beside this report, if any was refused.")
        .foldable()
        .text("File", DataPanel.RejectedRowRow::file)
        .number("Line", "", 0, DataPanel.RejectedRowRow::line)
        .text("Column", DataPanel.RejectedRowRow::column)
        .text("Value", DataPanel.RejectedRowRow::value)
        .text("Code", DataPanel.RejectedRowRow::code)
        .prose("Expected", DataPanel.RejectedRowRow::expected)
        .build(rows, "No row was refused.");
  }
}
