package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.CalendarBreach;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.SliceDiagnostics;
import io.nightcondor.analytics.market.SmileFit;
import io.nightcondor.analytics.market.SmileFit.Butterfly;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.SmileRow;
import io.nightcondor.analytics.pack.MarketPanel.UnsolvedRow;
import java.util.List;

/** How the smiles of a session fit, as the reports show it. */
final class SmileRows {

  private static final String NOT_KEPT = "NOT_KEPT";

  private SmileRows() {}

  static SmileRow of(ExpirySlice slice) {
    return slice.diagnostics().map(found -> row(slice, found)).orElseGet(SmileRows::notKept);
  }

  private static SmileRow row(ExpirySlice slice, SliceDiagnostics found) {
    SmileFit fit = found.fit();
    return new SmileRow(
        fit.rung().name(),
        Figure.of(fit.rmsHalfSpreads()),
        Figure.of(fit.rmsVolPoints()),
        fit.butterfly()
            .map(Butterfly::lowest)
            .map(Figure::of)
            .orElseGet(() -> Figure.missing("INTERPOLATED")),
        Figure.of(fit.leftWingSlope()),
        Figure.of(fit.rightWingSlope()),
        found
            .calendar()
            .map(CalendarBreach::volPoints)
            .map(Figure::of)
            .orElseGet(() -> Figure.missing(withoutBreach(slice))),
        found.unsolved().entrySet().stream()
            .map(count -> new UnsolvedRow(count.getKey().name(), count.getValue()))
            .toList());
  }

  /** Options of different VIX expiries are written on different futures. */
  private static String withoutBreach(ExpirySlice slice) {
    return slice.root().underlying() == Underlying.VIX ? "NOT_COMPARABLE" : "NONE";
  }

  private static SmileRow notKept() {
    Figure missing = Figure.missing(NOT_KEPT);
    return new SmileRow(NOT_KEPT, missing, missing, missing, missing, missing, missing, List.of());
  }
}
