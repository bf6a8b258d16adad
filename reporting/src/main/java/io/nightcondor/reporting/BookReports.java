package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.excel.RiskWorkbook;
import io.nightcondor.reporting.html.HistoryPage;
import io.nightcondor.reporting.html.RiskPage;
import io.nightcondor.reporting.json.RiskPackJson;
import io.nightcondor.reporting.table.ReportDocument;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** All report files of one book on one night. */
public final class BookReports {

  private BookReports() {}

  /**
   * {@code risk.xlsx}, {@code risk.html}, {@code risk.json} and {@code history.html} of a pack.
   *
   * <p>The workbook's bytes are reproducible only inside POI's
   * {@code Reproducibility.runWithSourceDateEpoch}, whose flag is global: wrap the whole render
   * step once.
   */
  public static List<ReportFile> render(RiskPack pack) {
    byte[] json = RiskPackJson.write(pack);
    String packHash = Sha256.of(json);
    ReportDocument document = ReportDocument.of(pack, packHash);
    // the two that take longest, side by side
    CompletableFuture<byte[]> page = CompletableFuture.supplyAsync(() -> RiskPage.render(document));
    byte[] workbook = RiskWorkbook.render(document);
    return List.of(
        new ReportFile("risk.xlsx", workbook),
        new ReportFile("risk.html", joined(page)),
        new ReportFile("risk.json", json),
        new ReportFile(HistoryPage.NAME, HistoryPage.render(pack, packHash)));
  }

  private static byte[] joined(CompletableFuture<byte[]> page) {
    try {
      return page.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }
}
