package io.nightcondor.analytics.stress;

import io.nightcondor.analytics.margin.MarginRules;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel;
import io.nightcondor.analytics.pack.ScenarioPanel.LeftOutRow;
import io.nightcondor.analytics.risk.LeftOut;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.VolOfVol;
import java.util.Comparator;
import java.util.List;

/** Every stated move of the market on one book (DOMAIN F3, F4). */
public final class StressPanel {

  private StressPanel() {}

  /**
   * The panel of a book. Without a VIX close only what needs none is in it.
   *
   * @param kernel of this thread
   * @param rules of the portfolio-margin scan
   */
  public static ScenarioPanel of(RiskBook book, Revaluation kernel, MarginRules rules) {
    MarketSnapshot market = book.market();
    double vix = market.vxCurve().spotVix();
    Figure exitCost = ExitCost.of(book);
    ScenarioPanel withoutVix = new ScenarioPanel(
        Figure.missing("NO_VIX_CLOSE"),
        spot(market),
        List.of(),
        List.of(),
        ScanLine.of(book, kernel, rules),
        List.of(),
        ProfitCurves.firstExpiry(book),
        List.of(),
        exitCost,
        exitCost.map(cost -> ExitCost.STRESSED_SPREADS * cost),
        book.leftOut().stream().map(StressPanel::leftOut).toList(),
        List.of("There is no VIX close, so no joint move of index and VIX can be played."));
    return vix > 0 && vix <= Double.MAX_VALUE ? played(withoutVix, book, kernel, vix) : withoutVix;
  }

  private static ScenarioPanel played(
      ScenarioPanel panel, RiskBook book, Revaluation kernel, double vix) {
    VolOfVol volOfVol = VolOfVol.of(book.market());
    GridAndLines grid = new GridAndLines(book, kernel, vix, volOfVol);
    return new ScenarioPanel(
        Figure.of(vix),
        panel.spot(),
        grid.lines(),
        grid.rows(),
        panel.scanLine(),
        ProfitCurves.of(book, kernel, vix, volOfVol),
        panel.curveExpiry(),
        new NamedScenarios(book, vix, volOfVol).rows(kernel, panel.stressedExitCost()),
        panel.exitCost(),
        panel.stressedExitCost(),
        panel.leftOut(),
        StressNotes.of(book, volOfVol));
  }

  /** The forward of the nearest SPX expiry; of two roots the first. */
  private static Figure spot(MarketSnapshot market) {
    return market.slices().values().stream()
        .filter(slice -> slice.root().underlying() == Underlying.SPX && slice.years() > 0)
        .min(Comparator.comparing(ExpirySlice::expiry).thenComparing(ExpirySlice::root))
        .map(slice -> Figure.of(slice.forward().level()))
        .orElse(Figure.missing("NO_SLICE"));
  }

  private static LeftOutRow leftOut(LeftOut left) {
    return new LeftOutRow(
        left.position().instrument().symbol(),
        left.reason(),
        left.position().component().name(),
        left.position().component().isHedge()
            ? "hedge and hedged profits"
            : "unhedged and hedged profits, SPX scan");
  }
}
