package io.nightcondor.reporting.backtest;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CreditDistanceRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.SensitivityRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.VolDistanceRow;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.TableBuilder;
import io.nightcondor.reporting.table.Tone;
import java.util.List;

/** How far the model is from markets, and what another level of vols would change. */
final class DistanceTables {

  private static final String VOL_POINTS = "vol points";

  private DistanceTables() {}

  static ReportTable vols(BacktestPack pack) {
    return new TableBuilder<VolDistanceRow>(
            "volDistance", "How far the model is from markets: implied vols")
        .note("Model less market, out-of-the-money options. " + pack.chains())
        .text("Days to expiry", VolDistanceRow::days)
        .text("Options", VolDistanceRow::options)
        .number("Quotes", "number", 0, VolDistanceRow::quotes)
        .number("Mean", VOL_POINTS, 2, VolDistanceRow::mean)
        .number("Root mean square", VOL_POINTS, 2, VolDistanceRow::rms)
        .build(pack.volDistance(), "The model was compared with no real chain.");
  }

  static ReportTable credits(List<CreditDistanceRow> rows) {
    return new TableBuilder<CreditDistanceRow>(
            "creditDistance", "How far the model is from markets: credits of condors")
        .note("Model over market less 1, condors of the entry rule on the same chains.")
        .text("Days to expiry", CreditDistanceRow::days)
        .number("Condors", "number", 0, CreditDistanceRow::condors)
        .number("Credit in the market", TableBuilder.POINTS, 2, CreditDistanceRow::market)
        .percent("Mean", 1, row -> Figure.of(row.mean()))
        .percent("Root mean square", 1, row -> Figure.of(row.rms()))
        .build(rows, "No condor was compared with a real chain.");
  }

  static ReportTable sensitivity(List<SensitivityRow> rows) {
    return new TableBuilder<SensitivityRow>(
            "sensitivity", "The condors without a hedge, with vols at another level")
        .note(
            "Level: what the strip of the model's smile is worth, as a share of the published VIX. The condors' figures hang on it more than on any rule of the hedge.")
        .flag("Run", SensitivityRow::used, "THIS BACK-TEST", "other level", Tone.WATCH)
        .percent("Level of vols", 1, row -> Figure.of(row.shareOfIndex()))
        .percent("Return a year", 2, row -> Figure.of(row.returnAYear()))
        .percent("Worst drawdown", 2, row -> Figure.of(row.drawdown()))
        .build(rows, "No other level was run.");
  }
}
