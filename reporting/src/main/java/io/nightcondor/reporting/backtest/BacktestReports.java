package io.nightcondor.reporting.backtest;

import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.reporting.ReportFile;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.excel.RiskWorkbook;
import io.nightcondor.reporting.html.ReportPage;
import io.nightcondor.reporting.json.BacktestPackJson;
import java.util.List;

/** The report files of one back-test. */
public final class BacktestReports {

  private BacktestReports() {}

  /**
   * All of them: {@code backtest.xlsx}, {@code backtest.html}, {@code backtest.json}.
   *
   * <p>The workbook's bytes are reproducible only inside POI's
   * {@code Reproducibility.runWithSourceDateEpoch}, whose flag is global: the caller wraps this.
   */
  public static List<ReportFile> render(BacktestPack pack) {
    byte[] json = BacktestPackJson.write(pack);
    BacktestDocument document = BacktestDocument.of(pack, Sha256.of(json));
    return List.of(
        new ReportFile("backtest.xlsx", RiskWorkbook.render(document)),
        new ReportFile("backtest.html", ReportPage.render(document)),
        new ReportFile("backtest.json", json));
  }
}
