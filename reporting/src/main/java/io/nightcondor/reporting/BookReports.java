package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.excel.RiskWorkbook;
import io.nightcondor.reporting.html.HistoryPage;
import io.nightcondor.reporting.html.RiskPage;
import io.nightcondor.reporting.json.RiskPackJson;
import io.nightcondor.reporting.table.ReportDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The report files of one book on one night. */
public final class BookReports {

  private static final String JSON = "risk.json";

  private BookReports() {}

  /** All of them: {@code risk.xlsx}, {@code risk.html}, {@code risk.json}, {@code history.html}. */
  public static List<ReportFile> render(RiskPack pack) {
    return render(pack, RiskPackJson.write(pack), ReportForm.ALL, Set.of());
  }

  /**
   * The files of these forms, and {@code risk.json}.
   *
   * <p>The workbook's bytes are reproducible only inside POI's
   * {@code Reproducibility.runWithSourceDateEpoch}, whose flag is global: wrap the whole render
   * step once.
   *
   * @param json of the pack, the bytes of {@code risk.json}
   * @param pageless earlier sessions on which the book has no page
   */
  public static List<ReportFile> render(
      RiskPack pack, byte[] json, Set<ReportForm> forms, Set<LocalDate> pageless) {
    if (forms.isEmpty()) {
      return List.of(new ReportFile(JSON, json));
    }
    String packHash = Sha256.of(json);
    ReportDocument document = ReportDocument.of(pack, packHash);
    // the two that take longest, side by side
    Optional<CompletableFuture<byte[]>> page = forms.contains(ReportForm.HTML)
        ? Optional.of(CompletableFuture.supplyAsync(() -> RiskPage.render(document)))
        : Optional.empty();
    List<ReportFile> files = new ArrayList<>();
    if (forms.contains(ReportForm.XLSX)) {
      files.add(new ReportFile(ReportForm.XLSX.file(), RiskWorkbook.render(document)));
    }
    page.ifPresent(drawn -> files.add(new ReportFile(ReportForm.HTML.file(), joined(drawn))));
    files.add(new ReportFile(JSON, json));
    if (page.isPresent()) {
      files.add(new ReportFile(HistoryPage.NAME, HistoryPage.render(pack, packHash, pageless)));
    }
    return files;
  }

  private static byte[] joined(CompletableFuture<byte[]> page) {
    try {
      return page.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }
}
