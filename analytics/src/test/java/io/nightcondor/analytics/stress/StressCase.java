package io.nightcondor.analytics.stress;

import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.margin.MarginRules;
import io.nightcondor.analytics.margin.UnequalCondor;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel;
import io.nightcondor.analytics.risk.Component;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.RiskPosition;
import io.nightcondor.analytics.smile.SviSmile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A skewed market at VIX 15, and positions on it. */
final class StressCase {

  static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  static final LocalDate NEAR = LocalDate.of(2024, 8, 16);
  static final LocalDate FAR = LocalDate.of(2024, 9, 20);
  static final LocalDate VIX_NEAR = LocalDate.of(2024, 8, 21);
  static final LocalDate VIX_FAR = LocalDate.of(2024, 9, 18);
  static final double VIX = 15;
  static final double VVIX = 92;

  /** At the rates of DOMAIN D5. */
  static final MarginRules RULES = new MarginRules(
      UnequalCondor.SUM,
      new MarginRules.Uncovered(0.15, 0.10),
      new MarginRules.Uncovered(0.20, 0.10),
      0.08,
      0.06,
      0.20,
      0.375,
      10_000);

  static final Component CONDOR = new Component("condor", Component.Kind.CONDOR);
  static final Component LEG = new Component("leg", Component.Kind.LEG);
  static final Component HEDGE = new Component("layer 1", Component.Kind.HEDGE);

  private StressCase() {}

  /** 11 and 46 days to the SPX expiries, 16 and 44 to those of the VIX. */
  static MarketFixture fixture() {
    return MarketFixture.on(SESSION)
        .slice(Root.SPXW, NEAR, 5190, 0.9984, smile(0.001, 0.012, -0.6, 0.03))
        .slice(Root.SPX, FAR, 5220, 0.9933, smile(0.001, 0.02, -0.7, 0.06))
        .slice(Root.VIX, VIX_NEAR, 16, 0.9977, smile(0.03, 0.05, 0.6, 0.2))
        .slice(Root.VIX, VIX_FAR, 17, 0.9941, smile(0.03, 0.05, 0.6, 0.3))
        .vix(VIX)
        .vvix(VVIX)
        .vx(VIX_NEAR, 16)
        .vx(VIX_FAR, 17);
  }

  /** Raw SVI in the time of a month. */
  private static SviSmile smile(double a, double b, double rho, double sigma) {
    return new SviSmile(a, b, rho, 0, sigma, 30 / 365.0);
  }

  static MarkLadder marks(MarketSnapshot market) {
    return new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR);
  }

  /** An option at its mark. */
  static RiskPosition option(
      MarketSnapshot market, Component component, String symbol, double units) {
    OptionSeries series = OsiSymbol.parse(symbol);
    LegValuation value = marks(market).value(series);
    return new RiskPosition(component, series, units, value.mark(), Figure.of(0.2), value.slice());
  }

  /** A future at its settlement price. */
  static RiskPosition vxm(MarketSnapshot market, Component component, double units) {
    Instrument future = new VixFuture(VixFuture.Size.VXM, VIX_FAR);
    return new RiskPosition(
        component,
        future,
        units,
        Figure.of(market.vxCurve().at(VIX_FAR).orElseThrow().level()),
        Figure.of(0.025),
        Optional.empty());
  }

  /** A condor of 10 lots and 50 points, a VIX call and six mini futures. */
  static List<RiskPosition> hedgedCondor(MarketSnapshot market) {
    return List.of(
        option(market, CONDOR, "SPX240920P04900000", 10),
        option(market, CONDOR, "SPX240920P04950000", -10),
        option(market, CONDOR, "SPX240920C05450000", -10),
        option(market, CONDOR, "SPX240920C05500000", 10),
        option(market, HEDGE, "VIX240918C00020000", 10),
        vxm(market, HEDGE, 6));
  }

  static ScenarioPanel panel(MarketSnapshot market, List<RiskPosition> positions) {
    return StressPanel.of(RiskBook.of(market, positions), new Revaluation(), RULES);
  }

  static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
